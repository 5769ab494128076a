import { posix } from 'node:path';
import { equal } from '../../files/equal';
import type { ImageField } from '../../files/image-places';
import { isMap } from '../../files/is-map';
import { imageFieldsConfiguration } from '../image-fields';
import { isChangedByNamespace, namespaceTransformer } from '../namespace-transformer';
import { applyPatches, insideFolder } from './apply-patches';
import { joinBuilt, type Built } from './built';
import { CannotBuild } from './cannot-build';
import { moveIntoNamespace } from './move-into-namespace';
import type { ParsedFiles } from './parsed-files';
import { kustomizationPath, readKustomization, type ReadKustomization } from './read-kustomization';
import { readResource } from './read-resource';
import { setImages } from './set-images';
import { setReplicas } from './set-replicas';

/**
 * Builds the kustomization of a folder in the order of Kustomize: what it includes, its Components, its own changes, its transformers.
 *
 * @param above the folders that include this one.
 */
export function buildFolder(folder: string, files: ParsedFiles, above: readonly string[] = []): Built {
  const at = kustomizationPath(folder);
  if (above.includes(folder)) throw new CannotBuild(`'${at}' includes itself`);
  const fields = readKustomization(folder, 'Kustomization', files);
  const parts = (fields.resources ?? []).map((path): Built => {
    if (path.endsWith('.yaml')) return { objects: readResource(insideFolder(folder, path), files), imageFields: [] };
    return buildFolder(insideTree(posix.join(folder, path), at), files, [...above, folder]);
  });
  const configured = (fields.configurations ?? []).flatMap((path) => readImageFields(insideFolder(folder, path), files));
  const joined = joinBuilt([...parts, { objects: [], imageFields: configured }], at);
  const composed = (fields.components ?? []).reduce((built, path) => {
    const component = insideTree(posix.join(folder, path), at);
    return changed(built, readKustomization(component, 'Component', files), component, files);
  }, joined);
  return transformed(changed(composed, fields, folder, files), fields, folder, files);
}

function insideTree(folder: string, at: string): string {
  if (folder.startsWith('.') || folder.startsWith('/'))
    throw new CannotBuild(`'${at}' includes '${folder}', which is outside of the repository`);
  return folder.replace(/\/$/, '');
}

/** What the fields of a kustomization change themselves. */
function changed(built: Built, fields: ReadKustomization, folder: string, files: ParsedFiles): Built {
  const at = kustomizationPath(folder);
  const { patches = [], namespace, replicas = [], images = [] } = fields;
  const patched: Built = { ...built, objects: applyPatches(built.objects, patches, folder, files) };
  if (namespace !== undefined && patched.objects.some(isChangedByNamespace)) {
    throw new CannotBuild(`'${at}' has 'namespace', with which Kustomize changes subjects of bindings that are called 'default'`);
  }
  const moved = namespace === undefined ? patched : moveIntoNamespace(patched, namespace, at);
  return { ...moved, objects: setImages(setReplicas(moved.objects, replicas, at), images, moved.imageFields, at) };
}

function transformed(built: Built, { transformers = [] }: ReadKustomization, folder: string, files: ParsedFiles): Built {
  return transformers.reduce((current, path) => {
    const at = insideFolder(folder, path);
    const content = files.getOne(at);
    const namespace = isMap(content) && isMap(content.metadata) ? content.metadata.namespace : undefined;
    if (typeof namespace === 'string' && equal(content, namespaceTransformer(namespace))) return moveIntoNamespace(current, namespace, at);
    throw new CannotBuild(`'${at}' is no transformer that Charthouse writes`);
  }, built);
}

/** Reads fields with images, as `imageFieldsConfiguration` writes them. */
function readImageFields(at: string, files: ParsedFiles): ImageField[] {
  const content = files.getOne(at);
  const found = isMap(content) && Array.isArray(content.images) ? (content.images as readonly Partial<ImageField>[]) : [];
  const fields = found.map(({ group = '', kind = '', path = '' }) => ({ group, kind, path }));
  const isOurs = fields.every(
    (field) => Object.values(field).every((text) => typeof text === 'string') && field.kind !== '' && field.path !== '',
  );
  if (!isOurs || !equal(content, withoutUndefined(imageFieldsConfiguration(fields)))) {
    throw new CannotBuild(`'${at}' has other settings than fields with images`);
  }
  return fields;
}

/** As it is written. */
const withoutUndefined = (content: object): unknown => JSON.parse(JSON.stringify(content)) as unknown;
