import { equal } from '../files/equal';
import { isMap } from '../files/is-map';

/** A value that differs between two versions of plain data. */
export interface ChangedValue {
  /** Steps to it: keys of maps, and names of list items such as `[cart]`. */
  readonly path: readonly string[];
  /** Undefined if there was none. */
  readonly before: unknown;
  /** Undefined if there is none any more. */
  readonly after: unknown;
}

/**
 * The smallest values that differ between two versions of plain data, sorted by their paths as far as maps go. Items of lists are
 * compared by their `name` if all of them have one; then another order is a change of the list of names. Other lists are compared as a whole.
 */
export function changedValues(before: unknown, after: unknown): ChangedValue[] {
  const found: ChangedValue[] = [];
  compare([], before, after, found);
  return found;
}

function compare(path: readonly string[], before: unknown, after: unknown, found: ChangedValue[]): void {
  if (isMap(before) && isMap(after)) return compareEntries(path, Object.entries(before), Object.entries(after), found);
  const [itemsBefore, itemsAfter] = [namedItems(before), namedItems(after)];
  if (itemsBefore && itemsAfter) {
    compareEntries(path, itemsBefore, itemsAfter, found);
    const [orderBefore, orderAfter] = [commonOrder(itemsBefore, itemsAfter), commonOrder(itemsAfter, itemsBefore)];
    if (orderBefore.join() !== orderAfter.join()) found.push({ path, before: orderBefore, after: orderAfter });
    return;
  }
  if (!equal(before, after)) found.push({ path, before, after });
}

type Entries = readonly (readonly [key: string, value: unknown])[];

function compareEntries(path: readonly string[], before: Entries, after: Entries, found: ChangedValue[]): void {
  const [valuesBefore, valuesAfter] = [new Map(before), new Map(after)];
  for (const key of [...new Set([...valuesBefore.keys(), ...valuesAfter.keys()])]) {
    compare([...path, key], valuesBefore.get(key), valuesAfter.get(key), found);
  }
}

/** The items of a list by their names, in their order; undefined if one has none, or two have the same. */
function namedItems(value: unknown): Entries | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items = value.map((item: unknown): [string, unknown] => [
    isMap(item) && typeof item.name === 'string' ? `[${item.name}]` : '',
    item,
  ]);
  const names = new Set(items.map(([name]) => name));
  return names.has('') || names.size < items.length ? undefined : items;
}

const commonOrder = (items: Entries, others: Entries): string[] => {
  const names = new Set(others.map(([name]) => name));
  return items.flatMap(([name]) => (names.has(name) ? name : []));
};
