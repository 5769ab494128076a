import { applyPatch, type Operation } from 'rfc6902';
import { groupOf, type Manifest, type RenderedObject } from '../files/manifest';
import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { problem, type Problem } from '../problems/problem';
import { objectTitle } from '../files/object-title';
import { whyImpossible } from './why-impossible';

type JsonPatch = ServiceSpecModel['jsonPatches'][number];

interface PatchedObjects {
  /** In the original order. Objects that no patch changes are the same objects. */
  readonly objects: readonly RenderedObject[];
  /** The state of each patched object after each of its patches. The last one is the current state. */
  readonly states: ReadonlyMap<RenderedObject, readonly PatchedState[]>;
  readonly problems: readonly Problem[];
}

interface PatchedState {
  readonly manifest: Manifest;
  /** Place of the patch. */
  readonly place: string;
}

/**
 * Applies the JSON patches of a service in order. Patched objects are copies, because environments share objects. A patch with an operation
 * that fails changes nothing.
 *
 * @param place the place of a patch in the definition, by its index.
 */
export function applyJsonPatches(
  objects: readonly RenderedObject[],
  patches: readonly JsonPatch[],
  place: (index: number) => string,
): PatchedObjects {
  let current = objects;
  const states = new Map<RenderedObject, readonly PatchedState[]>();
  const problems = patches.flatMap((patch, index) => {
    const targets = current.filter((object) => isTarget(object, patch));
    const [target] = targets;
    if (!target || targets.length > 1) return withoutTarget(patch, targets, current, place(index));
    const patched = patchedManifest(target.manifest, patch.operations);
    if ('reason' in patched) return problem('json-patch-failed', place(index), { ...patched, object: objectTitle(target.manifest) });
    const changed = { ...target, manifest: patched.manifest };
    current = current.map((object) => (object === target ? changed : object));
    states.set(changed, [...(states.get(target) ?? []), { manifest: patched.manifest, place: place(index) }]);
    states.delete(target);
    return [];
  });
  return { objects: current, states, problems };
}

const isTarget = ({ manifest: { kind, metadata } }: RenderedObject, { target }: JsonPatch): boolean =>
  kind === target.kind && (target.name === undefined || target.name === metadata.name);

function withoutTarget({ target }: JsonPatch, targets: readonly RenderedObject[], objects: readonly RenderedObject[], at: string): Problem {
  const known = (targets.length > 0 ? targets : objects).map(({ manifest }) => objectTitle(manifest)).sort();
  const asked = target.name === undefined ? target.kind : `${target.kind} '${target.name}'`;
  return problem('json-patch-without-target', at, { target: asked, count: targets.length, objects: known });
}

/** The patched object, or the first operation that fails. */
function patchedManifest(
  manifest: Manifest,
  operations: JsonPatch['operations'],
): { readonly manifest: Manifest } | { readonly operation: string; readonly reason: string } {
  const patched = structuredClone(manifest);
  for (const operation of operations) {
    const reason = whyImpossible(patched, operation) ?? applyPatch(patched, [operation as Operation])[0]?.message;
    if (reason !== undefined) return { operation: titleOf(operation), reason };
    if (!isSame(patched, manifest)) return { operation: titleOf(operation), reason: 'it would become another object' };
  }
  return { manifest: patched };
}

const titleOf = ({ op, path, from }: JsonPatch['operations'][number]): string =>
  from === undefined ? `${op} ${path}` : `${op} ${from} to ${path}`;

/** Whether it is still the same object, by group, kind, name and namespace. A patch may change anything. */
const isSame = (patched: Partial<Manifest>, { kind, metadata, ...manifest }: Manifest): boolean =>
  typeof patched.apiVersion === 'string' &&
  groupOf(patched as Manifest) === groupOf(manifest as Manifest) &&
  patched.kind === kind &&
  patched.metadata?.name === metadata.name &&
  patched.metadata.namespace === metadata.namespace;
