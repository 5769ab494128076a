import type { ImageField } from '../../files/image-places';
import { identityOf, type Manifest } from '../../files/manifest';
import { objectTitle } from '../../files/object-title';
import { CannotBuild } from './cannot-build';

/** What a kustomization has built so far. Each step makes a new one. */
export interface Built {
  readonly objects: readonly Manifest[];
  /** Fields with images, beside the lists of containers. Kustomizations that include this one have them, too. */
  readonly imageFields: readonly ImageField[];
  /** The namespace that objects were moved into, and those objects as they were before. */
  readonly moved?: { readonly namespace: string; readonly objects: readonly Manifest[] };
}

/** The parts of a kustomization together. */
export function joinBuilt(parts: readonly Built[], at: string): Built {
  const objects = parts.flatMap((part) => part.objects);
  const known = new Set<string>();
  for (const object of objects) {
    const identity = identityOf(object);
    if (known.has(identity)) throw new CannotBuild(`'${at}' has ${objectTitle(object)} twice`);
    known.add(identity);
  }
  const moved = parts.flatMap((part) => part.moved ?? []);
  if (moved.length > 1) throw new CannotBuild(`'${at}' has objects of two kustomizations with a namespace`);
  return { objects, imageFields: parts.flatMap((part) => part.imageFields), moved: moved[0] };
}
