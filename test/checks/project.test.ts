import { project } from '../../src/checks/project';
import { teamProject } from '../../src/delivery/argo-cd/team-project';
import { appProjectManifest } from '../../src/delivery/argo-cd/app-project';
import type { GroupKind } from '../../src/files/manifest';
import { models, platform, service } from '../example-platform';

const kinds: GroupKind[] = [{ group: 'apps', kind: 'Deployment' }];
const { environments } = platform().definition;
const spread = platform({ environments: { ...environments, staging: { ...environments.staging, clusters: ['staging', 'production'] } } });
const resolved = models({
  platform: spread,
  services: [service({ environments: { staging: { clusters: { production: { replicas: 3 } } } } })],
});

/** What is said of the project of the payments team, with its spec changed. */
function found(change: (spec: Record<string, any>) => object, needed = kinds) {
  const { platform: model, services } = resolved;
  const emitted = { kinds, clusterObjects: [], elsewhere: [] };
  const manifest = appProjectManifest(teamProject(services[0]!.team, { services, emitted }, model));
  const spec = change(structuredClone(manifest.spec) as Record<string, any>);
  return project({ ...manifest, spec }, 'here', services, needed).map(({ code, given }) => [code, given]);
}

describe('the project of a team', () => {
  it('permits what its Applications need, on every cluster', () => {
    expect(found((spec) => spec)).toEqual([]);
  });

  it('is told where it refuses a namespace on one of the clusters', () => {
    const without = (server: string, namespace: string) =>
      found((spec) => ({
        ...spec,
        destinations: spec.destinations.filter((each: any) => each.server !== server || each.namespace !== namespace),
      }));
    expect(without('https://prod-cluster-api.internal:6443', 'payments-staging')).toEqual([
      ['project-refuses-application', "namespace 'payments-staging' at https://prod-cluster-api.internal:6443"],
    ]);
    expect(without('https://kubernetes.default.svc', 'payments-dev')).toHaveLength(1);
  });

  it('is told where it refuses a kind', () => {
    expect(found((spec) => spec, [...kinds, { group: 'batch', kind: 'CronJob' }])).toEqual([
      ['project-refuses-application', "kind 'CronJob'"],
    ]);
  });

  it('is told where a window of its concerns nobody', () => {
    expect(found((spec) => ({ ...spec, syncWindows: [{ applications: ['gone'] }] }))).toEqual([
      ['sync-window-without-application', 'without a description'],
    ]);
  });
});
