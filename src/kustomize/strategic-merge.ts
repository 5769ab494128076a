import { equal } from '../files/equal';
import { isMap } from '../files/is-map';
import { ownValue, setOwn } from '../files/set-own';
import { itemsByKey, mentioned, type Items } from './keyed-items';
import { addedTo, mergedBySeveral, type MergedLists } from './merged-lists';

type Fields = Readonly<Record<string, unknown>>;

/** Stands for: a strategic merge cannot say this, or only in a way that nobody would write. */
const unsayable = Symbol('unsayable');

/**
 * The fragment that a strategic merge lays over `base` to get `target`, as a person would write it; undefined where such a merge
 * cannot get there exactly, and the patch has to name its operations.
 *
 * @param lists that Kustomize merges in objects of this kind; undefined where it replaces all of them.
 */
export function strategicMergePatch(base: Fields, target: Fields, lists: MergedLists | undefined): Fields | undefined {
  const patch = mapPatch(base, target, lists);
  return patch === unsayable ? undefined : patch;
}

function mapPatch(base: Fields, target: Fields, lists: MergedLists | undefined): Fields | typeof unsayable {
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys(base)) {
    if (base[key] !== undefined && ownValue(target, key) === undefined) setOwn(patch, key, null);
  }
  for (const [key, value] of Object.entries(target)) {
    const before = ownValue(base, key);
    const areMaps = isMap(before) && isMap(value);
    // Maps are looked at part by part anyhow.
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
 * Whether a merge would write a text in a way that it cannot read again. It keeps the form that the base is written in: of another type the
 * quotes, which is why types do not mix, and of several lines the block, in which a tab comes where the indentation is expected.
 */
const breaksBlock = (base: unknown, target: unknown): boolean =>
  typeof base === 'string' && typeof target === 'string' && base.includes('\n') && target.startsWith('\t');

function listPatch(property: string, base: readonly unknown[], target: readonly unknown[], lists: MergedLists | undefined): unknown {
  if (addedTo.has(property) || hasNull(target)) return unsayable;
  if (![...base, ...target].some(isMap)) return target;
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

/** Whether there is a null in a value: a merge would take it for the removal of a property. */
const hasNull = (value: unknown): boolean => value === null || (typeof value === 'object' && Object.values(value).some(hasNull));
