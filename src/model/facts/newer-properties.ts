import type { KubernetesVersion } from '../types/platform-model';

/**
 * A property whose field has an effect only from a version of Kubernetes that is newer than the oldest supported one: older API servers
 * do not have the field, or drop it because its feature gate is off by default.
 */
export interface NewerProperty {
  /** Path of the property. `*` stands for any name, or for any item of a list. A dot of a name is written `\\.`. */
  readonly property: string;
  /** The only value that is newer; undefined if the property itself is. */
  readonly value?: string;
  /** The type and the field in Kubernetes' API. */
  readonly field: string;
  /** The first version in which the field has an effect without a feature gate, or with one that is on by default. */
  readonly since: KubernetesVersion;
  /** What the field, or its feature gate, is in that version. */
  readonly stage: 'beta' | 'stable';
}

/** Those of a Kubernetes Service. */
function ofKubernetesService(service: string): NewerProperty[] {
  const property = `${service}.trafficDistribution`;
  const field = 'core.v1.ServiceSpec.trafficDistribution';
  return [
    // ServiceTrafficDistribution: alpha in 1.30, stable in 1.33.
    { property, value: 'PreferClose', field, since: '1.31', stage: 'beta' },
    // PreferSameTrafficDistribution: alpha in 1.33, stable in 1.35.
    { property, value: 'PreferSameZone', field, since: '1.34', stage: 'beta' },
    { property, value: 'PreferSameNode', field, since: '1.34', stage: 'beta' },
  ];
}

/** `volumeAttributesClassName` of each place that has a claim. VolumeAttributesClass: alpha in 1.29, beta in 1.31, off by default. */
const ofClaims = ['persistentVolumeClaims.*', 'volumeClaims.*', 'volumes.*.ephemeral'].map((claim): NewerProperty => ({
  property: `${claim}.volumeAttributesClassName`,
  field: 'core.v1.PersistentVolumeClaimSpec.volumeAttributesClassName',
  since: '1.34',
  stage: 'stable',
}));

/**
 * All such properties, except two for which synth only reports a warning, because a cluster may have the feature gate on: `maxUnavailable`
 * of a StatefulSet, and label keys in an affinity. Paths begin at the service or a further workload; those of a container apply to init
 * containers and sidecars, too.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 */
export const newerProperties: { readonly ofWorkload: readonly NewerProperty[]; readonly ofContainer: readonly NewerProperty[] } = {
  ofWorkload: [
    ...['service', 'services.*'].flatMap(ofKubernetesService),
    ...ofClaims,
    // Older kubelets and older versions of "restricted" do not call these parameters safe.
    ...['tcp_rmem', 'tcp_wmem'].map((parameter): NewerProperty => ({
      property: `securityContext.sysctls.net\\.ipv4\\.${parameter}`,
      field: 'core.v1.PodSecurityContext.sysctls',
      since: '1.32',
      stage: 'stable',
    })),
    // HPAConfigurableTolerance: alpha in 1.33.
    { property: 'replicas.behavior.*.tolerance', field: 'autoscaling.v2.HPAScalingRules.tolerance', since: '1.35', stage: 'beta' },
    // ClusterTrustBundleProjection: alpha in 1.29, beta in 1.33, off by default.
    {
      property: 'volumes.*.projected.sources.*.clusterTrustBundle',
      field: 'core.v1.VolumeProjection.clusterTrustBundle',
      since: '1.37',
      stage: 'stable',
    },
  ],
  ofContainer: [
    // RecursiveReadOnlyMounts: alpha in 1.30, stable in 1.33.
    { property: 'volumeMounts.*.recursiveReadOnly', field: 'core.v1.VolumeMount.recursiveReadOnly', since: '1.31', stage: 'beta' },
    // PodLifecycleSleepAction: alpha in 1.29, stable in 1.34.
    { property: 'lifecycle.*.sleep', field: 'core.v1.LifecycleHandler.sleep', since: '1.30', stage: 'beta' },
  ],
};
