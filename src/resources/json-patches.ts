import { applyPatch, type Operation } from 'rfc6902';
import { identityOf, type Manifest, type RenderedObject } from '../files/manifest';
import type { JsonPatchDefinition } from '../model/service-model';
import { problem, type Problem } from '../problems/problem';

/** Objects after their patches, and the patches that could not be carried out. */
export interface PatchedObjects {
  readonly objects: readonly RenderedObject[];
  readonly problems: readonly Problem[];
}

/**
 * Carries out a service's JSON patches in turn, on copies: what environments share stays as it is.
 *
 * @param place of a patch, by its index.
 */
export function applyJsonPatches(
  objects: readonly RenderedObject[],
  patches: readonly JsonPatchDefinition[],
  place: (index: number) => string,
): PatchedObjects {
  if (patches.length === 0) return { objects, problems: [] };
  const problems: Problem[] = [];
  const patched = [...objects];
  patches.forEach(({ target, operations }, index) => {
    const matching = patched.filter(
      ({ manifest }) => manifest.kind === target.kind && (target.name === undefined || manifest.metadata.name === target.name),
    );
    const [object] = matching;
    if (!object || matching.length > 1) {
      const known = patched.map(({ manifest }) => `${manifest.kind} ${manifest.metadata.name}`).sort();
      problems.push(problem('json-patch-without-target', place(index), { target, count: matching.length, known }));
      return;
    }
    const copy = structuredClone(object.manifest) as Manifest;
    const failed = applyPatch(copy, structuredClone(operations) as Operation[]).find((error) => error !== null);
    if (failed) problems.push(problem('json-patch-failed', place(index), { target, reason: failed.message }));
    else if (identityOf(copy) !== identityOf(object.manifest)) {
      problems.push(problem('json-patch-failed', place(index), { target, reason: 'it changes what the object is called' }));
    } else patched[patched.indexOf(object)] = { role: object.role, manifest: copy };
  });
  return { objects: patched, problems };
}
