import type { GeneratedFile } from '../files/file-tree';
import type { Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import { kustomizationFile } from './kustomization';

/** A folder with complete objects, one per file. */
export const layoutResources = (
  folder: string,
  objects: readonly Manifest[],
  nameOf: (object: Manifest) => string,
  configurations?: readonly string[],
): GeneratedFile[] => [
  kustomizationFile(folder, { resources: objects.map(nameOf).sort(), configurations }),
  ...objects.map((object) => ({ path: `${folder}/${nameOf(object)}`, content: inReadingOrder(object) })),
];
