import { groupBy } from '../data/group-by';
import type { ClusterNamespaces } from '../model/facts/cluster-namespaces';
import type { PlatformModel } from '../model/types/platform-model';
import type { DeliveryFacts, WindowFacts } from './repository-ledger';

/** A namespace to which a team may deploy, on a cluster by name. */
interface Permitted {
  readonly cluster: string;
  readonly namespace: string;
}

/**
 * What later runs must know of clusters and teams.
 *
 * @param permitted the places that the delivery engine permits each team with services.
 */
export const describeDelivery = (
  platform: PlatformModel,
  clusters: readonly ClusterNamespaces[],
  permitted: ReadonlyMap<string, readonly Permitted[]>,
): DeliveryFacts => ({
  engine: platform.engine,
  clusters: Object.fromEntries(clusters.map(({ cluster, namespaces }) => [cluster, { namespaces: namespaces.map(({ name }) => name) }])),
  teams: Object.fromEntries([...permitted].map(([team, places]) => [team, { namespaces: byCluster(places) }])),
  syncWindows: Object.fromEntries(
    platform.syncWindows.map(({ name, kind, schedule, duration, timeZone, manualSync }): [string, WindowFacts] => [
      name,
      { kind, schedule, duration, timeZone, manualSync },
    ]),
  ),
  stack: platform.stackPlace,
});

const byCluster = (places: readonly Permitted[]): Record<string, string[]> =>
  Object.fromEntries(
    [...groupBy(places, ({ cluster }) => cluster)].map(([cluster, own]) => [
      cluster,
      [...new Set(own.map(({ namespace }) => namespace))].sort(),
    ]),
  );
