import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Manifest } from '../files/manifest';
import { stringifyYaml } from '../files/yaml';

/** Stands in the output behind the objects of each overlay, so that nobody has to guess where one ends. No cluster sees it. */
const marker = { apiVersion: 'charthouse/v1', kind: 'EndOfOverlay' };

/** Writes a kustomization that builds to the objects of many overlays, in their order, with a marker behind each. */
export function writeAggregate(folder: string, overlays: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  overlays.forEach((_, index) => {
    writeFileSync(join(folder, `${index}.yaml`), stringifyYaml({ ...marker, metadata: { name: `overlay-${index}` } }));
  });
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    sortOptions: { order: 'fifo' },
    // Kustomize takes no absolute path.
    resources: overlays.flatMap((overlay, index) => [relative(folder, overlay).replaceAll(sep, '/'), `${index}.yaml`]),
  };
  writeFileSync(join(folder, 'kustomization.yaml'), stringifyYaml(kustomization));
}

/** What an aggregate was built to, overlay by overlay. */
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
