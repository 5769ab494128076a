import { appProjectShape } from '../../../../src/delivery/argo-cd/kinds/app-project/shape';
import { applicationSetShape } from '../../../../src/delivery/argo-cd/kinds/application-set/shape';
import { applicationShape } from '../../../../src/delivery/argo-cd/kinds/application/shape';
import { healthConfigShape } from '../../../../src/delivery/argo-cd/kinds/health-config/shape';
import { imageUpdaterShape } from '../../../../src/delivery/argo-cd/kinds/image-updater/shape';
import { notificationServiceShapes } from '../../../../src/delivery/argo-cd/kinds/notifications-config/services-shape';
import { notificationsConfigShape } from '../../../../src/delivery/argo-cd/kinds/notifications-config/shape';
import type { Property, Shape } from '../../../../src/definition/shape/shape';
import { judgeObjects } from '../../../judges/objects';
import { applications, applicationSets, health, imageUpdater, notifications, project, projectWithKeys } from './examples';
import { manifests } from './manifests';

/** The properties that a shape has and none of some values says, by their places. A property that stands in several places is said once. */
function neverSaid(shape: Shape, values: readonly unknown[]): string[] {
  const said = new Set<Property>();
  const known = new Map<Property, string>();
  visit(shape, values, '', said, known);
  return [...known].flatMap(([property, place]) => (said.has(property) ? [] : [place]));
}

function visit(shape: Shape, values: readonly unknown[], at: string, said: Set<Property>, known: Map<Property, string>): void {
  if (shape.kind === 'list') return visit(shape.items, values.filter(Array.isArray).flat(), `${at}[]`, said, known);
  if (shape.kind === 'map') return visit(shape.values, values.filter(isMap).flatMap(Object.values), `${at}.*`, said, known);
  if (shape.kind === 'union') return shape.of.forEach((each) => visit(each, values, at, said, known));
  if (shape.kind !== 'object') return;
  for (const [key, property] of Object.entries(shape.properties)) {
    const given = values.filter(isMap).flatMap((value) => (value[key] === undefined ? [] : [value[key]]));
    if (given.length > 0) said.add(property);
    if (!known.has(property)) known.set(property, `${at}.${key}`);
    visit(property.shape, given, `${at}.${key}`, said, known);
  }
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const { slack, pagerdutyv2, github } = notifications.services;

describe('the examples of all kinds', () => {
  it.each<[string, Shape, readonly unknown[]]>([
    ['AppProject', appProjectShape, [project, projectWithKeys]],
    ['Application', applicationShape, Object.values(applications)],
    ['ApplicationSet', applicationSetShape, [...Object.values(applicationSets), { spec: { template: Object.values(applications)[0] } }]],
    ['NotificationsConfig', notificationsConfigShape, [notifications, { metadata: project.metadata }]],
    ['HealthConfig', healthConfigShape, [health, { metadata: project.metadata }]],
    ['ImageUpdater', imageUpdaterShape, [imageUpdater]],
    ['Slack', notificationServiceShapes.slack!, [slack]],
    ['PagerDuty', notificationServiceShapes.pagerdutyv2!, [pagerdutyv2]],
    ['GitHub', notificationServiceShapes.github!, [{ ...slack, ...github }]],
  ])('say every property of %s', (name, shape, values) => {
    // Sources of a template have been said as sources of Applications, and what generators lay over the template as the template itself.
    const said = /\.template\.spec\.source|\.generators\[\]\.list\.template\.spec\./;
    const left = neverSaid(shape, values).filter((place) => name !== 'ApplicationSet' || !said.test(place));
    expect(left).toEqual([]);
  });

  // Fields that Argo CD has had since 3.4 or 3.5, and the package of its types has not. `scripts/check-crds.mjs` knows them.
  it('have the shape that Argo CD wants', async () => {
    const known = manifests.filter(({ kind }) => kind !== 'ImageUpdater');
    expect(await judgeObjects(known)).toEqual([
      'AppProject argocd/payments /spec/sourceIntegrity is unknown to IAppProjectSpec',
      'AppProject argocd/payments /spec/syncWindows/0/syncOverrun is unknown to ISyncWindow',
      'Application argocd/cart /spec/source/tagPrefix is unknown to IApplicationSource',
      'Application prometheus /spec/sources/4/tagPrefix is unknown to IApplicationSource',
      'Application hydrated /spec/sourceHydrator/syncSource/repoURL is unknown to ISyncSource',
      'ApplicationSet argocd/shop /spec/generators/5/scmProvider/github/excludeArchivedRepos is unknown to ISCMProviderGeneratorGithub',
      'ApplicationSet argocd/shop /spec/generators/6/scmProvider/gitlab/includeArchivedRepos is unknown to ISCMProviderGeneratorGitlab',
      'ApplicationSet argocd/shop /spec/generators/7/scmProvider/gitea/excludeArchivedRepos is unknown to ISCMProviderGeneratorGitea',
    ]);
  }, 60_000);
});
