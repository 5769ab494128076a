import { argoCdEngine } from '../../../src/delivery/argo-cd/argo-cd-engine';
import type { AppProjectSpec } from '../../../src/delivery/argo-cd/kinds/app-project/props';
import type { ApplicationFromSource as ApplicationSpec } from '../../../src/delivery/argo-cd/kinds/application/spec';
import type { Manifest } from '../../../src/files/manifest';
import { judgeObjects } from '../../judges/objects';
import { emitted, examples, nothing, overlaysOf, type Example } from './examples';
import { expand } from './expand';

const render = ({ service, platform }: Example) => ({
  set: argoCdEngine.renderService(service, overlaysOf(service), platform).files[0]!.content as Manifest,
  project: argoCdEngine.renderTeam(service.team, { services: [service], emitted }, platform).files[0]!.content as Manifest,
});

describe('the Argo CD engine', () => {
  it('writes a file per service and a file per team', () => {
    const { platform, service } = examples.payments;
    const files = [
      ...argoCdEngine.renderService(service, overlaysOf(service), platform).files,
      ...argoCdEngine.renderTeam(service.team, { services: [service], emitted: nothing }, platform).files,
    ];
    expect(files.map(({ path }) => path)).toEqual(['argocd/applicationsets/payments-api.yaml', 'argocd/projects/payments.yaml']);
  });

  it.each(Object.entries(examples))('makes Applications that their project permits: %s', (_, example) => {
    const { set, project } = render(example);
    const { sourceRepos, destinations, clusterResourceWhitelist } = project.spec as AppProjectSpec;
    for (const application of expand(set)) {
      const { project: named, source, destination } = application.spec as ApplicationSpec;
      expect(named).toBe(project.metadata.name);
      expect(sourceRepos).toEqual([source.repoURL]);
      expect(destinations).toContainEqual(destination);
      expect(clusterResourceWhitelist).toContainEqual({ group: '', kind: 'Namespace', name: destination.namespace });
    }
  });

  // The list of a generator takes any data: what its patches say is judged in the Applications that come of it.
  it('writes objects, and makes Applications, that have the shape that Argo CD wants', async () => {
    const objects = Object.values(examples).flatMap((example) => {
      const { set, project } = render(example);
      return [set, project, ...expand(set)];
    });
    expect(await judgeObjects(objects)).toEqual([]);
  }, 60_000);
});
