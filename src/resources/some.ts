/** The list, or undefined if it is empty: empty lists are not written. */
export const some = <T>(items: readonly T[] | undefined): T[] | undefined => (items && items.length > 0 ? [...items] : undefined);

/** The map, or undefined if it is empty. */
export const someEntries = <V>(map: Readonly<Record<string, V>>): Record<string, V> | undefined =>
  Object.keys(map).length > 0 ? map : undefined;
