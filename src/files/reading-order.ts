import { firstEntries, setOwn } from '../data/set-own';

/**
 * The keys that readers want to see first, by rank. Other keys follow alphabetically. A switch is used for speed, because this is called
 * for every key.
 */
function rankOf(key: string): number {
  switch (key) {
    case '$patch':
      return 0;
    case 'apiVersion':
      return 1;
    case 'kind':
      return 2;
    case 'metadata':
      return 3;
    case 'name':
      return 4;
    case 'namespace':
      return 5;
    default:
      return 6;
  }
}

/**
 * The same data with the keys of every object in the order that people would write. The order of lists does not change. Data that is
 * already in order, such as most output of cdk8s, is returned unchanged.
 */
export function inReadingOrder<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return orderedList(value) as T;
  return isPlain(value) ? (orderedMap(value as Record<string, unknown>) as T) : value;
}

/** Whether an object is no instance of a class. Copies that Node makes may have the prototype of another realm, such as that of a test. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === Object.prototype || (prototype !== null && Object.getPrototypeOf(prototype) === null);
}

function orderedList(list: readonly unknown[]): readonly unknown[] {
  let ordered: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = inReadingOrder(list[index]);
    if (item !== list[index]) (ordered ??= [...list])[index] = item;
  }
  return ordered ?? list;
}

/** Whether a key comes after another one in this order. */
export const comesAfter = (a: string, b: string): boolean => compare(a, b) > 0;

/** The same map with its keys in this order. */
export function withKeysInOrder(map: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(map).sort(compare)) setOwn(ordered, key, map[key]);
  return ordered;
}

function orderedMap(map: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const given = Object.keys(map);
  const isInOrder = isOrdered(given);
  const keys = isInOrder ? given : given.sort(compare);
  let ordered: Record<string, unknown> | undefined = isInOrder ? undefined : {};
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const value = inReadingOrder(map[key]);
    if (!ordered && value !== map[key]) ordered = firstEntries(map, keys, index);
    if (ordered) setOwn(ordered, key, value);
  }
  return ordered ?? map;
}

function isOrdered(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) if (compare(keys[index - 1]!, keys[index]!) > 0) return false;
  return true;
}

function compare(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}
