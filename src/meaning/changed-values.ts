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
 * The smallest values that differ between two versions of plain data, in the order of their paths. Items of lists are compared by their
 * `name` if all of them have one; then another order is a change of the list of names. Other lists are compared as a whole.
 *
 * @param within whether values within a map or a list that is new or goes count, instead of the whole.
 */
export function changedValues(before: unknown, after: unknown, within = false): ChangedValue[] {
  const found: ChangedValue[] = [];
  compare([], before, after, { found, within });
  return found;
}

interface Comparison {
  readonly found: ChangedValue[];
  readonly within: boolean;
}

function compare(path: readonly string[], before: unknown, after: unknown, into: Comparison): void {
  if (into.within && (before === undefined || after === undefined)) {
    const empty = emptyLike(before ?? after);
    if (empty) return compare(path, before ?? empty, after ?? empty, into);
  }
  if (isMap(before) && isMap(after)) return compareEntries(path, sortedEntries(before), sortedEntries(after), into);
  const [itemsBefore, itemsAfter] = [namedItems(before, into), namedItems(after, into)];
  if (itemsBefore && itemsAfter) {
    compareEntries(path, itemsBefore, itemsAfter, into);
    const [orderBefore, orderAfter] = [commonOrder(itemsBefore, itemsAfter), commonOrder(itemsAfter, itemsBefore)];
    if (!equal(orderBefore, orderAfter)) into.found.push({ path, before: orderBefore, after: orderAfter });
    return;
  }
  if (!equal(before, after)) into.found.push({ path, before, after });
}

/** An empty map or list in place of one that is missing; undefined if the value has no parts, or none with names. */
function emptyLike(value: unknown): object | undefined {
  if (isMap(value)) return Object.keys(value).length > 0 ? {} : undefined;
  return Array.isArray(value) && namedItems(value, { within: false }) ? [] : undefined;
}

/** In another order, keys of a map mean the same. */
const sortedEntries = (map: object): Entries => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));

type Entries = readonly (readonly [key: string, value: unknown])[];

function compareEntries(path: readonly string[], before: Entries, after: Entries, into: Comparison): void {
  const [valuesBefore, valuesAfter] = [new Map(before), new Map(after)];
  for (const key of [...new Set([...valuesBefore.keys(), ...valuesAfter.keys()])]) {
    compare([...path, key], valuesBefore.get(key), valuesAfter.get(key), into);
  }
}

/** The items of a list by their names, in their order; undefined if one has none, or two have the same. */
function namedItems(value: unknown, { within }: Pick<Comparison, 'within'>): Entries | undefined {
  if (!Array.isArray(value) || (value.length === 0 && !within)) return undefined;
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
