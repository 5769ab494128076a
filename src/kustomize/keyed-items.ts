import { equal } from '../files/equal';
import { isMap } from '../files/is-map';

/** The items of a list by key, in the order of the list. */
export type Items = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Items by key, if each of them has a unique key. */
export function itemsByKey(items: readonly unknown[], key: string): Items | undefined {
  const byKey = new Map<string, Readonly<Record<string, unknown>>>();
  for (const item of items) {
    if (!isMap(item)) return undefined;
    const name = item[key];
    if (typeof name !== 'string') return undefined;
    byKey.set(name, item);
  }
  return byKey.size === items.length ? byKey : undefined;
}

/** How many unchanged items a patch may mention per changed item, only to keep the order. With more, operations are easier to read. */
const mentionsPerChange = 3;

/** This many are always acceptable. */
const fewMentions = 6;

/**
 * The keys of the items that a patch must mention, in order. A merge puts the mentioned items first, in the order of the patch, followed by
 * the other items of the base. So the patch mentions every item up to the last new or changed one; unchanged items only by key. Undefined
 * if this does not give the required order, or mentions too many items.
 */
export function mentioned(base: Items, target: Items): readonly string[] | undefined {
  const names = [...target.keys()];
  const isUnchanged = (name: string): boolean => base.has(name) && equal(base.get(name), target.get(name));
  const mentions = names.slice(0, names.findLastIndex((name) => !isUnchanged(name)) + 1);
  const known = new Set(mentions);
  const kept = [...base.keys()].filter((name) => target.has(name) && !known.has(name));
  const unchanged = mentions.filter(isUnchanged).length;
  const most = Math.max(fewMentions, mentionsPerChange * (mentions.length - unchanged));
  return equal([...mentions, ...kept], names) && unchanged <= most ? mentions : undefined;
}
