import { pointerToken } from '../data/pointer-token';
import { isMap } from './is-map';
import { groupOf, type Manifest } from './manifest';

/** A field of a kind of object that contains an image, in addition to the lists of containers. */
export interface ImageField {
  /** Empty for the core group. Kustomize applies an empty group to all groups. */
  readonly group: string;
  readonly kind: string;
  /** Keys separated by slashes, as in Kustomize's field specs. Lists are traversed item by item. */
  readonly path: string;
}

/** Where Kustomize's image transformer looks for images in an object. */
export interface ImagePlaces {
  /** Values that it compares with image names. */
  readonly found: readonly ImagePlace[];
  /** Where it fails, so that the build fails; undefined if it succeeds. */
  readonly blockedAt: string | undefined;
}

export interface ImagePlace {
  /** A JSON pointer. */
  readonly path: string;
  readonly value: unknown;
}

const containerLists: ReadonlySet<string> = new Set(['containers', 'initContainers']);

/**
 * Kustomize looks at the `image` of each item of every list `containers` or `initContainers`, at any depth, and at the configured fields.
 * It fails if items are not maps or images are not scalars.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/filters/imagetag/legacy.go
 */
export function imagePlaces(object: Manifest, fields: readonly ImageField[] = []): ImagePlaces {
  const search: Search = { found: [], blockedAt: undefined };
  if (object.kind !== 'CustomResourceDefinition') searchLists(object, '', search);
  for (const { group, kind, path } of fields) {
    if (kind === object.kind && (group === '' || group === groupOf(object))) searchField(object, path.split('/'), '', search);
  }
  return search;
}

interface Search {
  readonly found: ImagePlace[];
  blockedAt: string | undefined;
}

function searchLists(value: unknown, path: string, search: Search): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) searchLists(value[index], `${path}/${index}`, search);
    return;
  }
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner !== 'object' || inner === null) continue;
    const at = childPath(path, key);
    searchLists(inner, at, search);
    if (!containerLists.has(key) || !Array.isArray(inner)) continue;
    inner.forEach((container: unknown, index) => {
      if (isMap(container)) foundAt(container.image, `${at}/${index}/image`, search);
      else search.blockedAt ??= `${at}/${index}`;
    });
  }
}

function searchField(value: unknown, [key, ...rest]: readonly string[], path: string, search: Search): void {
  if (value === undefined || value === null) return;
  if (key === undefined) return foundAt(value, path, search);
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => searchField(item, [key, ...rest], `${path}/${index}`, search));
  } else if (isMap(value)) {
    if (Object.hasOwn(value, key)) searchField(value[key], rest, childPath(path, key), search);
  } else search.blockedAt ??= path;
}

function foundAt(value: unknown, path: string, search: Search): void {
  if (value === undefined || value === null) return;
  if (typeof value === 'object') search.blockedAt ??= path;
  else search.found.push({ path, value });
}

/** Adds a key to a JSON pointer. */
export const childPath = (path: string, key: string): string => `${path}/${pointerToken(key)}`;
