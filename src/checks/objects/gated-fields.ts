import type { GatedFeature } from '../../model/facts/gated-feature';

/**
 * Fields that are in the OpenAPI document of a release but that the API server drops, because their feature gate is off by default. Only
 * fields of supported versions are listed.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/features/kube_features.go
 */
export const gatedFields: Readonly<Record<string, GatedFeature>> = {
  'apps.v1.RollingUpdateStatefulSetStrategy.maxUnavailable': { gate: 'MaxUnavailableStatefulSet', since: '1.37' },
  'autoscaling.v2.HPAScalingRules.tolerance': { gate: 'HPAConfigurableTolerance', since: '1.35' },
  'batch.v1.JobSpec.managedBy': { gate: 'JobManagedBy', since: '1.32' },
  'batch.v1.JobSpec.successPolicy': { gate: 'JobSuccessPolicy', since: '1.31' },
  'core.v1.Container.resizePolicy': { gate: 'InPlacePodVerticalScaling', since: '1.33' },
  'core.v1.Container.restartPolicyRules': { gate: 'ContainerRestartRules', since: '1.35' },
  'core.v1.EnvVarSource.fileKeyRef': { gate: 'EnvFiles', since: '1.35' },
  'core.v1.LifecycleHandler.sleep': { gate: 'PodLifecycleSleepAction', since: '1.30' },
  'core.v1.PersistentVolumeClaimSpec.volumeAttributesClassName': { gate: 'VolumeAttributesClass', since: '1.34' },
  'core.v1.PodAffinityTerm.matchLabelKeys': { gate: 'MatchLabelKeysInPodAffinity', since: '1.31' },
  'core.v1.PodAffinityTerm.mismatchLabelKeys': { gate: 'MatchLabelKeysInPodAffinity', since: '1.31' },
  'core.v1.PodSecurityContext.seLinuxChangePolicy': { gate: 'SELinuxChangePolicy', since: '1.33' },
  'core.v1.PodSecurityContext.supplementalGroupsPolicy': { gate: 'SupplementalGroupsPolicy', since: '1.33' },
  'core.v1.PodSpec.hostUsers': { gate: 'UserNamespacesSupport', since: '1.33' },
  'core.v1.PodSpec.hostnameOverride': { gate: 'HostnameOverride', since: '1.35' },
  'core.v1.PodSpec.resourceClaims': { gate: 'DynamicResourceAllocation', since: '1.34' },
  'core.v1.PodSpec.resources': { gate: 'PodLevelResources', since: '1.34' },
  'core.v1.ServiceSpec.trafficDistribution': { gate: 'ServiceTrafficDistribution', since: '1.31' },
  'core.v1.Volume.image': { gate: 'ImageVolume', since: '1.35' },
  'core.v1.VolumeMount.recursiveReadOnly': { gate: 'RecursiveReadOnlyMounts', since: '1.31' },
  'core.v1.VolumeProjection.clusterTrustBundle': { gate: 'ClusterTrustBundleProjection', since: '1.37' },
  'core.v1.VolumeProjection.podCertificate': { gate: 'PodCertificateRequest', since: '1.37' },
};
