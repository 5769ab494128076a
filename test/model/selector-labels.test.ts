import type { Manifest } from '../../src/files/manifest';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { renderObjects } from '../../src/resources/render-objects';
import { platform } from '../example-platform';
import { plain, resolveAll, wrong } from './resolved';

const adopted = { ports: { http: 8080 }, replicas: 2, selectorLabels: { app: 'web' } };
const objectsOf = (services: ReturnType<typeof resolveAll>, name: string): Manifest[] =>
  [...renderObjects(services.find((each) => each.name === name)!).overlays.values()][0]!.map(({ manifest }) => manifest);

/** Every selector in an object, wherever it is. */
const selectorsIn = (value: unknown): unknown[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        key === 'matchLabels' || (key === 'selector' && !('matchLabels' in (inner as object))) ? [inner] : selectorsIn(inner),
      );

describe('labels that select the pods of a workload', () => {
  it.each(['Deployment', 'StatefulSet', 'DaemonSet'])('are those of what runs already, in every object of a %s', (kind) => {
    const replicas = kind === 'DaemonSet' ? undefined : 2;
    const services = resolveAll([plain({ ...adopted, kind, replicas }, 'shop')]);
    const objects = objectsOf(services, 'shop');
    const found = objects.flatMap((object) => selectorsIn(object.spec).map((selector) => [object.kind, selector]));
    expect(new Set(found.map(([of]) => of))).toEqual(
      new Set([kind, 'Service', 'NetworkPolicy', ...(replicas === undefined ? [] : ['PodDisruptionBudget'])]),
    );
    const dns = { 'k8s-app': 'kube-dns' };
    for (const [, selector] of found)
      expect([{ app: 'web' }, dns, { 'kubernetes.io/metadata.name': 'kube-system' }]).toContainEqual(selector);
    const { template } = objects.find((object) => object.kind === kind)!.spec as { template: Manifest };
    expect(template.metadata.labels).toEqual({ 'app.kubernetes.io/name': 'shop', app: 'web' });
  });

  it('are in the NetworkPolicies of callers, and theirs in those of the service', () => {
    const caller = { calls: ['shop'], selectorLabels: { app: 'caller' } };
    const services = resolveAll([plain({ ...adopted, networkPolicy: { ingress: { ownNamespace: false } } }), plain(caller, 'caller')]);
    const policyOf = (name: string) => JSON.stringify(objectsOf(services, name).find(({ kind }) => kind === 'NetworkPolicy')!.spec);
    expect(policyOf('caller')).toContain('"podSelector":{"matchLabels":{"app":"web"}}');
    expect(policyOf('shop')).toContain('"podSelector":{"matchLabels":{"app":"caller"}}');
  });

  it('may differ by environment, and are those of the name if all are switched off', () => {
    const [service] = resolveAll([plain({ ...adopted, environments: { dev: { selectorLabels: { app: null } } } })]);
    const of = (environment: string) =>
      service!.stages.find((stage) => stage.environment.name === environment)!.overlays[0]!.spec.workloads[0]!.selectorLabels;
    expect([of('dev'), of('staging')]).toEqual([undefined, { app: 'web' }]);
  });

  it('must not select pods of another workload of the namespace', () => {
    const problems = (...definitions: object[]) =>
      resolveDefinitions({
        platform: platform(),
        services: definitions.map((definition, index) => plain({ ...definition }, `service-${index}`)),
      }).problems.map(({ code, message, at }) => [code, message, at]);
    expect(problems(adopted, { podLabels: { app: 'web' } })).toEqual([
      [
        'names-meet',
        "workload 'service-0' and workload 'service-1' would share the pod selector 'app=web'",
        ['services.service-0', 'services.service-1'],
      ],
    ]);
    expect(problems(adopted, adopted)).toHaveLength(1);
    expect(problems(adopted, { labels: { app: 'web' } })).toHaveLength(1);
    expect(problems(adopted, { selectorLabels: { app: 'web', tier: 'api' } })).toHaveLength(1);
    expect(problems({ selectorLabels: { app: 'web', tier: 'web' } }, { selectorLabels: { app: 'web', tier: 'api' } })).toEqual([]);
    expect(problems(adopted, { team: 'qa', podLabels: { app: 'web' } })).toEqual([]);
  });

  it('must not be set on pods in another way', () => {
    expect(wrong({ ...adopted, podLabels: { app: 'other' } })).toEqual([['reserved-name', 'services.shop.podLabels.app']]);
  });
});
