import { equal } from '../files/equal';
import { groupOf, identityOf, type Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import { isCounted } from './counted-kinds';
import { deletePatch, overlayPatch } from './overlay-patch';

/**
 * What an overlay needs for one object: a file, and an entry in its kustomization. Empty for an object that is equal to that of the base.
 */
export interface OverlayEntry {
  /** A file with an object that is not in the base. */
  readonly resource?: EntryFile;
  readonly replicas?: { readonly name: string; readonly count: number };
  readonly patch?: EntryFile & { readonly target?: object };
}

interface EntryFile {
  readonly name: string;
  readonly content: unknown;
}

/** Entries that turn the objects of the base into the required objects. */
export function overlayEntries(
  base: readonly Manifest[],
  target: readonly Manifest[],
  nameOf: (object: Manifest) => string,
): OverlayEntry[] {
  const added = new Map(without(base, target).map((object) => [identityOf(object), object]));
  const pairs = without(target, base).map((object) => {
    const identity = identityOf(object);
    const wanted = added.get(identity);
    added.delete(identity);
    return { object, wanted };
  });
  const all = added.size === 0 ? base : [...base, ...added.values()];
  const entries: OverlayEntry[] = [];
  for (const { object, wanted } of pairs) {
    const entry = changedEntry(object, wanted, nameOf(object), all);
    if (entry) entries.push(entry);
  }
  for (const object of added.values()) entries.push({ resource: { name: nameOf(object), content: inReadingOrder(object) } });
  return entries;
}

/** The objects that are not among the others. Most objects of an overlay are those of the base, and need no further look. */
function without(others: readonly Manifest[], objects: readonly Manifest[]): Manifest[] {
  const known = new Set(others);
  return objects.filter((object) => !known.has(object));
}

function changedEntry(base: Manifest, target: Manifest | undefined, name: string, all: readonly Manifest[]): OverlayEntry | undefined {
  if (!target) return { patch: { name, content: deletePatch(base) } };
  const count = changedCount(base, target, all);
  const replicas = count && { name: base.metadata.name, count: count.after };
  const uncounted = count ? withReplicas(target, count.before) : target;
  const patch = equal(base, uncounted) ? undefined : overlayPatch(base, uncounted);
  if (!patch) return replicas && { replicas };
  const { kind, content } = patch;
  return { replicas, patch: { name, content, target: kind === 'operations' ? targetOf(base, all) : undefined } };
}

/**
 * The replicas of an overlay if they differ from the base: if both have a number, and if no other object has the same name, because
 * `replicas:` matches by name.
 */
function changedCount(
  base: Manifest,
  target: Manifest,
  all: readonly Manifest[],
): { readonly before: number; readonly after: number } | undefined {
  if (!isCounted(base)) return undefined;
  const [before, after] = [countOf(base), countOf(target)];
  if (before === undefined || after === undefined || before === after) return undefined;
  const isAlone = all.filter((object) => object.metadata.name === base.metadata.name && isCounted(object)).length === 1;
  return isAlone ? { before, after } : undefined;
}

const countOf = ({ spec }: Manifest): number | undefined => (spec as { readonly replicas?: number } | undefined)?.replicas;

const withReplicas = (object: Manifest, replicas: number): Manifest => ({ ...object, spec: { ...(object.spec as object), replicas } });

/**
 * The target of operations. Kustomize reads all its fields as anchored regular expressions, and a missing group as every group: Knative,
 * for example, also has Services.
 */
function targetOf(object: Manifest, all: readonly Manifest[]): object {
  const { kind, metadata } = object;
  const isAlone = all.every((other) => other === object || other.kind !== kind || other.metadata.name !== metadata.name);
  return { group: groupOf(object) || (isAlone ? undefined : '^$'), kind, name: metadata.name.replaceAll('.', '\\.') };
}
