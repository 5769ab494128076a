import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Manifest } from '../files/manifest';
import { stringifyYaml } from '../files/yaml';

/** An overlay of an aggregate. */
export interface AggregatedOverlay {
  /** An absolute path. */
  readonly folder: string;
  /** An image-tag file to apply beside the overlay. */
  readonly tagged?: TaggedImages;
}

/** Images by their names, and an image-tag file to apply to them. */
export interface TaggedImages {
  /** The folder with the image-tag file. An absolute path. */
  readonly component: string;
  readonly images: readonly string[];
}

/** What an overlay of an aggregate builds to. */
export interface AggregatedBuild {
  readonly objects: readonly Manifest[];
  /** The images of `tagged` with the tags that Kustomize gave them; empty if no file was applied. */
  readonly images: readonly unknown[];
}

/**
 * Follows the objects of each overlay in the output, so that it is clear where they end. It never gets to a cluster. Kustomize also sets the tags of
 * the images in its list of containers.
 */
const marker = { apiVersion: 'charthouse/v1', kind: 'EndOfOverlay' };

/** Writes a kustomization that builds many overlays in order, each followed by a marker. */
export function writeAggregate(folder: string, overlays: readonly AggregatedOverlay[]): void {
  mkdirSync(folder, { recursive: true });
  const resources = overlays.flatMap((overlay, index) => [pathTo(overlay.folder, folder), writeMarker(folder, index, overlay.tagged)]);
  writeKustomization(folder, { kind: 'Kustomization', sortOptions: { order: 'fifo' }, resources });
}

/** @returns its path in the folder. */
function writeMarker(folder: string, index: number, tagged: TaggedImages | undefined): string {
  const name = `overlay-${index}`;
  const containers = tagged?.images.map((image) => ({ image }));
  const file = `${name}.yaml`;
  const text = stringifyYaml({ ...marker, metadata: { name }, containers });
  if (!tagged) {
    writeFileSync(join(folder, file), text);
    return file;
  }
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(join(own, file), text);
  writeKustomization(own, { kind: 'Kustomization', resources: [file], components: [pathTo(tagged.component, own)] });
  return name;
}

const writeKustomization = (folder: string, content: object): void =>
  writeFileSync(join(folder, 'kustomization.yaml'), stringifyYaml({ apiVersion: 'kustomize.config.k8s.io/v1beta1', ...content }));

/** Kustomize rejects absolute paths. */
const pathTo = (folder: string, from: string): string => relative(from, folder).replaceAll(sep, '/');

/** What each overlay of an aggregate builds to, from all objects. */
export function splitAggregate(objects: readonly Manifest[]): AggregatedBuild[] {
  const builds: AggregatedBuild[] = [];
  let current: Manifest[] = [];
  for (const object of objects) {
    if (object.kind === marker.kind && object.apiVersion === marker.apiVersion) {
      const { containers = [] } = object as { readonly containers?: readonly { readonly image: unknown }[] };
      builds.push({ objects: current, images: containers.map(({ image }) => image) });
      current = [];
    } else {
      current.push(object);
    }
  }
  return builds;
}
