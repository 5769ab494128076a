import { ApiObject, type Chart } from 'cdk8s';
import { assembleService } from '../../../src/assemble-service';
import { argoCdEngine } from '../../../src/delivery/argo-cd/argo-cd-engine';
import { applicationSetManifest } from '../../../src/delivery/argo-cd/kinds/application-set/manifest';
import type { ApplicationSetProps } from '../../../src/delivery/argo-cd/kinds/application-set/props';
import { serviceApplicationSet } from '../../../src/delivery/argo-cd/service-application-set';
import type { RenderedOverlays } from '../../../src/delivery/delivery-engine';
import type { EmittedKinds } from '../../../src/delivery/emitted-kinds';
import type { GroupKind, Manifest } from '../../../src/files/manifest';
import type { ArgoCdInstance, PlatformModel } from '../../../src/model/types/platform-model';
import type { ServiceModel } from '../../../src/model/types/service-model';
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

/** The same, with clusters that are known by their name: all of them, or those of production. */
const namedClusters = { us: { name: 'us-1' }, eu: { name: 'eu-1' } };
const { clusters, environments: spread } = severalClusters.definition;
const allNamed = platform({ clusters: { ...namedClusters, staging: { name: 'in-cluster' } }, environments: spread });
const someNamed = platform({ clusters: { ...clusters, ...namedClusters }, environments: spread });
const eachItsOwn = platform({ clusters, environments: spread, argoCd: { instances: 'per-cluster' } });

/** Production waits for the environments before it, and is told of in other places than they are. */
const gated = platform({
  environments: {
    ...platform().definition.environments,
    production: {
      clusters: ['production'],
      sync: 'gated',
      syncWindows: ['nightly'],
      notifications: ['alerts', 'pages'],
      promotion: { after: 'staging' },
    },
  },
});

/** A webhook with the authority of the API server's trust, which something in the cluster writes. */
const webhook = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingWebhookConfiguration',
  metadata: { name: 'payments-api' },
};

/** Each form that an ApplicationSet takes. */
export const examples = {
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
  'clusters by name': example({ platform: allNamed }),
  'clusters by server and by name': example({ platform: someNamed }),
  'an Argo CD on each cluster': example({ platform: eachItsOwn }),
  gated: example({ platform: gated }),
  retired: example({ services: [service({ environments: { dev: { retired: true }, production: { retired: true } } })] }),
  'one cluster retired': example({
    platform: severalClusters,
    services: [service({ environments: { production: { clusters: { us: { retired: true } } } } })],
  }),
  extended: example({
    services: [service({ extend: (chart: Chart) => void new ApiObject(chart, 'webhook', webhook), environments: {} })],
  }),
} satisfies Readonly<Record<string, Example>>;

/** The Argo CD that delivers to all clusters. */
export const theOne: ArgoCdInstance = { cluster: undefined };

/** What each overlay of a service is rendered to. */
export const overlaysOf = (service: ServiceModel): RenderedOverlays => assembleService(service, argoCdEngine).overlays;

/** What the ApplicationSet of an example is made from, at one Argo CD; every example has one at each. */
export const propsOf = ({ service, platform }: Example, instance = theOne): ApplicationSetProps =>
  serviceApplicationSet(service, overlaysOf(service), platform, instance)!;

/** The ApplicationSet of an example. */
export const setOf = (example: Example, instance = theOne): Manifest => applicationSetManifest(propsOf(example, instance));

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
