/** Items by name, in their order. Of several with one name, the second is `<name> 2`, and so on. */
export function byName<Item>(items: readonly Item[], nameOf: (item: Item) => string): ReadonlyMap<string, Item> {
  const named = new Map<string, Item>();
  const counts = new Map<string, number>();
  for (const item of items) {
    const name = nameOf(item);
    let count = counts.get(name) ?? 0;
    let key: string;
    do key = ++count === 1 ? name : `${name} ${count}`;
    while (named.has(key));
    counts.set(name, count);
    named.set(key, item);
  }
  return named;
}

/** The names in either of two maps, in the order of the first, then of the second. */
export const namesInEither = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] => [
  ...new Set([...before.keys(), ...after.keys()]),
];
