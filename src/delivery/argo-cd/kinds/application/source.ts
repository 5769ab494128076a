import type { SourceTool } from './source-tools';

/** Where the manifests of an Application come from: a folder of a repository, or a Helm chart. */
export type ApplicationSource = FolderSource | ChartSource;

/** One of several sources. It may also be a repository from which the others only read files. */
export type OneOfSources = NamedFolderSource | NamedChartSource | ReferenceSource;

/** Properties of every source. */
export interface SourceRepository {
  /** URL of the repository. */
  readonly repoURL: string;
  /** If {@link targetRevision} is a range of versions, only tags with this prefix are considered. @default - all tags */
  readonly tagPrefix?: string;
  /** A branch, a tag, a commit, or a range of versions. @default 'HEAD' */
  readonly targetRevision?: string;
}

/** A folder of a repository, at a revision. */
export type FolderSource = Folder & SourceTool;
/** A Helm chart, at a version. */
export type ChartSource = Chart & SourceTool;
/** A folder of a repository among several sources. */
export type NamedFolderSource = Folder & SourceTool & SourceNames;
/** A Helm chart among several sources. */
export type NamedChartSource = Chart & SourceTool & { readonly name?: string; readonly ref?: NotBesideChart };

export interface Folder extends SourceRepository {
  /** Path relative to the repository's root. */
  readonly path: string;
  readonly chart?: NotBesideFolder;
}

export interface Chart extends SourceRepository {
  /** Name of the chart in the Helm repository. */
  readonly chart: string;
  /** A version, or a range of them. */
  readonly targetRevision: string;
  readonly path?: NotBesideChart;
}

/** Names of one of several sources. */
export interface SourceNames {
  /** Name for people, instead of the index in the list. @default - none */
  readonly name?: string;
  /** Name that the other sources use in `valueFiles`, with a leading `$`. @default - none */
  readonly ref?: string;
}

/** A repository from which the other sources read value files. */
export interface ReferenceSource extends SourceRepository {
  /** Name that the other sources use, with a leading `$`. */
  readonly ref: string;
  /** @default - none */
  readonly name?: string;
  readonly path?: undefined;
  readonly chart?: NotBesideReference;
}

/** Shown in a compile error if a source is both a folder and a chart: a chart comes from a Helm repository, and has no path. */
export interface NotBesideFolder {
  readonly oneOfThemIsEnough: never;
}

/** Shown in a compile error if a source is a chart and something else: a chart has no path, and other sources cannot read files from it. */
export interface NotBesideChart {
  readonly oneOfThemIsEnough: never;
}

/** Shown in a compile error if a source is a chart and something else: a chart has no path, and other sources cannot read files from it. */
export interface NotBesideReference {
  readonly oneOfThemIsEnough: never;
}

/**
 * Manifests that are rendered from one place, committed to another, and synced from there. Beta; it must be enabled when Argo CD is
 * installed.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export interface SourceHydrator {
  /** Source that is rendered. */
  readonly drySource: DrySource;
  /** Where the rendered manifests are synced from. */
  readonly syncSource: SyncSource;
  /**
   * Branch to which rendered manifests are pushed first, so that someone can merge them.
   *
   * @default - directly to the branch of {@link syncSource}
   */
  readonly hydrateTo?: { readonly targetBranch: string };
}

/** A folder that is rendered. */
export type DrySource = DryFolder & SourceTool;

export interface DryFolder {
  readonly repoURL: string;
  readonly targetRevision: string;
  /** Path relative to the repository's root. */
  readonly path: string;
}

/** Where rendered manifests are. */
export interface SyncSource {
  /** @default - the one of the dry source */
  readonly repoURL?: string;
  readonly targetBranch: string;
  /** A folder that contains nothing else. It cannot be the root. */
  readonly path: string;
}
