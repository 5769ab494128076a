import { applicationSetManifest } from '../../../src/delivery/argo-cd/application-set';
import { serviceApplicationSet } from '../../../src/delivery/argo-cd/service-application-set';
import type { EmittedKinds } from '../../../src/delivery/emitted-kinds';
import type { GroupKind, Manifest } from '../../../src/files/manifest';
import type { PlatformModel } from '../../../src/model/platform-model';
import type { ServiceModel } from '../../../src/model/service-model';
import { models, platform, service } from '../../example-platform';

/** A service, and the platform it is on. */
export interface Example {
  readonly platform: PlatformModel;
  readonly service: ServiceModel;
}

/** The first service of the definitions. */
export const example = (definitions: Parameters<typeof models>[0] = {}): Example => {
  const { platform, services } = models(definitions);
  return { platform, service: services[0]! };
};

/** Production is on two clusters, dev before it on one. */
const severalClusters = platform({
  clusters: {
    staging: { server: 'https://kubernetes.default.svc' },
    us: { server: 'https://us.internal' },
    eu: { server: 'https://eu.internal' },
  },
  environments: {
    dev: { clusters: ['staging'], promotion: 'on-merge' },
    production: { clusters: ['eu', 'us'], sync: 'manual', syncWindows: ['nightly'], promotion: { after: 'dev' } },
  },
});

/** Each form that an ApplicationSet takes. */
export const examples: Readonly<
  Record<'payments' | 'cascade' | 'several clusters' | 'clusters that differ' | 'workloads' | 'plain', Example>
> = {
  payments: example(),
  cascade: example({ services: [service({ deletion: 'cascade' })] }),
  'several clusters': example({ platform: severalClusters }),
  'clusters that differ': example({
    platform: severalClusters,
    services: [service({ environments: { production: { clusters: { us: { replicas: { min: 2, max: 4, cpu: 70 } } } } } })],
  }),
  // A migration before the rollout, and two workloads that scale by themselves.
  workloads: example({
    services: [
      service({
        replicas: { min: 2, max: 4, cpu: 70 },
        workloads: {
          migrate: { kind: 'Job' },
          worker: { kind: 'StatefulSet', replicas: { min: 1, max: 2, external: { queue: { averageValue: '30' } } } },
        },
        environments: {},
      }),
    ],
  }),
  // No team's channels, no autoscaler, no automatic sync: nothing for a patch to say.
  plain: example({
    platform: platform({ environments: { dev: { clusters: ['staging'], sync: 'manual', promotion: 'on-merge' } } }),
    services: [service({ team: 'qa', environments: {} })],
  }),
};

/** The ApplicationSet of an example. */
export const setOf = ({ service, platform }: Example): Manifest => applicationSetManifest(serviceApplicationSet(service, platform));

const workloadKinds: readonly GroupKind[] = [
  { group: '', kind: 'Service' },
  { group: '', kind: 'ServiceAccount' },
  { group: 'apps', kind: 'Deployment' },
  { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
  { group: 'external-secrets.io', kind: 'ExternalSecret' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { group: 'policy', kind: 'PodDisruptionBudget' },
];

/** What a service renders that has everything and no `extend`. */
export const emitted: EmittedKinds = { kinds: workloadKinds, clusterObjects: [], elsewhere: [] };

/** What one renders that has nothing. */
export const nothing: EmittedKinds = { kinds: [], clusterObjects: [], elsewhere: [] };
