import { setOwn } from './set-own';

/** Entries of a map that are not null, in the order in which they were written. */
export function given<V>(map: Readonly<Record<string, V | null | undefined>> | null | undefined): [string, V][] {
  const entries: [string, V][] = [];
  if (!map) return entries;
  for (const name of Object.keys(map)) {
    const value = map[name];
    if (value !== null && value !== undefined) entries.push([name, value]);
  }
  return entries;
}

/** Entries of a map that are not null, sorted by name. */
export function givenByName<V>(map: Readonly<Record<string, V | null | undefined>> | null | undefined): [string, V][] {
  const entries = given(map);
  return entries.length > 1 ? entries.sort(([a], [b]) => (a < b ? -1 : 1)) : entries;
}

/** The distinct values, sorted. */
export const unique = <V extends string | number>(values: readonly V[]): V[] =>
  values.length < 2 ? [...values] : [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));

/** The items with distinct keys, sorted by key. */
export const uniqueBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...new Map(items.map((item) => [keyOf(item), item]))].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);

/** The entries of a map as `{ name, value }`, by name. */
export const valuesOfMap = <V>(map: Readonly<Record<string, V | null | undefined>> | undefined): { name: string; value: V }[] =>
  givenByName(map).map(([name, value]) => ({ name, value }));

/** The properties that are chosen. */
export function only<T extends object>(map: T, isChosen: (property: string, value: unknown) => boolean): Partial<T> {
  const chosen: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(map)) if (isChosen(property, value)) setOwn(chosen, property, value);
  return chosen as Partial<T>;
}

/** The map without properties that are undefined. */
export const withoutUndefined = <V extends object>(map: V): V =>
  Object.values(map).includes(undefined) ? (only(map, (_, value) => value !== undefined) as V) : map;
