import { object, optional, required, type Properties } from '../../../../definition/shape/shape';
import type { ApplicationSource, Chart, DrySource, Folder, OneOfSources, SourceHydrator, SyncSource } from './source';
import { folder, folderBelowRoot } from './folder';
import type { Texts } from '../common/texts';
import { sourceToolsProperties } from './source-tools-shape';
import { filled, repositoryUrl } from '../common/text-formats';

/** Properties of the only source of an Application. */
export const applicationSourceProperties = (texts: Texts) => {
  const { text } = texts;
  const location: Properties<Folder | Chart> = {
    repoURL: required(text(repositoryUrl)),
    path: optional(text(folder)),
    chart: optional(text(filled('the name of a chart'))),
    targetRevision: optional(text(filled('a branch, a tag, a commit or a version'))),
    tagPrefix: optional(text()),
  };
  return { ...location, ...sourceToolsProperties(texts) };
};

/** The only source of an Application. */
export const sourceShape = (texts: Texts) => object<ApplicationSource>('a source', applicationSourceProperties(texts));

/** One of several sources of an Application. */
export const oneOfSourcesShape = (texts: Texts) =>
  object<OneOfSources>('a source', {
    ...applicationSourceProperties(texts),
    name: optional(texts.text()),
    ref: optional(texts.text(filled('a name'))),
  });

/** See {@link SourceHydrator}. */
export const sourceHydratorShape = (texts: Texts) => {
  const { text } = texts;
  const branch = text(filled('a branch'));
  return object<SourceHydrator>('a hydrator', {
    drySource: required(
      object<DrySource>('a source', {
        repoURL: required(text(repositoryUrl)),
        path: required(text(folder)),
        targetRevision: required(text(filled('a branch, a tag or a commit'))),
        ...sourceToolsProperties(texts),
      }),
    ),
    syncSource: required(
      object<SyncSource>('a source', {
        repoURL: optional(text(repositoryUrl)),
        targetBranch: required(branch),
        path: required(text(folderBelowRoot)),
      }),
    ),
    hydrateTo: optional(object<{ readonly targetBranch: string }>('a branch', { targetBranch: required(branch) })),
  });
};
