import type { GeneratedFile } from '../files/file-tree';
import { inNamespace } from '../files/in-namespace';
import type { Manifest } from '../files/manifest';
import { groupBy } from '../data/group-by';
import { kustomizationFile } from './kustomization';
import { layoutNamespace, type NamespaceInput } from './layout-namespace';
import { layoutResources } from './layout-resources';
import { locationOf } from './location-of';
import { pathBetween } from './path-between';

/** A stage, or one of its clusters: its objects in all namespaces, and its tags. */
export interface OverlayInput extends NamespaceInput {
  readonly tagFolder: string;
  /** Objects without tags, because Kustomize's image transformer would fail on them. */
  readonly untagged: readonly Manifest[];
}

/**
 * The smallest overlay that turns the base into the objects of a stage, with their tags.
 *
 * A Component applies to all objects of its kustomization. If it fails on some of them, the overlay is a parent without tags, with a folder
 * for the objects with tags, and folders for the others.
 */
export function layoutOverlay(input: OverlayInput): GeneratedFile[] {
  const { folder, namespace, nameOf, untagged } = input;
  if (untagged.length === 0) return layoutTagged(input);
  const places = groupBy(untagged, (object) => `untagged/${locationOf(object) ?? `namespaces/${namespace}`}`);
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
 * Kustomize's `namespace:` moves every object into that namespace, and also sets it on unknown cluster-scoped kinds. If there are objects
 * elsewhere, the overlay is a parent without `namespace:`, with a folder for each place. The parent sets the tags for all of them.
 */
function layoutTagged(input: OverlayInput): GeneratedFile[] {
  const { folder, namespace, nameOf, tagFolder } = input;
  const tags = pathBetween(folder, tagFolder);
  const elsewhere = groupBy(input.target, locationOf);
  if (elsewhere.size === 0) return layoutNamespace(input, tags);
  const own = `namespaces/${namespace}`;
  return [
    kustomizationFile(folder, { resources: [own, ...elsewhere.keys()].sort(), components: [tags] }),
    ...layoutNamespace({
      ...input,
      folder: `${folder}/${own}`,
      target: input.target.filter((object) => locationOf(object) === undefined),
    }),
    ...[...elsewhere].flatMap(([place, objects]) => layoutResources(`${folder}/${place}`, objects, nameOf)),
  ];
}
