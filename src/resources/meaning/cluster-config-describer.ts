import { groupBy } from '../../data/group-by';
import { isMap } from '../../files/is-map';
import { identityOf, type Manifest } from '../../files/manifest';
import { objectTitle } from '../../files/object-title';
import type { FileDescriber, FileVersions } from '../../meaning/file-describer';
import type { LocatedMeaning } from '../../meaning/meaning';
import { parseDocuments } from '../../meaning/parse-documents';
import { clusterOfConfigFile, isClusterConfigFile } from '../../names/paths';
import { quote } from '../../problems/text';
import { describeObjects } from './describe-objects';
import { few } from './read/words';

/** Describes the namespaces of clusters, and the policies in them. */
export const clusterConfigDescriber: FileDescriber = {
  describes: isClusterConfigFile,
  describe: (files) =>
    [...groupBy(files, ({ path }) => clusterOfConfigFile(path))].flatMap(([cluster, own]) =>
      describeCluster(own).map((meaning) => ({ ...meaning, text: `${meaning.text} on cluster ${quote(cluster)}` })),
    ),
};

function describeCluster(files: readonly FileVersions[]): LocatedMeaning[] {
  const parsed = files.map(({ path, before, after }) => ({ path, before: parseDocuments(before), after: parseDocuments(after) }));
  const unread = parsed.flatMap(({ path, before, after }): LocatedMeaning[] => {
    const reason = before.reason ?? after.reason;
    return reason === undefined ? [] : [{ topic: 'other', grade: 'high', text: `'${path}' cannot be compared`, reason }];
  });
  const read = parsed.filter(({ before, after }) => before.reason === undefined && after.reason === undefined);
  const [before, after] = (['before', 'after'] as const).map((side) => read.flatMap((file) => file[side].values!.filter(isObject)));
  const [known, wanted] = [before!, after!].map((objects) => new Set(objects.map(identityOf)));
  const isNew = (object: Manifest): boolean => object.kind === 'Namespace' && !known!.has(identityOf(object));
  const fresh = new Set(after!.filter(isNew).map(({ metadata }) => metadata.name));
  const isInNew = ({ kind, metadata }: Manifest): boolean => fresh.has(kind === 'Namespace' ? metadata.name : (metadata.namespace ?? ''));
  const isLeft = (object: Manifest): boolean => !wanted!.has(identityOf(object));
  return [
    ...unread,
    ...describeObjects({
      before: before!.filter((object) => !isLeft(object)),
      after: after!.filter((object) => !isInNew(object)),
      service: undefined,
    }),
    ...describeNew(after!.filter(isInNew)),
    ...describeLeft(before!.filter(isLeft)),
  ];
}

/** Nobody is affected by the policies of a namespace in which nothing runs. */
const describeNew = (objects: readonly Manifest[]): LocatedMeaning[] =>
  objects.length === 0
    ? []
    : [
        {
          topic: 'objects',
          grade: 'low',
          text: `${few(objects.map(objectTitle))} ${objects.length > 1 ? 'are' : 'is'} new`,
          reason: 'nothing runs there yet',
        },
      ];

/** Engines leave namespaces on the cluster, because what runs in them would be deleted with them, and their policies as well. */
function describeLeft(gone: readonly Manifest[]): LocatedMeaning[] {
  if (gone.length === 0) return [];
  const [are, them] = gone.length > 1 ? ['are', 'them'] : ['is', 'it'];
  return [
    {
      topic: 'objects',
      grade: 'low',
      text: `${few(gone.map(objectTitle))} ${are} no longer declared`,
      reason: `nothing deletes ${them}, and nobody updates ${them} any more`,
    },
  ];
}

/** The list of files in the folder is no object. */
const isObject = (value: unknown): value is Manifest => isMap(value) && isMap(value.metadata) && typeof value.metadata.name === 'string';
