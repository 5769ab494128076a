import type { GeneratedFile } from '../files/file-tree';
import { groupOf, identityOf, type Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import { imageTagFolder } from '../model/paths';
import { equal } from '../files/equal';
import { deletePatch, overlayPatch } from './overlay-patch';

interface OverlayInput {
  readonly base: readonly Manifest[];
  /** The environment's objects, rendered whole. */
  readonly target: readonly Manifest[];
  readonly namespace: string;
  readonly folder: string;
  readonly nameOf: (object: Manifest) => string;
}

/** What one object of an overlay amounts to: a file, and how the kustomization mentions it. */
interface OverlayEntry {
  readonly file?: { readonly name: string; readonly content: unknown };
  readonly resource?: string;
  readonly replicas?: { readonly name: string; readonly count: number };
  readonly patch?: { readonly path: string; readonly target?: object };
}

/**
 * The smallest overlay that makes of the base what the environment is: its namespace, its counts, a patch for each object that
 * differs, a file for each that it adds, and its tags. Components run before the patches of the same kustomization, and no patch brings an
 * image, since a service's own images have the same name everywhere.
 */
export function layoutOverlay({ base, target, namespace, folder, nameOf }: OverlayInput): GeneratedFile[] {
  const wanted = new Map(target.map((object) => [identityOf(object), object]));
  const known = new Map(base.map((object) => [identityOf(object), object]));
  const entries = [
    ...base.map((object) => changedEntry(object, wanted.get(identityOf(object)), nameOf(object))),
    ...target.filter((object) => !known.has(identityOf(object))).map((object) => addedEntry(object, nameOf(object))),
  ];
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    namespace,
    resources: ['../../base', ...entries.flatMap(({ resource }) => resource ?? []).sort()],
    replicas: listed(
      entries.flatMap(({ replicas }) => replicas ?? []),
      ({ name }) => name,
    ),
    patches: listed(
      entries.flatMap(({ patch }) => patch ?? []),
      ({ path }) => path,
    ),
    components: [imageTagFolder],
  };
  return [
    { path: `${folder}/kustomization.yaml`, content: kustomization },
    ...entries.flatMap(({ file }) => (file ? [{ path: `${folder}/${file.name}`, content: file.content }] : [])),
  ];
}

/** Sorted, and left out where there is nothing in it. */
const listed = <T>(items: T[], keyOf: (item: T) => string): T[] | undefined =>
  items.length > 0 ? items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : undefined;

const addedEntry = (object: Manifest, name: string): OverlayEntry => ({ file: { name, content: inReadingOrder(object) }, resource: name });

function changedEntry(base: Manifest, target: Manifest | undefined, name: string): OverlayEntry {
  if (base === target) return {};
  if (!target) return { file: { name, content: deletePatch(base) }, patch: { path: name } };
  const count = changedCount(base, target);
  const counted = count === undefined ? base : withReplicas(base, count);
  const entry = count === undefined ? {} : { replicas: { name: base.metadata.name, count } };
  if (equal(counted, target)) return entry;
  const patch = overlayPatch(counted, target);
  return {
    ...entry,
    file: { name, content: patch.kind === 'merge' ? inReadingOrder(patch.content) : patch.content },
    patch: patch.kind === 'merge' ? { path: name } : { path: name, target: targetOf(base) },
  };
}

/** Kinds whose count Kustomize's `replicas:` knows how to set. */
const counted = new Set(['apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet', '/ReplicationController']);

/** The count that the environment has instead of the base's, where both have one. */
function changedCount(base: Manifest, target: Manifest): number | undefined {
  if (!counted.has(`${groupOf(base)}/${base.kind}`)) return undefined;
  const [before, after] = [base, target].map(({ spec }) => (spec as { replicas?: number }).replicas);
  return before !== undefined && after !== undefined && before !== after ? after : undefined;
}

const withReplicas = (object: Manifest, replicas: number): Manifest => ({ ...object, spec: { ...(object.spec as object), replicas } });

/** Which object operations are for. Kustomize takes the name for a regular expression, anchored at both ends. */
const targetOf = (object: Manifest): object => ({
  group: groupOf(object) || undefined,
  kind: object.kind,
  name: object.metadata.name.replaceAll('.', '\\.'),
});
