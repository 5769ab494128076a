import { equal } from '../files/equal';
import { groupOf, identityOf, type Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import { deletePatch, overlayPatch } from './overlay-patch';

/** What one object of an overlay amounts to: a file, and how a kustomization mentions it. An object that is as in the base amounts to nothing. */
export interface OverlayEntry {
  /** A file with an object that the base lacks. */
  readonly resource?: EntryFile;
  readonly replicas?: { readonly name: string; readonly count: number };
  readonly patch?: EntryFile & { readonly target?: object };
}

interface EntryFile {
  readonly name: string;
  readonly content: unknown;
}

/** What makes of the objects of the base those that are wanted, object by object. */
export function overlayEntries(
  base: readonly Manifest[],
  target: readonly Manifest[],
  nameOf: (object: Manifest) => string,
): OverlayEntry[] {
  const wanted = new Map(target.map((object) => [identityOf(object), object]));
  const known = new Set(base.map(identityOf));
  const added = target.filter((object) => !known.has(identityOf(object)));
  const all = [...base, ...added];
  return [
    ...base.flatMap((object) => changedEntry(object, wanted.get(identityOf(object)), nameOf(object), all) ?? []),
    ...added.map((object) => ({ resource: { name: nameOf(object), content: inReadingOrder(object) } })),
  ];
}

function changedEntry(base: Manifest, target: Manifest | undefined, name: string, all: readonly Manifest[]): OverlayEntry | undefined {
  if (base === target) return undefined;
  if (!target) return { patch: { name, content: deletePatch(base) } };
  const count = changedCount(base, target, all);
  const counted = count === undefined ? base : withReplicas(base, count);
  const entry = count === undefined ? undefined : { replicas: { name: base.metadata.name, count } };
  if (equal(counted, target)) return entry;
  const patch = overlayPatch(counted, target);
  if (!patch) return entry;
  const { kind, content } = patch;
  return { ...entry, patch: { name, content, target: kind === 'operations' ? targetOf(base, all) : undefined } };
}

/** Kinds whose count Kustomize's `replicas:` knows how to set. */
const counted = new Set(['apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet', '/ReplicationController']);

const isCounted = (object: Manifest): boolean => counted.has(`${groupOf(object)}/${object.kind}`);

/** The count that an overlay has instead of the base's, where both have one, and where no other object would get it too: `replicas:` goes by the name alone. */
function changedCount(base: Manifest, target: Manifest, all: readonly Manifest[]): number | undefined {
  if (!isCounted(base)) return undefined;
  const [before, after] = [base, target].map(({ spec }) => (spec as { replicas?: number } | undefined)?.replicas);
  if (before === undefined || after === undefined || before === after) return undefined;
  const isAlone = all.filter((object) => object.metadata.name === base.metadata.name && isCounted(object)).length === 1;
  return isAlone ? after : undefined;
}

const withReplicas = (object: Manifest, replicas: number): Manifest => ({ ...object, spec: { ...(object.spec as object), replicas } });

/**
 * Which object operations are for. Kustomize takes all of it for regular expressions, anchored at both ends, and no group for every group:
 * Knative, for one, has Services as well.
 */
function targetOf(object: Manifest, all: readonly Manifest[]): object {
  const { kind, metadata } = object;
  const isAlone = all.every((other) => other === object || other.kind !== kind || other.metadata.name !== metadata.name);
  return { group: groupOf(object) || (isAlone ? undefined : '^$'), kind, name: metadata.name.replaceAll('.', '\\.') };
}
