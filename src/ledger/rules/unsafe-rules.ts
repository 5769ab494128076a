import type { ProblemCode } from '../../problems/catalogue';
import type { Problem } from '../../problems/problem';
import { changedClaim } from './changed-claim';
import { changedClaimTemplates } from './changed-claim-templates';
import { changedCluster } from './changed-cluster';
import { changedClusterIp } from './changed-cluster-ip';
import { changedConfigMap } from './changed-config-map';
import { changedJobTemplate } from './changed-job-template';
import { changedNamespace } from './changed-namespace';
import { changedPodManagement } from './changed-pod-management';
import { changedRoleRef } from './changed-role-ref';
import { changedSelector } from './changed-selector';
import { changedServiceName } from './changed-service-name';
import { changedTeam } from './changed-team';
import { lostCluster } from './lost-cluster';
import { lostCounts } from './lost-counts';
import { renamedApplications } from './renamed-applications';
import { renamedService } from './renamed-service';
import type { ServiceChange } from './service-change';
import { unpermittedPrune } from './unpermitted-prune';

/**
 * The rules that find changes which Kubernetes or the delivery engine refuses, or which lose something, by the code of their problem.
 * Whoever runs a plan or an apply may accept such a code.
 */
export const unsafeRules = {
  'autoscaler-drops-pods': lostCounts,
  'immutable-selector': changedSelector,
  'immutable-volume-claim-templates': changedClaimTemplates,
  'immutable-service-name': changedServiceName,
  'immutable-pod-management-policy': changedPodManagement,
  'immutable-job-template': changedJobTemplate,
  'immutable-cluster-ip': changedClusterIp,
  'immutable-config-map': changedConfigMap,
  'immutable-volume-claim': changedClaim,
  'immutable-role-ref': changedRoleRef,
  'service-renamed': renamedService,
  'team-changes': changedTeam,
  'namespace-changes': changedNamespace,
  'cluster-changes': changedCluster,
  'environment-loses-cluster': lostCluster,
  'cascade-deletes': renamedApplications,
  'prune-not-permitted': unpermittedPrune,
} satisfies Partial<Record<ProblemCode, (change: ServiceChange) => Problem[]>>;

/** The codes of changes that can be accepted, sorted. */
export const acceptableCodes: readonly string[] = Object.keys(unsafeRules).sort();
