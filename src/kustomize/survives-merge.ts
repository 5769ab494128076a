import { isMap } from '../files/is-map';
import type { Manifest } from '../files/manifest';
import { mergedBySeveral, type MergedLists } from './merged-lists';

/**
 * Whether a merge leaves an object unchanged. Kustomize also merges lists that a patch does not mention: if two items have the same key, it
 * keeps the last one, and a port without a protocol has the same key as every port with its number.
 *
 * @param survivor an object that a merge leaves unchanged: parts that both share need no check.
 */
export function survivesMerge(value: unknown, lists: MergedLists | undefined, survivor?: unknown, property = ''): boolean {
  if (lists === undefined || typeof value !== 'object' || value === null || value === survivor) return true;
  const known = (typeof survivor === 'object' && survivor !== null ? survivor : {}) as Readonly<Record<string, unknown>>;
  if (Array.isArray(value)) {
    if (!hasDistinctKeys(value, property, lists)) return false;
    for (let index = 0; index < value.length; index++) if (!survivesMerge(value[index], lists, known[index])) return false;
    return true;
  }
  for (const key in value) if (!survivesMerge((value as Record<string, unknown>)[key], lists, known[key], key)) return false;
  return true;
}

const survivors = new WeakMap<Manifest, boolean>();

/** The same for a whole object. Cached, because every overlay of a base asks for it. */
export function survivesAsWhole(object: Manifest, lists: MergedLists | undefined): boolean {
  const known = survivors.get(object) ?? survivesMerge(object, lists);
  survivors.set(object, known);
  return known;
}

function hasDistinctKeys(list: readonly unknown[], property: string, lists: MergedLists): boolean {
  if (list.length < 2) return true;
  const key = Object.hasOwn(lists, property) ? lists[property]! : undefined;
  if (key !== undefined) return areDistinct(list, [key]);
  const keys = Object.hasOwn(mergedBySeveral, property) ? mergedBySeveral[property]! : undefined;
  if (keys === undefined || areDistinct(list, keys.slice(0, -1))) return true;
  return list.every((item) => isMap(item) && item[keys.at(-1)!] !== undefined) && areDistinct(list, keys);
}

const areDistinct = (list: readonly unknown[], keys: readonly string[]): boolean =>
  new Set(list.map((item) => valuesOf(item, keys))).size === list.length;

/** What an item has for keys. Most lists have one key, whose values are texts. */
function valuesOf(item: unknown, keys: readonly string[]): string {
  const values = keys.map((key) => (isMap(item) ? item[key] : undefined));
  return values.length === 1 && typeof values[0] === 'string' ? `text ${values[0]}` : JSON.stringify(values);
}
