import type { Manifest } from '../files/manifest';
import { referenceTo, type Difference } from './difference';
import { objectId } from './object-id';
import { childPath } from '../files/image-places';

/**
 * Differences between the objects that an overlay builds to and the expected ones. The order of objects and of keys does not matter; the
 * order of lists does. Kustomize keeps null, and empty maps and lists, except empty annotations, which it removes. Nothing else is ignored
 * here.
 */
export function compareObjects(overlay: string, expected: readonly Manifest[], found: readonly Manifest[]): Difference[] {
  const unmatched = new Map(found.map((manifest) => [objectId(manifest), manifest]));
  const differences = expected.flatMap((manifest): Difference[] => {
    const object = referenceTo(manifest);
    const counterpart = unmatched.get(objectId(manifest));
    if (!counterpart) return [{ kind: 'missing', overlay, object }];
    unmatched.delete(objectId(manifest));
    return compareValues(withoutEmptyAnnotations(manifest), counterpart, '').map((value) => ({ kind: 'value', overlay, object, ...value }));
  });
  return [
    ...differences,
    ...[...unmatched.values()].map((manifest) => ({ kind: 'extra', overlay, object: referenceTo(manifest) }) as const),
  ];
}

function withoutEmptyAnnotations(manifest: Manifest): Manifest {
  const { annotations, ...metadata } = manifest.metadata;
  return annotations && Object.keys(annotations).length === 0 ? { ...manifest, metadata } : manifest;
}

interface ValueDifference {
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Compares as deep as both sides have the same shape. Lists of different lengths are reported as a whole, because their items have no
 * counterparts.
 */
function compareValues(expected: unknown, found: unknown, path: string): ValueDifference[] {
  if (expected === found) return [];
  const keys =
    isMap(expected) && isMap(found) ? [...new Set([...Object.keys(expected), ...Object.keys(found)])] : sharedIndices(expected, found);
  if (!keys) return [{ path, expected, found }];
  return keys.flatMap((key) => compareValues(valueAt(expected, key), valueAt(found, key), childPath(path, key)));
}

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const sharedIndices = (a: unknown, b: unknown): string[] | undefined =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length ? Object.keys(a) : undefined;

const valueAt = (holder: unknown, key: string): unknown =>
  Object.hasOwn(holder as object, key) ? (holder as Record<string, unknown>)[key] : undefined;
