import { project, type ProjectInput } from '../../../../src/delivery/argo-cd/rules/project';
import { teamProject } from '../../../../src/delivery/argo-cd/team-project';
import { appProjectManifest } from '../../../../src/delivery/argo-cd/kinds/app-project/manifest';
import type { GroupKind } from '../../../../src/files/manifest';
import { models, platform, service } from '../../../example-platform';

const kinds: GroupKind[] = [{ group: 'apps', kind: 'Deployment' }];
const { environments } = platform().definition;
const spread = platform({ environments: { ...environments, staging: { ...environments.staging, clusters: ['staging', 'production'] } } });
const resolved = models({
  platform: spread,
  services: [service({ environments: { staging: { clusters: { production: { replicas: 3 } } } } })],
});

/** What is said of the project of the payments team, with its spec changed. */
function found(change: (spec: Record<string, any>) => object, changes: Partial<ProjectInput> = {}) {
  const { platform: model, services } = resolved;
  const emitted = { kinds, clusterObjects: [], elsewhere: [] };
  const manifest = appProjectManifest(teamProject(services[0]!.team, { services, emitted }, model, { cluster: undefined })!);
  const spec = change(structuredClone(manifest.spec) as Record<string, any>);
  return project({ ...manifest, spec }, { at: 'here', services, kinds, isDelivered: () => true, ...changes }).map(({ code, given }) => [
    code,
    String(given),
  ]);
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
    expect(found((spec) => spec, { kinds: [...kinds, { group: 'batch', kind: 'CronJob' }] })).toEqual([
      ['project-refuses-application', "kind 'CronJob'"],
    ]);
  });

  it('is held against what its own Argo CD delivers', () => {
    const isDelivered: ProjectInput['isDelivered'] = ({ name }) => name === 'staging';
    const narrow = (spec: Record<string, any>) => ({
      ...spec,
      destinations: spec.destinations.filter((each: any) => each.server === 'https://kubernetes.default.svc'),
    });
    const windows = { syncWindows: [{ description: 'nightly', applications: ['payments-api-production'] }] };
    expect(found((spec) => ({ ...narrow(spec), syncWindows: undefined }), { isDelivered })).toEqual([]);
    expect(found((spec) => ({ ...narrow(spec), ...windows }), { isDelivered })).toEqual([['sync-window-without-application', 'nightly']]);
  });

  it('is told where a window of its concerns nobody', () => {
    expect(found((spec) => ({ ...spec, syncWindows: [{ applications: ['gone'] }] }))).toEqual([
      ['sync-window-without-application', 'without a description'],
    ]);
  });
});
