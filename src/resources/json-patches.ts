import { applyPatch, type Operation } from 'rfc6902';
import { groupOf, type Manifest, type RenderedObject } from '../files/manifest';
import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { problem, type Problem } from '../problems/problem';
import { objectTitle } from '../files/object-title';
import { whyImpossible } from './why-impossible';

type JsonPatch = ServiceSpecModel['jsonPatches'][number];

interface PatchedObjects {
  /** In the order they came in. Those that no patch is for are the same ones. */
  readonly objects: readonly RenderedObject[];
  /** What each of the patched objects was after each of its patches, the last of which it is now. */
  readonly states: ReadonlyMap<RenderedObject, readonly PatchedState[]>;
  readonly problems: readonly Problem[];
}

interface PatchedState {
  readonly manifest: Manifest;
  /** Of the patch. */
  readonly place: string;
}

/**
 * Carries out a service's JSON patches, in turn. What is patched is a copy, because environments share their objects. A patch that cannot be
 * carried out to its end changes nothing.
 *
 * @param place of a patch in the definition, by its index.
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

/** The object as the operations leave it, or the first of them that is impossible. */
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

/** Whether it is still the same object, by what makes it one; a patch may have left anything. */
const isSame = (patched: Partial<Manifest>, { kind, metadata, ...manifest }: Manifest): boolean =>
  typeof patched.apiVersion === 'string' &&
  groupOf(patched as Manifest) === groupOf(manifest as Manifest) &&
  patched.kind === kind &&
  patched.metadata?.name === metadata.name &&
  patched.metadata.namespace === metadata.namespace;
