import { posix } from 'node:path';
import { isMap } from '../../files/is-map';
import type { Kustomization } from '../kustomization';
import { CannotBuild } from './cannot-build';
import type { ParsedFiles } from './parsed-files';

/** An image of an image-tag file. A field without a value is not there. */
export interface ImageEntry {
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
}

/** A kustomization as it was read. */
export interface ReadKustomization extends Kustomization {
  readonly images?: readonly ImageEntry[];
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value !== '';
const list =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item);
const map =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isMap(value) &&
    Object.entries(required).every(([key, check]) => check(value[key])) &&
    Object.entries(value).every(([key, inner]) => Object.hasOwn(required, key) || (Object.hasOwn(optional, key) && optional[key]!(inner)));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const patches = list(map({ path: text }, { target: map({ kind: text, name: text }, { group: text }) }));
// Kustomize rejects a tag that is a number. A suffix is added twice to the images of some kinds.
const images = list(map({ name: text }, { newName: orNull(text), newTag: orNull(text), digest: orNull(text) }));

/** The fields that Charthouse writes, and the form in which it writes them. */
const fieldsOf: Readonly<Record<Kind, Readonly<Record<string, Check>>>> = {
  Kustomization: {
    namespace: text,
    resources: list(text),
    replicas: list(map({ name: text, count: (count) => Number.isInteger(count) })),
    patches,
    components: list(text),
    transformers: list(text),
    configurations: list(text),
    images,
  },
  Component: { patches, images },
};

const versions: Readonly<Record<Kind, string>> = {
  Kustomization: 'kustomize.config.k8s.io/v1beta1',
  Component: 'kustomize.config.k8s.io/v1alpha1',
};

type Kind = 'Kustomization' | 'Component';

/** Other names for the same file. Kustomize fails if a folder has two of them. */
const otherNames = ['kustomization.yml', 'Kustomization'];

/** The path of a folder's kustomization. */
export const kustomizationPath = (folder: string): string => posix.join(folder, 'kustomization.yaml');

/** Reads the kustomization of a folder, and refuses what Charthouse does not write. */
export function readKustomization(folder: string, kind: Kind, files: ParsedFiles): ReadKustomization {
  const at = kustomizationPath(folder);
  const content = files.getOne(at);
  const other = otherNames.find((name) => files.has(posix.join(folder, name)));
  if (other !== undefined) throw new CannotBuild(`'${folder}' has a second kustomization, '${other}'`);
  if (!isMap(content)) throw new CannotBuild(`'${at}' is no map`);
  const { apiVersion = versions[kind], kind: found = 'Kustomization', ...fields } = content;
  if (apiVersion !== versions[kind] || found !== kind) throw new CannotBuild(`'${at}' is no ${kind} of ${versions[kind]}`);
  if (Object.keys(fields).length === 0) throw new CannotBuild(`'${at}' is empty`);
  for (const [field, value] of Object.entries(fields)) {
    const check = Object.hasOwn(fieldsOf[kind], field) ? fieldsOf[kind][field] : undefined;
    if (!check) throw new CannotBuild(`'${at}' has the field '${field}', which Charthouse does not write`);
    if (!check(value)) throw new CannotBuild(`'${at}' has the field '${field}' in a form that Charthouse does not write`);
  }
  return fields;
}
