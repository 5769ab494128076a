import type { ClusterModel, PlatformModel } from '../types/platform-model';

/** Whether the namespaces of a cluster have a policy of Cilium's own: where DNS is at addresses, which may be those of the node. */
export const hasCiliumPolicies = (
  { dns }: Pick<ClusterModel, 'dns'>,
  { networkPolicies }: Pick<PlatformModel, 'networkPolicies'>,
): boolean => networkPolicies === 'cilium' && dns.some(({ kind }) => kind === 'addresses');
