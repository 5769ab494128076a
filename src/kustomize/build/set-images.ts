import { imagePlaces, type ImageField } from '../../files/image-places';
import { isMap } from '../../files/is-map';
import type { Manifest } from '../../files/manifest';
import { objectTitle } from '../../files/object-title';
import { applyOperations } from './apply-operations';
import { CannotBuild } from './cannot-build';
import type { ImageEntry } from './read-kustomization';

/**
 * Objects with the tags of a kustomization, wherever Kustomize looks for images.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/filters/imagetag/updater.go
 */
export function setImages(
  objects: readonly Manifest[],
  images: readonly ImageEntry[],
  fields: readonly ImageField[],
  at: string,
): readonly Manifest[] {
  if (images.length === 0) return objects;
  const renamings = images.map((image) => renamingOf(image, at));
  const renamed = (name: string): string => renamings.reduce((current, rename) => rename(current), name);
  return objects.map((object) => {
    const { found, blockedAt } = imagePlaces(object, fields);
    if (blockedAt !== undefined) throw new CannotBuild(`Kustomize fails on the images of ${objectTitle(object)} at '${blockedAt}'`);
    const operations = found.flatMap(({ path, value }) => {
      const after = typeof value === 'string' ? renamed(value) : value;
      return after === value ? [] : [{ op: 'replace', path, value: after }];
    });
    const tagged = operations.length === 0 ? object : (applyOperations(object, operations, at) as Manifest);
    refuseImageVolumes(tagged, renamed);
    return tagged;
  });
}

/** What an entry makes of an image. Kustomize reads a name as a regular expression, in which a dot is any character. */
function renamingOf({ name, newName, newTag, digest }: ImageEntry, at: string): (image: string) => string {
  if (!/^[\w./:-]+$/.test(name)) throw new CannotBuild(`'${at}' has '${name}', which is no name of an image`);
  const pattern = new RegExp(`^${name}(?::[a-zA-Z0-9_.{}-]*)?(?:@sha256:[a-zA-Z0-9_.{}-]*)?$`);
  return (image) => {
    if (!pattern.test(image)) return image;
    const written = split(image);
    const version = newTag || digest ? { tag: newTag, digest } : written;
    return `${newName || written.name}${version.tag ? `:${version.tag}` : ''}${version.digest ? `@${version.digest}` : ''}`;
  };
}

/** The parts of an image. A colon before the first slash belongs to a port. */
function split(image: string): { readonly name: string; readonly tag?: string; readonly digest?: string } {
  const [whole = image, digest] = image.split('@');
  const colon = whole.indexOf(':', Math.max(whole.indexOf('/'), 0));
  return colon < 0 ? { name: whole, digest } : { name: whole.slice(0, colon), tag: whole.slice(colon + 1), digest };
}

/** Kustomize changes the images of volumes from version 5.7 on, and in earlier versions only where a field with images says so. */
function refuseImageVolumes(object: Manifest, renamed: (image: string) => string): void {
  const pods = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec']];
  for (const path of pods) {
    const pod = path.reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), object);
    const volumes = isMap(pod) && Array.isArray(pod.volumes) ? pod.volumes : [];
    for (const volume of volumes as unknown[]) {
      const reference = isMap(volume) && isMap(volume.image) ? volume.image.reference : undefined;
      if (typeof reference === 'string' && renamed(reference) !== reference)
        throw new CannotBuild(
          `${objectTitle(object)} has a volume with the image '${reference}', whose tag depends on the version of Kustomize`,
        );
    }
  }
}
