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
export function changedLists(base: unknown, target: unknown): ChangedList[] {
  const found: ChangedList[] = [];
  find(base, target, '', found);
  return found;
}

function find(base: unknown, target: unknown, property: string, found: ChangedList[]): void {
  if (base === target) return;
  if (Array.isArray(base) && Array.isArray(target)) {
    if (!equal(base, target)) found.push({ property, ofMaps: base.some(isMap) || target.some(isMap) });
  } else if (isMap(base) && isMap(target)) {
    for (const key in base) find(base[key], target[key], key, found);
  }
}
