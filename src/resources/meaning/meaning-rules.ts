import type { Rule } from './object-change';
import { changedAutoscalers } from './rules/changed-autoscalers';
import { changedBindings } from './rules/changed-bindings';
import { changedBudgets } from './rules/changed-budgets';
import { changedClaims } from './rules/changed-claims';
import { changedConfigMaps } from './rules/changed-config-maps';
import { changedContainerPorts } from './rules/changed-container-ports';
import { changedContainers } from './rules/changed-containers';
import { changedEnvironment } from './rules/changed-environment';
import { changedEnvironmentSources } from './rules/changed-environment-sources';
import { changedIdentities } from './rules/changed-identities';
import { changedImages } from './rules/changed-images';
import { changedMetadata } from './rules/changed-metadata';
import { changedMonitoring } from './rules/changed-monitoring';
import { changedMounts } from './rules/changed-mounts';
import { changedNamespaces } from './rules/changed-namespaces';
import { changedObjects } from './rules/changed-objects';
import { changedPlacements } from './rules/changed-placements';
import { changedPodNames } from './rules/changed-pod-names';
import { changedPolicies } from './rules/changed-policies';
import { changedProbes } from './rules/changed-probes';
import { changedPrograms } from './rules/changed-programs';
import { changedPulls } from './rules/changed-pulls';
import { changedReplicas } from './rules/changed-replicas';
import { changedResources } from './rules/changed-resources';
import { changedRoles } from './rules/changed-roles';
import { changedRollouts } from './rules/changed-rollouts';
import { changedRoutes } from './rules/changed-routes';
import { changedSchedules } from './rules/changed-schedules';
import { changedSecrets } from './rules/changed-secrets';
import { changedSecurity } from './rules/changed-security';
import { changedServices } from './rules/changed-services';
import { changedVerticalAutoscalers } from './rules/changed-vertical-autoscalers';
import { changedVolumes } from './rules/changed-volumes';
import { changedWorkloads } from './rules/changed-workloads';
import { otherChanges } from './rules/other-changes';
import { requestedSum } from './rules/requested-sum';

/**
 * All classes of meaning, in the order in which they are asked: first those that also tell parts of objects that are new or go, then whole
 * objects, then fields of those that stay. What none of them tells, the last one does.
 */
export const meaningRules: readonly Rule[] = [
  changedSecurity,
  changedPolicies,
  changedServices,
  changedRoutes,
  changedMonitoring,
  changedWorkloads,
  changedReplicas,
  changedVerticalAutoscalers,
  changedBudgets,
  changedAutoscalers,
  changedRoles,
  changedBindings,
  changedObjects,
  changedContainers,
  changedImages,
  changedPulls,
  changedResources,
  requestedSum,
  changedProbes,
  changedPrograms,
  changedContainerPorts,
  changedEnvironment,
  changedEnvironmentSources,
  changedConfigMaps,
  changedSecrets,
  changedVolumes,
  changedMounts,
  changedClaims,
  changedIdentities,
  changedSchedules,
  changedRollouts,
  changedPlacements,
  changedPodNames,
  changedNamespaces,
  changedMetadata,
  otherChanges,
];
