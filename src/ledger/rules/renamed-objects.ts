import { uniqueBy } from '../../data/entries';
import { inRepository } from '../../names/paths';
import { problem, type Problem } from '../../problems/problem';
import { renamedKinds, type RenamedKind } from '../../problems/renamed-kinds';
import { parseKey } from '../object-key';
import { placesIn, type DeployedFacts, type LedgerPlace } from '../service-ledger';
import { isSamePlace, type ServiceChange } from './service-change';

/**
 * Warnings: objects that leave a service in one place while others of their kind come. Kubernetes cannot rename an object, so a change of a name
 * deletes it and creates another one. A service that gets another name, or moves, has a problem of its own.
 */
export function renamedObjects({ repository, before, after }: ServiceChange): Problem[] {
  if (!after) return [];
  return Object.keys(after.environments).flatMap((environment) => {
    const known = placesIn(before, environment);
    // Clusters that do not differ have one overlay.
    return uniqueBy(placesIn(after, environment), ({ overlay }) => overlay).flatMap((place) => {
      const former = known.find((each) => isSamePlace(each, place));
      return former
        ? renamedIn(former, place).map((found) => problem('objects-renamed', inRepository(repository, place.overlay), found))
        : [];
    });
  });
}

interface Renamed {
  readonly kind: RenamedKind;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

const renamedIn = (before: LedgerPlace, after: LedgerPlace): Renamed[] =>
  renamedKinds
    .map((kind) => ({ kind, gone: namesOnlyIn(before, after, kind), come: namesOnlyIn(after, before, kind) }))
    .filter(({ gone, come }) => gone.length > 0 && come.length > 0);

/** The names of objects of a kind that are in one place and not in another one, sorted. Kinds of custom resources are others. */
const namesOnlyIn = (place: DeployedFacts, other: DeployedFacts, kind: RenamedKind): string[] =>
  Object.keys(place.objects)
    .filter((key) => !Object.hasOwn(other.objects, key))
    .map(parseKey)
    .filter((each) => each.kind === kind && ['', 'apps'].includes(each.group) && each.namespace === undefined)
    .map(({ name }) => name)
    .sort();
