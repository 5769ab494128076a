import { equal } from '../files/equal';
import { isMap } from '../files/is-map';

/** The items of a list by their key, in the order of the list. */
export type Items = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Items by their key, if each has one of its own. */
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

/** How many unchanged items a patch may mention for the sake of their order, for each that it changes, before operations read better. */
const mentionsPerChange = 3;

/** As many are always fine. */
const fewMentions = 6;

/**
 * The keys of the items that a patch has to mention, in their order. A merge puts what is mentioned first, in the order of the patch, and
 * behind it the items of the base that are not mentioned. So the patch mentions every item up to the last one that is new or changed, the
 * unchanged ones by their key alone. Undefined where that does not lead to the order that is wanted, or mentions too many.
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
