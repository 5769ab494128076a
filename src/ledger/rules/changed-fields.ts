import { uniqueBy } from '../../data/entries';
import { sortedJson } from '../../data/sorted-json';
import { inRepository } from '../../names/paths';
import { parseKey } from '../object-key';
import { placesIn, type LedgerPlace } from '../service-ledger';
import { isSamePlace, type ServiceChange } from './service-change';

/** A value that the API server lets nobody change, in an object that stays. */
export interface ChangedField {
  /** The folder of its overlay, in the output folder. */
  readonly overlay: string;
  readonly kind: string;
  readonly name: string;
  /** Undefined if the object does not have the field. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Where objects change a field, by its path. What is new, moves, is retired or is deleted and created again has none. */
export function changedFields({ repository, before, after }: ServiceChange, field: string): ChangedField[] {
  if (!after) return [];
  return Object.keys(after.environments).flatMap((environment) => {
    const known = placesIn(before, environment);
    // Clusters that do not differ have one overlay.
    return uniqueBy(placesIn(after, environment), ({ overlay }) => overlay).flatMap((place) => {
      const former = known.find((each) => isSamePlace(each, place));
      return former ? changedIn(former, place, field).map((found) => ({ overlay: inRepository(repository, place.overlay), ...found })) : [];
    });
  });
}

function changedIn(before: LedgerPlace, after: LedgerPlace, field: string): Omit<ChangedField, 'overlay'>[] {
  // How an object is applied follows from its new options.
  const recreated = new Set(after.recreated);
  return Object.entries(after.objects).flatMap(([key, fields]) => {
    const former = before.objects[key];
    if (former === undefined || recreated.has(key)) return [];
    const [was, is] = [former[field], fields[field]];
    const { kind, name } = parseKey(key);
    return isEqual(was, is) ? [] : [{ kind, name, before: was, after: is }];
  });
}

const isEqual = (a: unknown, b: unknown): boolean => a === b || (a !== undefined && b !== undefined && sortedJson(a) === sortedJson(b));
