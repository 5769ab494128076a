import { equal } from '../files/equal';
import { isMap } from '../files/is-map';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Lists that Kustomize merges by one key, by the name of their property.
 *
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
const mergeKeys: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  env: 'name',
  volumes: 'name',
  volumeMounts: 'mountPath',
};

/** Lists that Kustomize merges by several keys, or by one that need not be there: only whole ones are safe to add or to drop. */
const mergedOtherwise = new Set([
  'ports',
  'topologySpreadConstraints',
  'imagePullSecrets',
  'hostAliases',
  'secrets',
  'ephemeralContainers',
]);

/** Stands for: a strategic merge cannot say this, or only in a way that nobody would write. */
const unsayable = Symbol('unsayable');

/**
 * The fragment that a strategic merge lays over `base` to get `target`, as a person would write it; undefined where such a merge
 * cannot get there exactly, and the patch has to name its operations.
 */
export function strategicMergePatch(base: Fields, target: Fields): Fields | undefined {
  const patch = mapPatch(base, target);
  return patch === unsayable ? undefined : patch;
}

function mapPatch(base: Fields, target: Fields): Fields | typeof unsayable {
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys(base)) {
    if (!(key in target)) patch[key] = null;
  }
  for (const [key, value] of Object.entries(target)) {
    if (key in base && equal(base[key], value)) continue;
    const part = valuePatch(key, base[key], value);
    if (part === unsayable) return unsayable;
    patch[key] = part;
  }
  return patch;
}

function valuePatch(key: string, base: unknown, target: unknown): unknown {
  if (target === null || isEmpty(target)) return unsayable;
  if (isMap(base) && isMap(target)) return mapPatch(base, target);
  if (Array.isArray(base) && Array.isArray(target)) return listPatch(key, base, target);
  // What has another type than before, and an empty text: Kustomize's merge keeps the old quotes, or the old text.
  if (base !== undefined && (typeof base !== typeof target || typeof target === 'object' || target === '')) return unsayable;
  return hasEmpty(target) ? unsayable : target;
}

function listPatch(property: string, base: readonly unknown[], target: readonly unknown[]): unknown {
  if (mergedOtherwise.has(property)) return unsayable;
  const key = mergeKeys[property];
  if (key === undefined) return hasEmpty(target) ? unsayable : target;
  const before = keyed(base, key);
  const after = keyed(target, key);
  return before && after ? keyedListPatch(key, before, after) : unsayable;
}

/** How many unchanged items a patch may mention for the sake of their order, before operations read better. */
const mostForOrder = 6;

/**
 * A merge puts the items that the patch mentions first, in the order of the patch, and behind them those of the base that it
 * does not mention. So the patch mentions every item up to the last one that is new or changed, the unchanged ones by their key alone.
 */
function keyedListPatch(key: string, base: ReadonlyMap<unknown, Fields>, target: ReadonlyMap<unknown, Fields>): unknown {
  const isUnchanged = (name: unknown): boolean => base.has(name) && equal(base.get(name), target.get(name));
  const names = [...target.keys()];
  const mentioned = names.slice(0, names.findLastIndex((name) => !isUnchanged(name)) + 1);
  const kept = [...base.keys()].filter((name) => target.has(name) && !mentioned.includes(name));
  if (!equal([...mentioned, ...kept], names) || mentioned.filter(isUnchanged).length > mostForOrder) return unsayable;
  const parts = mentioned.map((name) => itemPatch(base.get(name), target.get(name)!));
  if (parts.includes(unsayable)) return unsayable;
  const dropped = [...base.keys()].filter((name) => !target.has(name)).map((name) => ({ $patch: 'delete', [key]: name }));
  return [...mentioned.map((name, index) => ({ [key]: name, ...(parts[index] as Fields) })), ...dropped];
}

function itemPatch(base: Fields | undefined, target: Fields): Fields | typeof unsayable {
  if (base) return mapPatch(base, target);
  return hasEmpty(target) ? unsayable : target;
}

/** Items by their key, if each has one of its own. */
function keyed(items: readonly unknown[], key: string): Map<unknown, Fields> | undefined {
  const byKey = new Map<unknown, Fields>();
  for (const item of items) {
    if (!isMap(item) || typeof item[key] !== 'string') return undefined;
    byKey.set(item[key], item);
  }
  return byKey.size === items.length ? byKey : undefined;
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Whether a value has a null or an empty map or list in it: a merge drops those, or keeps what was there. */
const hasEmpty = (value: unknown): boolean =>
  value === null || isEmpty(value) || (typeof value === 'object' && Object.values(value).some(hasEmpty));
