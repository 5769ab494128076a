import { sortedJson } from '../data/sorted-json';

/** What differs between two lists in which neither order nor repetition has a meaning. */
export interface ChangedItems<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

/** The items that only one of two lists has. What is no list has no items. */
export function changedItems<Item>(before: unknown, after: unknown): ChangedItems<Item> {
  const [known, wanted] = [itemsByText<Item>(before), itemsByText<Item>(after)];
  return { added: missingIn(known, wanted), removed: missingIn(wanted, known) };
}

const itemsByText = <Item>(value: unknown): ReadonlyMap<string, Item> =>
  new Map((Array.isArray(value) ? (value as readonly Item[]) : []).map((item) => [sortedJson(item), item]));

const missingIn = <Item>(known: ReadonlyMap<string, Item>, items: ReadonlyMap<string, Item>): Item[] =>
  [...items].flatMap(([text, item]) => (known.has(text) ? [] : [item]));
