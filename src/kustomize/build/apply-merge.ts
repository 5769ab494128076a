import { isMap } from '../../files/is-map';
import type { Manifest } from '../../files/manifest';
import { ownValue, setOwn } from '../../data/set-own';
import { itemsByKey } from '../keyed-items';
import { addedTo, isMergedKind, mergedBySeveral, mergedListsOf, type MergedLists } from '../merged-lists';
import { breaksBlock, hasNull } from '../strategic-merge';
import { survivesAsWhole, survivesMerge } from '../survives-merge';
import { CannotBuild } from './cannot-build';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Applies a strategic merge patch as Kustomize does. It takes the patches that `strategicMergePatch` writes, and refuses every other one:
 * Kustomize's own rules have more cases, and some of them depend on its version.
 *
 * @param at the file with the patch.
 */
export function applyMerge(base: Manifest, patch: Fields, at: string): Manifest {
  const lists = mergedListsOf(base);
  const refuse = (field: string): never => {
    throw new CannotBuild(`'${at}' changes '${field}' in a way that Charthouse does not write`);
  };
  if (!isMergedKind(base)) return refuse(base.kind);
  const merged = mergeMaps(base, patch, { lists, field: '', refuse }) as Manifest;
  if (!survivesAsWhole(base, lists) || !survivesMerge(merged, lists, base)) return refuse(`${base.kind} ${base.metadata.name}`);
  return merged;
}

interface Context {
  readonly lists: MergedLists | undefined;
  /** Where we are, for people. */
  readonly field: string;
  readonly refuse: (field: string) => never;
}

const within = (context: Context, key: string): Context => ({ ...context, field: context.field === '' ? key : `${context.field}.${key}` });

/** A key with which a patch directs the merge. */
const isDirective = (key: string): boolean => /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/.test(key);

function mergeMaps(base: Fields, patch: Fields, context: Context): Fields {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    const inner = within(context, key);
    if (isDirective(key)) return context.refuse(inner.field);
    if (value === null) delete merged[key];
    else setOwn(merged, key, mergeValues(ownValue(base, key), value, key, inner));
  }
  return merged;
}

function mergeValues(base: unknown, value: unknown, property: string, context: Context): unknown {
  if (base === undefined) return asNew(value, context);
  if (isMap(base) && isMap(value)) return mergeMaps(base, value, context);
  if (Array.isArray(base) && Array.isArray(value)) return mergeLists(base, value, property, context);
  const isSameType = typeof base === typeof value && typeof value !== 'object';
  return isSameType && !breaksBlock(base, value) ? value : context.refuse(context.field);
}

/** A value that the base does not have. Kustomize takes it as it is, with nulls and directives, which we never write. */
const asNew = (value: unknown, context: Context): unknown =>
  hasNull(value) || hasDirective(value) ? context.refuse(context.field) : value;

const hasDirective = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => isDirective(key) || hasDirective(inner));

function mergeLists(base: readonly unknown[], patch: readonly unknown[], property: string, context: Context): readonly unknown[] {
  const { lists, field, refuse } = context;
  if (addedTo.has(property)) return refuse(field);
  if (![...base, ...patch].some(isMap)) return asNew(patch, context) as readonly unknown[];
  if (lists === undefined) return refuse(field);
  if (Object.hasOwn(mergedBySeveral, property)) return replacement(patch, context);
  const key = ownValue(lists, property);
  return key === undefined ? (asNew(patch, context) as readonly unknown[]) : mergeKeyed(base, patch, key, context);
}

/** The items of a list that a patch replaces as a whole. */
function replacement([directive, ...items]: readonly unknown[], context: Context): readonly unknown[] {
  const isReplacement = isMap(directive) && directive.$patch === 'replace' && Object.keys(directive).length === 1;
  return isReplacement && items.length > 0 ? (asNew(items, context) as readonly unknown[]) : context.refuse(context.field);
}

/** Items that the patch mentions come first, in its order, followed by the other items of the base. */
function mergeKeyed(base: readonly unknown[], patch: readonly unknown[], key: string, context: Context): readonly unknown[] {
  const before = itemsByKey(base, key);
  const changes = itemsByKey(patch, key);
  if (!before || !changes || changes.size === 0) return context.refuse(context.field);
  const merged: unknown[] = [];
  for (const [name, change] of changes) {
    const item = before.get(name);
    const inner = within(context, name);
    if (!isDeletion(change)) merged.push(item ? mergeMaps(item, change, inner) : asNew(change, inner));
    else if (!item) return context.refuse(inner.field);
  }
  return [...merged, ...[...before].filter(([name]) => !changes.has(name)).map(([, item]) => item)];
}

const isDeletion = (item: Fields): boolean => item.$patch === 'delete' && Object.keys(item).length === 2;
