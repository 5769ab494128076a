import { equal } from '../files/equal';
import { isMap } from '../files/is-map';

/** A list that an overlay changes. */
export interface ChangedList {
  /** The name of the property that holds it. */
  readonly property: string;
  /** Whether it is a list of maps, not of texts or numbers. */
  readonly ofMaps: boolean;
}

/** Lists that both objects have and that differ, except lists within lists. */
export function changedLists(base: unknown, target: unknown, property = ''): ChangedList[] {
  if (Array.isArray(base) && Array.isArray(target)) {
    return equal(base, target) ? [] : [{ property, ofMaps: [...base, ...target].some(isMap) }];
  }
  if (!isMap(base) || !isMap(target)) return [];
  return Object.keys(base).flatMap((key) => (base[key] === target[key] ? [] : changedLists(base[key], target[key], key)));
}
