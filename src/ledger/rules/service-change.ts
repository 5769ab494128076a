import type { DeliveryFacts } from '../repository-ledger';
import type { LedgerPlace, ServiceLedger } from '../service-ledger';

/** A service in the config repository before and after a change. */
export interface ServiceChange {
  /** Name of the config repository. */
  readonly repository: string;
  readonly before: ServiceLedger;
  /** Undefined if the service is removed. */
  readonly after: ServiceLedger | undefined;
  /** The permissions of each team after the change. */
  readonly teams: DeliveryFacts['teams'];
}

/**
 * Whether two places are the same namespace on the same cluster. If one instance of the engine serves all clusters, the address identifies
 * a cluster, whatever its name. If each cluster has its own instance, all clusters have the same address for it.
 */
export function isSamePlace(a: LedgerPlace, b: LedgerPlace): boolean {
  const isSameCluster =
    a.instance === b.instance ? a.address.server === b.address.server && a.address.name === b.address.name : a.cluster === b.cluster;
  return isSameCluster && a.namespace === b.namespace;
}
