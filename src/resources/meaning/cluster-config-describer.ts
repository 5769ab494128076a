import { isMap } from '../../files/is-map';
import type { Manifest } from '../../files/manifest';
import type { FileDescriber, FileVersions } from '../../meaning/file-describer';
import type { LocatedMeaning } from '../../meaning/meaning';
import { parseDocuments } from '../../meaning/parse-documents';
import { isClusterConfigFile } from '../../names/paths';
import { describeObjects } from './describe-objects';

/** Describes the namespaces of clusters, and the policies in them. */
export const clusterConfigDescriber: FileDescriber = {
  describes: isClusterConfigFile,
  describe: (files) => files.flatMap(describeFile),
};

function describeFile({ path, before, after }: FileVersions): LocatedMeaning[] {
  const [known, wanted] = [parseDocuments(before), parseDocuments(after)];
  const reason = known.reason ?? wanted.reason;
  if (reason !== undefined) return [{ topic: 'other', grade: 'high', text: `'${path}' cannot be compared`, reason }];
  return describeObjects({ before: known.values!.filter(isObject), after: wanted.values!.filter(isObject), service: undefined });
}

/** The list of files in the folder is no object. */
const isObject = (value: unknown): value is Manifest => isMap(value) && isMap(value.metadata) && typeof value.metadata.name === 'string';
