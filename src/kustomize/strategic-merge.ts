import { equal } from '../files/equal';
import { isMap } from '../files/is-map';
import { ownValue, setOwn } from '../data/set-own';
import { itemsByKey, mentioned, type Items } from './keyed-items';
import { addedTo, mergedBySeveral, type MergedLists } from './merged-lists';

type Fields = Readonly<Record<string, unknown>>;

/** A strategic merge patch cannot express the change, or only in a form that nobody would write. */
const unsayable = Symbol('unsayable');

/**
 * The strategic merge patch that turns `base` into `target`, as people would write it; undefined if no such patch gives exactly this
 * result, so that operations are needed.
 *
 * @param lists lists that Kustomize merges in objects of this kind; undefined if it replaces all lists.
 */
export function strategicMergePatch(base: Fields, target: Fields, lists: MergedLists | undefined): Fields | undefined {
  const patch = mapPatch(base, target, lists);
  return patch === unsayable ? undefined : patch;
}

function mapPatch(base: Fields, target: Fields, lists: MergedLists | undefined): Fields | typeof unsayable {
  const patch: Record<string, unknown> = {};
  for (const key in base) {
    if (base[key] !== undefined && ownValue(target, key) === undefined) setOwn(patch, key, null);
  }
  for (const key in target) {
    const value = target[key];
    const before = ownValue(base, key);
    const areMaps = isMap(before) && isMap(value);
    // Maps are compared part by part in any case.
    if (value === undefined || before === value || (!areMaps && equal(before, value))) continue;
    const part = valuePatch(key, before, value, lists);
    if (part === unsayable) return unsayable;
    if (areMaps && Object.keys(part as Fields).length === 0) continue;
    setOwn(patch, key, part);
  }
  return patch;
}

function valuePatch(key: string, base: unknown, target: unknown, lists: MergedLists | undefined): unknown {
  if (base === undefined) return hasNull(target) ? unsayable : target;
  if (isMap(base) && isMap(target)) return mapPatch(base, target, lists);
  if (Array.isArray(base) && Array.isArray(target)) return listPatch(key, base, target, lists);
  return typeof base === typeof target && typeof target !== 'object' && !breaksBlock(base, target) ? target : unsayable;
}

/**
 * Whether a merge would write a text in a form that it cannot read again. It keeps the style of the base: quotes for other types, so types
 * must not mix; and blocks for several lines, where a tab would be read as indentation.
 */
export const breaksBlock = (base: unknown, target: unknown): boolean =>
  typeof base === 'string' && typeof target === 'string' && base.includes('\n') && target.startsWith('\t');

function listPatch(property: string, base: readonly unknown[], target: readonly unknown[], lists: MergedLists | undefined): unknown {
  if (addedTo.has(property) || hasNull(target)) return unsayable;
  if (!base.some(isMap) && !target.some(isMap)) return target;
  if (lists === undefined) return unsayable;
  if (Object.hasOwn(mergedBySeveral, property)) return target.length > 0 ? [{ $patch: 'replace' }, ...target] : unsayable;
  const key = ownValue(lists, property);
  if (key === undefined) return target;
  const before = itemsByKey(base, key);
  const after = itemsByKey(target, key);
  return before && after ? keyedListPatch(key, before, after, lists) : unsayable;
}

function keyedListPatch(key: string, base: Items, target: Items, lists: MergedLists): unknown {
  const names = mentioned(base, target);
  if (!names) return unsayable;
  const parts = names.map((name) => itemPatch(base.get(name), target.get(name)!, lists));
  if (parts.includes(unsayable)) return unsayable;
  const dropped = [...base.keys()].filter((name) => !target.has(name)).map((name) => ({ $patch: 'delete', [key]: name }));
  return [...names.map((name, index) => ({ [key]: name, ...(parts[index] as Fields) })), ...dropped];
}

const itemPatch = (base: Fields | undefined, target: Fields, lists: MergedLists): Fields | typeof unsayable =>
  base ? mapPatch(base, target, lists) : target;

/** Whether a value contains null: a merge would remove the property. */
export function hasNull(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return value === null;
  for (const key in value) if (hasNull((value as Record<string, unknown>)[key])) return true;
  return false;
}
