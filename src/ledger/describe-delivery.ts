import { groupBy } from '../data/group-by';
import type { GroupKind } from '../files/manifest';
import type { ClusterNamespaces } from '../model/facts/cluster-namespaces';
import type { PlatformModel } from '../model/types/platform-model';
import { kindKey } from './object-key';
import type { DeliveryFacts, TeamFacts, WindowFacts } from './repository-ledger';

/** What the delivery engine permits a team. */
interface Permitted {
  /** Namespaces, each on a cluster by name. */
  readonly places: readonly { readonly cluster: string; readonly namespace: string }[];
  readonly kinds: readonly GroupKind[];
  /** All objects of a kind, if no name is given. */
  readonly clusterObjects: readonly (GroupKind & { readonly name?: string })[];
}

/**
 * What later runs must know of clusters and teams.
 *
 * @param permitted by team: those with services.
 */
export const describeDelivery = (
  platform: PlatformModel,
  clusters: readonly ClusterNamespaces[],
  permitted: ReadonlyMap<string, Permitted>,
): DeliveryFacts => ({
  engine: platform.engine,
  clusters: Object.fromEntries(clusters.map(({ cluster, namespaces }) => [cluster, { namespaces: namespaces.map(({ name }) => name) }])),
  teams: Object.fromEntries([...permitted].map(([team, facts]) => [team, describeTeam(facts)])),
  syncWindows: Object.fromEntries(
    platform.syncWindows.map(({ name, kind, schedule, duration, timeZone, manualSync }): [string, WindowFacts] => [
      name,
      { kind, schedule, duration, timeZone, manualSync },
    ]),
  ),
  stack: platform.stackPlace,
});

function describeTeam({ places, kinds, clusterObjects }: Permitted): TeamFacts {
  // Every project has its namespaces, which `namespaces` lists.
  const own = clusterObjects.filter(({ group, kind }) => group !== '' || kind !== 'Namespace');
  const named = own.map(({ name = '*', ...kind }) => `${kindKey(kind)}/${name}`).sort();
  return { namespaces: byCluster(places), kinds: kinds.map(kindKey).sort(), clusterObjects: named.length > 0 ? named : undefined };
}

const byCluster = (places: Permitted['places']): Record<string, string[]> =>
  Object.fromEntries(
    [...groupBy(places, ({ cluster }) => cluster)].map(([cluster, own]) => [
      cluster,
      [...new Set(own.map(({ namespace }) => namespace))].sort(),
    ]),
  );
