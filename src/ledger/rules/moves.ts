import { inRepository, overlayFolder } from '../../names/paths';
import { placesIn, type LedgerPlace } from '../service-ledger';
import { isSameCluster, isSamePlace, type ServiceChange } from './service-change';

/** A place that a service leaves while it stays in the environment. */
export interface Move {
  readonly cause: 'team' | 'namespace' | 'cluster' | 'lost cluster';
  readonly environment: string;
  /** The folder of the environment, in the output folder. */
  readonly folder: string;
  readonly from: LedgerPlace;
  /** Undefined if it moves nowhere, but stays elsewhere. */
  readonly to: LedgerPlace | undefined;
}

/** Where a service moves, each place with one cause. What was retired before has nothing to leave behind. */
export function movesOf({ repository, before, after }: ServiceChange): Move[] {
  if (!after) return [];
  return Object.keys(before.environments).flatMap((environment) => {
    const known = placesIn(before, environment);
    const now = placesIn(after, environment);
    const left = known.filter((place) => !place.retired && !now.some((each) => isSamePlace(each, place)));
    if (now.length === 0) return [];
    const added = now.find((place) => !known.some((each) => isSameCluster(each, place)));
    const folder = inRepository(repository, overlayFolder(before.service, environment));
    return left.map((from): Move => {
      const beside = now.find((place) => isSameCluster(place, from));
      const cause = !beside ? (added ? 'cluster' : 'lost cluster') : before.team === after.team ? 'namespace' : 'team';
      return { cause, environment, folder, from, to: beside ?? added };
    });
  });
}
