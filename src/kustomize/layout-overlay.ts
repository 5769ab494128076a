import type { GeneratedFile } from '../files/file-tree';
import { inNamespace } from '../files/in-namespace';
import type { Manifest } from '../files/manifest';
import { groupBy } from '../data/group-by';
import { kustomizationFile } from './kustomization';
import { layoutNamespace, type NamespaceInput } from './layout-namespace';
import { layoutResources } from './layout-resources';
import { placeOf } from './place-of';
import { relativePath } from './relative-path';

/** An environment of a service, or one of its clusters: its objects, wherever they are, and its tags. */
export interface OverlayInput extends NamespaceInput {
  readonly tagFolder: string;
  /** Objects that the tags do not reach, because Kustomize would fail on them. */
  readonly untagged: readonly Manifest[];
}

/**
 * The smallest overlay that makes of the base what the environment is, and gives it its tags.
 *
 * A component does to every object of its kustomization what it says. So where there are objects that it fails on, the overlay is a parent
 * without tags, over a folder of all objects that have them, and folders of those that have none.
 */
export function layoutOverlay(input: OverlayInput): GeneratedFile[] {
  const { folder, namespace, nameOf, untagged } = input;
  if (untagged.length === 0) return layoutTagged(input);
  const places = groupBy(untagged, (object) => `untagged/${placeOf(object) ?? `namespaces/${namespace}`}`);
  return [
    kustomizationFile(folder, { resources: ['tagged', ...places.keys()].sort() }),
    ...layoutTagged({ ...input, folder: `${folder}/tagged` }),
    ...[...places].flatMap(([place, objects]) => {
      const placed = objects.map((object) => inNamespace(object, namespace));
      const names = new Map(objects.map((object, index) => [placed[index]!, nameOf(object)]));
      return layoutResources(`${folder}/${place}`, placed, (object) => names.get(object)!);
    }),
  ];
}

/**
 * Kustomize's `namespace:` moves every object into that namespace, and puts one on objects of the cluster. So where there are objects
 * elsewhere, the overlay is a parent without `namespace:`, over a folder for each place; its tags hold in all of them.
 */
function layoutTagged(input: OverlayInput): GeneratedFile[] {
  const { folder, namespace, nameOf, tagFolder } = input;
  const tags = relativePath(folder, tagFolder);
  const elsewhere = groupBy(input.target, placeOf);
  if (elsewhere.size === 0) return layoutNamespace(input, tags);
  const own = `namespaces/${namespace}`;
  return [
    kustomizationFile(folder, { resources: [own, ...elsewhere.keys()].sort(), components: [tags] }),
    ...layoutNamespace({
      ...input,
      folder: `${folder}/${own}`,
      target: input.target.filter((object) => placeOf(object) === undefined),
    }),
    ...[...elsewhere].flatMap(([place, objects]) => layoutResources(`${folder}/${place}`, objects, nameOf)),
  ];
}
