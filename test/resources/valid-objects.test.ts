import { resolveDns } from '../../src/model/resolve/resolve-dns';
import { renderObjects } from '../../src/resources/render-objects';
import { clusterConfig } from '../../src/resources/cluster-config';
import { judgeObjects } from '../judges/objects';
import { serviceModel } from './model';
import { richSpec } from './rich-spec';

/** Kinds that the judge does not know. */
const unknown = ['CiliumNetworkPolicy', 'GRPCRoute', 'HTTPRoute', 'PrometheusRule', 'SealedSecret', 'ServiceMonitor'];

describe('objects with all that may be in them', () => {
  it('are valid to the schemas of their kinds', async () => {
    const objects = [false, true].flatMap((cilium) => renderObjects(serviceModel(richSpec({ cilium }))).base);
    const { namespaces, policies } = clusterConfig(
      [{ name: 'shop-dev', podSecurity: 'baseline', reasons: ['shop: reads its node'], labels: {}, annotations: {} }],
      { dns: resolveDns(['node-local-dns', 'openshift']) },
      { networkPolicies: 'kubernetes', metadata: { labels: {}, annotations: {} } },
    );
    const manifests = [...objects.map(({ manifest }) => manifest), ...namespaces, ...policies];
    const judged = manifests.filter(({ kind }) => !unknown.includes(kind));
    expect(await judgeObjects(judged)).toEqual([]);
    expect([...new Set(judged.map(({ kind }) => kind))].sort()).toEqual([
      'ConfigMap',
      'CronJob',
      'DaemonSet',
      'Deployment',
      'ExternalSecret',
      'HorizontalPodAutoscaler',
      'Ingress',
      'Job',
      'Namespace',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'Role',
      'RoleBinding',
      'Service',
      'ServiceAccount',
      'StatefulSet',
    ]);
  }, 60_000);
});
