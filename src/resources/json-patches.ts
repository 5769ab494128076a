import type { Operation } from 'rfc6902';
import { groupOf, type Manifest, type RenderedObject } from '../files/manifest';
import type { Place } from '../model/place';
import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { problem, type At, type Problem } from '../problems/problem';
import { objectTitle } from '../files/object-title';
import { resolvePointer, type UnresolvedPointer } from './resolve-pointer';
import { whyImpossible } from './why-impossible';

type JsonPatch = ServiceSpecModel['jsonPatches'][number];
type JsonPatchOperation = JsonPatch['operations'][number];

/** What patches have made of the objects of an overlay. */
export interface AppliedPatches {
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
 * @param placeOf returns the place of a property in the definition.
 */
export function applyJsonPatches(objects: readonly RenderedObject[], patches: readonly JsonPatch[], placeOf: Place): AppliedPatches {
  let current = objects;
  const states = new Map<RenderedObject, readonly PatchedState[]>();
  const problems = patches.flatMap((patch) => {
    const targets = current.filter((object) => isTarget(object, patch));
    const [target] = targets;
    if (!target || targets.length > 1) return withoutTarget(patch, targets, current, placeOf('jsonPatches', patch.name));
    const patched = patchedManifest(target.manifest, patch.operations);
    if ('failure' in patched) {
      const { index, ...failure } = patched.failure;
      const at = placeOf('jsonPatches', patch.name, 'operations', `[${index}]`);
      return problem('json-patch-failed', at, { ...failure, object: objectTitle(target.manifest) });
    }
    const changed = { ...target, manifest: patched.manifest };
    current = current.map((object) => (object === target ? changed : object));
    const place = String(placeOf('jsonPatches', patch.name));
    states.set(changed, [...(states.get(target) ?? []), { manifest: patched.manifest, place }]);
    states.delete(target);
    return [];
  });
  return { objects: current, states, problems };
}

const isTarget = ({ manifest: { kind, metadata } }: RenderedObject, { target }: JsonPatch): boolean =>
  kind === target.kind && (target.name === undefined || target.name === metadata.name);

function withoutTarget({ target }: JsonPatch, targets: readonly RenderedObject[], objects: readonly RenderedObject[], at: At): Problem {
  const known = (targets.length > 0 ? targets : objects).map(({ manifest }) => objectTitle(manifest)).sort();
  const asked = target.name === undefined ? target.kind : `${target.kind} '${target.name}'`;
  return problem('json-patch-without-target', at, { target: asked, count: targets.length, objects: known });
}

/** An operation that cannot be applied. */
interface Failure {
  readonly index: number;
  readonly operation: string;
  readonly reason: string;
  readonly allowed?: readonly string[];
}

/** The patched object, or the first operation that fails. */
function patchedManifest(
  manifest: Manifest,
  operations: JsonPatch['operations'],
): { readonly manifest: Manifest } | { readonly failure: Failure } {
  const patched = structuredClone(manifest);
  for (const [index, operation] of operations.entries()) {
    const wrong = apply(operation, patched) ?? (isSame(patched, manifest) ? undefined : { reason: 'it would become another object' });
    if (wrong) return { failure: { index, operation: titleOf(operation), ...wrong } };
  }
  return { manifest: patched };
}

/** Loaded lazily, because most services have no patches. */
const rfc6902 = (): typeof import('rfc6902') => require('rfc6902') as typeof import('rfc6902');

/** Applies an operation, unless it is impossible: then it returns why. */
function apply(operation: JsonPatchOperation, patched: Manifest): { readonly reason: string } | UnresolvedPointer | undefined {
  const from = operation.from === undefined ? undefined : resolvePointer(patched, operation.from);
  if (from && 'reason' in from) return from;
  const source = from?.pointer;
  const path = resolvePointer(operation.op === 'move' ? without(patched, source) : patched, operation.path);
  if ('reason' in path) return path;
  const resolved = { ...operation, path: path.pointer, ...(source !== undefined && { from: source }) };
  const reason = whyImpossible(patched, resolved) ?? rfc6902().applyPatch(patched, [resolved as Operation])[0]?.message;
  return reason === undefined ? undefined : { reason };
}

/** A moved value is first removed: the path to its new place begins from what is left. */
function without(manifest: Manifest, path: string | undefined): Manifest {
  if (path === undefined) return manifest;
  const rest = structuredClone(manifest);
  rfc6902().applyPatch(rest, [{ op: 'remove', path }]);
  return rest;
}

const titleOf = ({ op, path, from }: JsonPatchOperation): string => (from === undefined ? `${op} ${path}` : `${op} ${from} to ${path}`);

/** Whether it is still the same object, by group, kind, name and namespace. A patch may change anything. */
const isSame = (patched: Partial<Manifest>, { kind, metadata, ...manifest }: Manifest): boolean =>
  typeof patched.apiVersion === 'string' &&
  groupOf(patched as Manifest) === groupOf(manifest as Manifest) &&
  patched.kind === kind &&
  patched.metadata?.name === metadata.name &&
  patched.metadata.namespace === metadata.namespace;
