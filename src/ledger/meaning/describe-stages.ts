import type { LocatedMeaning } from '../../meaning/meaning';
import { listOf, quote } from '../../problems/text';
import { placesIn, type LedgerPlace, type ServiceLedger } from '../service-ledger';
import { isSameCluster, isSamePlace } from '../rules/service-change';

/** A service in the config repository before and after a change: at least one of them. */
export interface LedgerVersions {
  readonly before: ServiceLedger | undefined;
  readonly after: ServiceLedger | undefined;
}

/** What the ledgers of a service say about where it is deployed: stages that are new or go, and clusters and namespaces that change. */
export function describeStages({ before, after }: LedgerVersions): LocatedMeaning[] {
  const environments = new Set([...Object.keys(before?.environments ?? {}), ...Object.keys(after?.environments ?? {})]);
  const service = (after ?? before)!.service;
  return [...environments].flatMap((environment) => {
    const [known, wanted] = [before, after].map((ledger) => (ledger ? placesIn(ledger, environment) : []));
    const at = after && `services.${service}.environments.${environment}`;
    return describePlaces(known!, wanted!, before).map((line) => ({ ...line, topic: 'deployment', service, environment, at }));
  });
}

type Line = Pick<LocatedMeaning, 'grade' | 'text' | 'reason'>;

function describePlaces(known: readonly LedgerPlace[], wanted: readonly LedgerPlace[], before: ServiceLedger | undefined): Line[] {
  const isIn = (places: readonly LedgerPlace[], place: LedgerPlace): boolean => places.some((each) => isSamePlace(each, place));
  const [live, lives] = [known, wanted].map((places) => places.filter(({ retired }) => !retired));
  const isMoved = ({ from, to }: Move): boolean => !isIn(lives!, from) && !isIn(live!, to);
  const moves = live!.flatMap((from) =>
    lives!.map((to) => ({ from, to })).filter((move) => isSameCluster(move.from, move.to) && isMoved(move)),
  );
  const [gone, added] = [
    live!.filter((place) => !isIn(lives!, place) && !moves.some(({ from }) => from === place)),
    lives!.filter((place) => !isIn(live!, place) && !moves.some(({ to }) => to === place)),
  ];
  const [retired, left] = [gone.filter((place) => isIn(wanted, place)), gone.filter((place) => !isIn(wanted, place))];
  const also = added.length < lives!.length ? ' as well' : '';
  return [
    ...(moves.length > 0 ? [describeMoves(moves)] : []),
    ...(added.length > 0
      ? [{ grade: 'low' as const, text: `is deployed in ${placesText(added)}${also}`, reason: 'nothing of it runs there yet' }]
      : []),
    ...(retired.length > 0
      ? [{ grade: 'destructive' as const, text: `is retired in ${placesText(retired)}`, reason: 'its objects are deleted' }]
      : []),
    ...(left.length > 0 ? [{ ...afterLeaving(before), text: `is no longer deployed in ${placesText(left)}` }] : []),
  ];
}

/** A place that a service leaves for another namespace of the same cluster. */
interface Move {
  readonly from: LedgerPlace;
  readonly to: LedgerPlace;
}

const describeMoves = (moves: readonly Move[]): Line => ({
  grade: 'high',
  text: `moves from ${namespacesText(moves.map(({ from }) => from))} to ${placesText(moves.map(({ to }) => to))}`,
  reason: 'it starts anew there, and brings no data along',
});

const afterLeaving = (before: ServiceLedger | undefined): Pick<Line, 'grade' | 'reason'> =>
  before?.deletion === 'cascade'
    ? { grade: 'destructive', reason: 'its objects are deleted' }
    : { grade: 'high', reason: 'its objects keep running, and nobody updates them' };

/** `namespace 'shop-dev' on cluster 'staging' (8 objects)`. */
function placesText(places: readonly LedgerPlace[]): string {
  const clusters = [...new Set(places.map(({ cluster }) => quote(cluster)))];
  const objects = Math.max(...places.map((place) => Object.keys(place.objects).length));
  const on = `${clusters.length > 1 ? 'clusters' : 'cluster'} ${listOf(clusters)}`;
  return `${namespacesText(places)} on ${on} (${objects} ${objects === 1 ? 'object' : 'objects'})`;
}

function namespacesText(places: readonly LedgerPlace[]): string {
  const namespaces = [...new Set(places.map(({ namespace }) => quote(namespace)))];
  return `${namespaces.length > 1 ? 'namespaces' : 'namespace'} ${listOf(namespaces)}`;
}
