import { addressOf } from '../../model/types/platform-model';
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
  /** The services that are new in the repository, if this one is removed. */
  readonly added: readonly ServiceLedger[];
  /** Whether the application repository of a removed service had the code of others, too. */
  readonly sharesRepository: boolean;
}

/** Whether two places are the same namespace on the same cluster. */
export const isSamePlace = (a: LedgerPlace, b: LedgerPlace): boolean => isSameCluster(a, b) && a.namespace === b.namespace;

/**
 * Whether two places are on the same cluster. If one instance of the engine serves all clusters, the address identifies a cluster, whatever
 * its name. If each cluster has its own instance, all clusters have the same address for it.
 */
export const isSameCluster = (a: LedgerPlace, b: LedgerPlace): boolean =>
  a.instance === b.instance ? a.address.server === b.address.server && a.address.name === b.address.name : a.cluster === b.cluster;

/** A cluster by its address, or by its name if its own instance knows it as the local cluster. */
export const clusterTitle = ({ cluster, address, instance }: LedgerPlace): string =>
  instance === undefined ? addressOf(address) : cluster;
