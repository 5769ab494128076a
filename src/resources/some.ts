/** A list that has something in it, or nothing at all: an empty one says no more and reads worse. */
export const some = <T>(items: readonly T[] | undefined): T[] | undefined => (items && items.length > 0 ? [...items] : undefined);

/** The same of a map. */
export const someEntries = <V>(map: Readonly<Record<string, V>>): Record<string, V> | undefined =>
  Object.keys(map).length > 0 ? map : undefined;
