import type { GeneratedFile } from '../files/file-tree';
import type { Manifest } from '../files/manifest';
import { componentFile, kustomizationFile } from './kustomization';
import { mentionsImage } from './mentions-image';
import { isChangedByNamespace, namespaceTransformer, namespaceTransformerFile } from './namespace-transformer';
import { overlayEntries } from './overlay-entries';
import { pathBetween } from './path-between';

/** The namespace of a service, as changes to its base. */
export interface NamespaceInput {
  readonly folder: string;
  readonly namespace: string;
  readonly baseFolder: string;
  readonly base: readonly Manifest[];
  /** All objects that the namespace must contain. */
  readonly target: readonly Manifest[];
  readonly nameOf: (object: Manifest) => string;
  /** Names of the images whose tags are set. */
  readonly images: readonly string[];
}

const patchFolder = 'patches';

/**
 * The smallest kustomization that turns the base into the required objects: replica counts, a patch for each changed object, and a file for
 * each added one.
 *
 * Components run before the patches of the same kustomization. If a patch adds an image whose tag must be set, the patches are put into a
 * Component of their own, which runs before the tags.
 *
 * @param tags path of the Component with the tags, relative to the folder; undefined if the parent includes it.
 */
export function layoutNamespace(input: NamespaceInput, tags?: string): GeneratedFile[] {
  const { folder, namespace, baseFolder, base, target, nameOf, images } = input;
  const entries = overlayEntries(base, target, nameOf);
  const resources = entries.map(({ resource }) => resource).filter(isGiven);
  const patches = entries.map(({ patch }) => patch).filter(isGiven);
  const areComponent = tags !== undefined && patches.some(({ content }) => mentionsImage(content, images));
  const patching = sorted(
    patches.map(({ name, target: of }) => ({ path: name, target: of })),
    ({ path }) => path,
  );
  const isTransformed = base.some(isChangedByNamespace) || target.some(isChangedByNamespace);
  const components = [...(areComponent ? [patchFolder] : []), ...(tags === undefined ? [] : [tags])];
  return [
    kustomizationFile(folder, {
      namespace: isTransformed ? undefined : namespace,
      resources: [pathBetween(folder, baseFolder), ...resources.map(({ name }) => name).sort()],
      replicas: sorted(entries.map(({ replicas }) => replicas).filter(isGiven), ({ name }) => name),
      patches: areComponent ? undefined : patching,
      components: components.length > 0 ? components : undefined,
      transformers: isTransformed ? [namespaceTransformerFile] : undefined,
    }),
    ...(isTransformed ? [{ path: `${folder}/${namespaceTransformerFile}`, content: namespaceTransformer(namespace) }] : []),
    ...(areComponent ? [componentFile(`${folder}/${patchFolder}`, { patches: patching })] : []),
    ...resources.map(({ name, content }) => ({ path: `${folder}/${name}`, content })),
    ...patches.map(({ name, content }) => ({ path: `${folder}/${areComponent ? `${patchFolder}/` : ''}${name}`, content })),
  ];
}

const isGiven = <T>(value: T | undefined): value is T => value !== undefined;

/** Sorted by key; undefined if there are no items. */
const sorted = <T>(items: T[], keyOf: (item: T) => string): T[] | undefined =>
  items.length > 0 ? items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : undefined;
