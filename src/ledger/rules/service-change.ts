import type { DeliveryFacts } from '../repository-ledger';
import type { LedgerPlace, ServiceLedger } from '../service-ledger';

/** A service in the config repository before and after a change. */
export interface ServiceChange {
  /** Name of the config repository. */
  readonly repository: string;
  readonly before: ServiceLedger;
  /** Undefined where the service leaves. */
  readonly after: ServiceLedger | undefined;
  /** What each team is permitted after the change. */
  readonly teams: DeliveryFacts['teams'];
}

/**
 * Whether two places are one namespace of one cluster. Where one instance of the engine delivers to all clusters, a cluster is known by its address,
 * whatever it is called. An instance that has a cluster alone knows that cluster by an address which other clusters have, too.
 */
export function isSamePlace(a: LedgerPlace, b: LedgerPlace): boolean {
  const isSameCluster =
    a.instance === b.instance ? a.address.server === b.address.server && a.address.name === b.address.name : a.cluster === b.cluster;
  return isSameCluster && a.namespace === b.namespace;
}
