import { posix } from 'node:path';
import { isMap } from '../../files/is-map';
import { groupOf, type Manifest } from '../../files/manifest';
import type { Kustomization } from '../kustomization';
import type { PatchOperation } from '../operations';
import { applyMerge } from './apply-merge';
import { applyOperations } from './apply-operations';
import { CannotBuild } from './cannot-build';
import type { ParsedFiles } from './parsed-files';

type Patches = NonNullable<Kustomization['patches']>;

/** The objects after the patches of a kustomization, in their order: operations for a target, and merges without one. */
export function applyPatches(objects: readonly Manifest[], patches: Patches, folder: string, files: ParsedFiles): readonly Manifest[] {
  return patches.reduce((current, { path, target }) => {
    const at = insideFolder(folder, path);
    const content = files.getOne(at);
    return target ? patchTarget(current, content, target as Target, at) : patchNamed(current, content, at);
  }, objects);
}

/** The path of a file of a kustomization: Kustomize refuses files outside of its folder. */
export function insideFolder(folder: string, path: string): string {
  const at = posix.join(folder, path);
  if (path.startsWith('/') || !at.startsWith(`${folder}/`))
    throw new CannotBuild(`'${folder}' has the file '${path}', which is outside of it`);
  return at;
}

interface Target {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
}

function patchTarget(objects: readonly Manifest[], content: unknown, target: Target, at: string): readonly Manifest[] {
  if (!Array.isArray(content) || !content.every(isOperation))
    throw new CannotBuild(`'${at}' has other content than Charthouse's operations`);
  const isWanted = matcherOf(target, at);
  const found = onlyOne(objects.filter(isWanted), at);
  const patched = applyOperations(found, content, at) as Manifest;
  const isSame = isObject(patched) && patched.kind === found.kind && patched.metadata.name === found.metadata.name;
  if (!isSame || patched.metadata.namespace !== found.metadata.namespace)
    throw new CannotBuild(`'${at}' makes another object of its target`);
  return objects.map((object) => (object === found ? patched : object));
}

const isOperation = (value: unknown): value is PatchOperation =>
  isMap(value) &&
  (value.op === 'add' || value.op === 'replace' || value.op === 'remove') &&
  typeof value.path === 'string' &&
  Object.hasOwn(value, 'value') !== (value.op === 'remove');

/** Kustomize reads the fields of a target as anchored regular expressions. We write names, dots in them, and `^$` for the core group. */
function matcherOf({ group, kind, name }: Target, at: string): (object: Manifest) => boolean {
  const [ofGroup, ofKind, ofName] = [group ?? '.*', kind, name].map((pattern) => {
    if (!/^(?:\^\$|\.\*|(?:[\w:.-]|\\\.)+)$/.test(pattern)) throw new CannotBuild(`'${at}' is for '${pattern}', which is no name`);
    return new RegExp(`^(?:${pattern})$`);
  });
  return (object) => ofKind!.test(object.kind) && ofName!.test(object.metadata.name) && ofGroup!.test(groupOf(object));
}

function patchNamed(objects: readonly Manifest[], content: unknown, at: string): readonly Manifest[] {
  if (!isObject(content)) throw new CannotBuild(`'${at}' does not say which object it changes`);
  const { apiVersion, kind, metadata } = content;
  const named = (object: Manifest): boolean =>
    object.apiVersion === apiVersion &&
    object.kind === kind &&
    object.metadata.name === metadata.name &&
    object.metadata.namespace === metadata.namespace;
  const found = onlyOne(objects.filter(named), at);
  if (content.$patch === 'delete') return objects.filter((object) => object !== found);
  const merged = applyMerge(found, content, at);
  return objects.map((object) => (object === found ? merged : object));
}

function onlyOne(found: readonly Manifest[], at: string): Manifest {
  if (found.length !== 1) throw new CannotBuild(`'${at}' changes ${found.length === 0 ? 'no object' : 'several objects'}`);
  return found[0]!;
}

/** Whether data is an object of Kubernetes. */
export const isObject = (value: unknown): value is Manifest =>
  isMap(value) &&
  typeof value.apiVersion === 'string' &&
  typeof value.kind === 'string' &&
  isMap(value.metadata) &&
  typeof value.metadata.name === 'string' &&
  (value.metadata.namespace === undefined || typeof value.metadata.namespace === 'string');
