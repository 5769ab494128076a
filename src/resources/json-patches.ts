import { applyPatch } from '../files/json-patch/apply-patch';
import { groupOf, type Manifest, type RenderedObject } from '../files/manifest';
import type { Place } from '../model/place';
import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { problem, type At, type Problem } from '../problems/problem';
import { objectTitle } from '../files/object-title';

type JsonPatch = ServiceSpecModel['jsonPatches'][number];

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
    const { manifest: before } = target;
    const patched = applyPatch(before, patch.operations, (manifest) =>
      isSame(manifest, before) ? undefined : 'it would become another object',
    );
    if ('failure' in patched) {
      const { index, ...failure } = patched.failure;
      const at = placeOf('jsonPatches', patch.name, 'operations', `[${index}]`);
      return problem('json-patch-failed', at, { ...failure, object: objectTitle(before) });
    }
    const changed = { ...target, manifest: patched.patched };
    current = current.map((object) => (object === target ? changed : object));
    const place = String(placeOf('jsonPatches', patch.name));
    states.set(changed, [...(states.get(target) ?? []), { manifest: patched.patched, place }]);
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

/** Whether it is still the same object, by group, kind, name and namespace. A patch may change anything. */
const isSame = (patched: Partial<Manifest>, { kind, metadata, ...manifest }: Manifest): boolean =>
  typeof patched.apiVersion === 'string' &&
  groupOf(patched as Manifest) === groupOf(manifest as Manifest) &&
  patched.kind === kind &&
  patched.metadata?.name === metadata.name &&
  patched.metadata.namespace === metadata.namespace;
