/** Entries of a map that are not switched off, in the order in which they were written. */
export const given = <V>(map: Readonly<Record<string, V | null | undefined>> | null | undefined): [string, V][] =>
  Object.entries(map ?? {}).filter((entry): entry is [string, V] => entry[1] !== null && entry[1] !== undefined);

/** The same, by name. */
export const givenByName = <V>(map: Readonly<Record<string, V | null | undefined>> | null | undefined): [string, V][] =>
  given(map).sort(([a], [b]) => (a < b ? -1 : 1));

/** Data without what is switched off, to any depth. */
export function withoutNulls<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.filter((item) => item !== null).map(withoutNulls) as T;
  return Object.fromEntries(given(data as Record<string, unknown>).map(([key, value]) => [key, withoutNulls(value)])) as T;
}

/** Each value once, sorted. */
export const unique = <V extends string | number>(values: readonly V[]): V[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));

/** Each of the items once, by their keys. */
export const uniqueBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...new Map(items.map((item) => [keyOf(item), item]))].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
