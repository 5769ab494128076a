import type { Manifest } from '../../files/manifest';
import { isObject } from './apply-patches';
import { CannotBuild } from './cannot-build';
import type { ParsedFiles } from './parsed-files';

/** Annotations with which Kustomize is told what to do with an object. It acts on them, and removes some. */
const directing = /^(?:[a-z0-9-]+\.)*config\.(?:kubernetes|k8s)\.io\//;

/** The objects of a file. */
export function readResource(at: string, files: ParsedFiles): readonly Manifest[] {
  const documents = files.find(at);
  if (!documents) throw new CannotBuild(`'${at}' is not there`);
  return documents.map((document) => {
    if (!isObject(document)) throw new CannotBuild(`'${at}' has something else than an object`);
    if (document.kind.endsWith('List') && document.items !== undefined) throw new CannotBuild(`'${at}' has a list of objects`);
    const annotation = Object.keys(document.metadata.annotations ?? {}).find((key) => directing.test(key));
    if (annotation !== undefined) throw new CannotBuild(`'${at}' has the annotation '${annotation}', on which Kustomize acts`);
    return document;
  });
}
