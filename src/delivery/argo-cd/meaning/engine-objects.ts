import { isMap } from '../../../files/is-map';
import type { Manifest } from '../../../files/manifest';
import type { FileVersions } from '../../../meaning/file-describer';
import type { LocatedMeaning } from '../../../meaning/meaning';
import { parseDocuments } from '../../../meaning/parse-documents';

/** An object of a generated file. */
export interface EngineObject {
  readonly path: string;
  /** The cluster whose own Argo CD reads it; `null` if that cannot be told from its file, and undefined if one Argo CD delivers to all clusters. */
  readonly instance: string | null | undefined;
  readonly services: readonly string[];
  readonly object: Manifest;
}

/** The objects of changed files, before and after. */
export interface EngineObjects {
  readonly before: readonly EngineObject[];
  readonly after: readonly EngineObject[];
  /** Files that cannot be read. Their objects are in none of the lists. */
  readonly unreadable: readonly LocatedMeaning[];
}

/** Reads the objects of changed files: manifests, and other documents under the name of their file. */
export function readEngineObjects(files: readonly FileVersions[]): EngineObjects {
  const [before, after, unreadable]: [EngineObject[], EngineObject[], LocatedMeaning[]] = [[], [], []];
  for (const { path, services, ...versions } of files) {
    const [known, wanted] = [parseDocuments(versions.before), parseDocuments(versions.after)];
    const reason = known.reason ?? wanted.reason;
    if (reason !== undefined) {
      unreadable.push({ topic: 'other', grade: 'high', text: `'${path}' cannot be compared`, reason });
      continue;
    }
    const objectsOf = (values: readonly unknown[]): EngineObject[] =>
      values.map((value) => ({ path, services, instance: instanceOfPath(path), object: objectOf(value, path) }));
    before.push(...objectsOf(known.values!));
    after.push(...objectsOf(wanted.values!));
  }
  return { before, after, unreadable };
}

/** A document as an object with a name. Files of Kustomize have none. */
function objectOf(value: unknown, path: string): Manifest {
  if (!isMap(value) || typeof value.kind !== 'string') return { apiVersion: '', kind: 'file', metadata: { name: path }, content: value };
  const named = isMap(value.metadata) && typeof value.metadata.name === 'string';
  return (named ? value : { ...value, metadata: { name: path } }) as Manifest;
}

/** An Application in a file of its own is in the folder of the cluster to which it delivers, whichever Argo CD reads it. */
function instanceOfPath(path: string): string | null | undefined {
  const [, cluster, folder] = /^clusters\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  return folder === 'argocd-apps' ? null : cluster;
}
