import type { Manifest } from '../files/manifest';
import { buildFolder } from './build/build-folder';
import { CannotBuild } from './build/cannot-build';
import type { ParsedFiles } from './build/parsed-files';
import { resolveReferences } from './build/resolve-references';

/** The objects of an overlay, or why they are not known, in a sentence that names the file. */
export type BuiltOverlay =
  { readonly objects: readonly Manifest[]; readonly reason?: undefined } | { readonly objects?: undefined; readonly reason: string };

/**
 * Builds an overlay to the objects that Kustomize would print, in no particular order. It knows what Charthouse writes and nothing else: for
 * a file that was edited by hand, or that another tool wrote, the result is either right or a reason.
 *
 * @param folder the folder of the overlay.
 * @param files the files of its repository. Overlays of one tree share them, so that each file is parsed once.
 */
export function buildOverlay(folder: string, files: ParsedFiles): BuiltOverlay {
  try {
    return { objects: resolveReferences(buildFolder(folder, files)).map(withoutEmptyAnnotations) };
  } catch (error) {
    if (error instanceof CannotBuild) return { reason: error.reason };
    throw error;
  }
}

/** Kustomize leaves out annotations if there are none. */
function withoutEmptyAnnotations(object: Manifest): Manifest {
  const { annotations, ...metadata } = object.metadata;
  return annotations && Object.keys(annotations).length === 0 ? { ...object, metadata } : object;
}
