import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Manifest } from '../files/manifest';
import { stringifyYaml } from '../files/yaml';

/** Follows the objects of each overlay in the output, so that it is clear where they end. It never gets to a cluster. */
const marker = { apiVersion: 'charthouse/v1', kind: 'EndOfOverlay' };

/** Writes a kustomization that builds many overlays in order, each followed by a marker. */
export function writeAggregate(folder: string, overlays: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  overlays.forEach((_, index) => {
    writeFileSync(join(folder, `${index}.yaml`), stringifyYaml({ ...marker, metadata: { name: `overlay-${index}` } }));
  });
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    sortOptions: { order: 'fifo' },
    // Kustomize rejects absolute paths.
    resources: overlays.flatMap((overlay, index) => [relative(folder, overlay).replaceAll(sep, '/'), `${index}.yaml`]),
  };
  writeFileSync(join(folder, 'kustomization.yaml'), stringifyYaml(kustomization));
}

/** The objects of an aggregate, by overlay. */
export function objectsByOverlay(objects: readonly Manifest[]): Manifest[][] {
  const overlays: Manifest[][] = [];
  let current: Manifest[] = [];
  for (const object of objects) {
    if (object.kind === marker.kind && object.apiVersion === marker.apiVersion) {
      overlays.push(current);
      current = [];
    } else {
      current.push(object);
    }
  }
  return overlays;
}
