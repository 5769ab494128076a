import { optional, required, type ObjectShape } from '../../../../definition/shape/shape';
import type { Chart, DryFolder, Folder, OneOfSources, SourceHydrator, SyncSource } from './source';
import { folder, folderBelowRoot } from './folder';
import { shapeOf, type Texts } from '../common/shape-of';
import { sourceToolsShape } from './source-tools-shape';
import { filled, repositoryUrl } from '../common/text-formats';

/** The same object, with the tools that it may have. */
const withTools = (shape: ObjectShape, texts: Texts): ObjectShape => ({
  ...shape,
  properties: { ...shape.properties, ...sourceToolsShape(texts) },
});

const location = ({ text }: Texts) => ({
  repoURL: required(text(repositoryUrl)),
  path: optional(text(folder)),
  chart: optional(text(filled('the name of a chart'))),
  targetRevision: optional(text(filled('a branch, a tag, a commit or a version'))),
  tagPrefix: optional(text()),
});

/** The only source of an Application. */
export const sourceShape = (texts: Texts): ObjectShape => withTools(shapeOf<Folder | Chart>('a source', location(texts)), texts);

/** One of several sources of an Application. */
export const oneOfSourcesShape = (texts: Texts): ObjectShape => {
  const names = { name: optional(texts.text()), ref: optional(texts.text(filled('a name'))) };
  return withTools(
    shapeOf<Pick<OneOfSources, 'repoURL' | 'path' | 'chart' | 'targetRevision' | 'tagPrefix' | 'name' | 'ref'>>('a source', {
      ...location(texts),
      ...names,
    }),
    texts,
  );
};

/** See {@link SourceHydrator}. */
export const sourceHydratorShape = (texts: Texts): ObjectShape => {
  const { text } = texts;
  const branch = text(filled('a branch'));
  const dryFolder = shapeOf<DryFolder>('a source', {
    repoURL: required(text(repositoryUrl)),
    path: required(text(folder)),
    targetRevision: required(text(filled('a branch, a tag or a commit'))),
  });
  return shapeOf<SourceHydrator>('a hydrator', {
    drySource: required(withTools(dryFolder, texts)),
    syncSource: required(
      shapeOf<SyncSource>('a source', {
        repoURL: optional(text(repositoryUrl)),
        targetBranch: required(branch),
        path: required(text(folderBelowRoot)),
      }),
    ),
    hydrateTo: optional(shapeOf<{ readonly targetBranch: string }>('a branch', { targetBranch: required(branch) })),
  });
};
