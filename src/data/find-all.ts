/** What a function finds for each item, in one list. It is several times faster than `flatMap`, which matters where most lists are empty. */
export function findAll<Item, Found>(items: readonly Item[], find: (item: Item, index: number) => readonly Found[]): Found[] {
  const all: Found[] = [];
  for (let index = 0; index < items.length; index++) {
    const found = find(items[index]!, index);
    if (found.length > 0) all.push(...found);
  }
  return all;
}
