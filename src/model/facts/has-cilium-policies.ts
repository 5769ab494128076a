import type { ClusterModel, PlatformModel } from '../types/platform-model';

/** Whether the namespaces of a cluster have a CiliumNetworkPolicy: only if DNS is at addresses, which may belong to the node. */
export const hasCiliumPolicies = (
  { dns }: Pick<ClusterModel, 'dns'>,
  { networkPolicies }: Pick<PlatformModel, 'networkPolicies'>,
): boolean => networkPolicies === 'cilium' && dns.some(({ kind }) => kind === 'addresses');
