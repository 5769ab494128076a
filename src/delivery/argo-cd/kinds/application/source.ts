import type { SourceTool } from './source-tools';

/** Where the manifests of an Application come from: a folder of a repository, or a Helm chart. */
export type ApplicationSource = FolderSource | ChartSource;

/** One source among several: also a repository that the others only take files from. */
export type OneOfSources = NamedFolderSource | NamedChartSource | ReferenceSource;

/** What every source has. */
export interface SourceRepository {
  /** URL of the repository. */
  readonly repoURL: string;
  /** Of the tags only those that begin so are looked at, where {@link targetRevision} is a range of versions. @default - all */
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
  /** Relative to the repository's root. */
  readonly path: string;
  readonly chart?: NotBesideFolder;
}

export interface Chart extends SourceRepository {
  /** Its name in the Helm repository. */
  readonly chart: string;
  /** A version, or a range of them. */
  readonly targetRevision: string;
  readonly path?: NotBesideChart;
}

/** What one of several sources is called. */
export interface SourceNames {
  /** For people, instead of its place in the list. @default - none */
  readonly name?: string;
  /** For `valueFiles` of the others, which write `$` in front of it. @default - none */
  readonly ref?: string;
}

/** A repository that the other sources take files of values from. */
export interface ReferenceSource extends SourceRepository {
  /** What the others call it, with `$` in front. */
  readonly ref: string;
  /** @default - none */
  readonly name?: string;
  readonly path?: undefined;
  readonly chart?: NotBesideReference;
}

/** Stands in a compile error where a source is a folder and a chart: a chart comes from a Helm repository, and has no path. */
export interface NotBesideFolder {
  readonly oneOfThemIsEnough: never;
}

/** Stands in a compile error where a source is a chart and something else: a chart has no path, and no other source can take files from it. */
export interface NotBesideChart {
  readonly oneOfThemIsEnough: never;
}

/** Stands in a compile error where a source is a chart and something else: a chart has no path, and no other source can take files from it. */
export interface NotBesideReference {
  readonly oneOfThemIsEnough: never;
}

/**
 * Manifests that are rendered from one place, committed to another, and synced from there. Beta; Argo CD must have been installed with it.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export interface SourceHydrator {
  /** What is rendered. */
  readonly drySource: DrySource;
  /** What is synced. */
  readonly syncSource: SyncSource;
  /** A branch that rendered manifests are pushed to first, for somebody to bring them over. @default - straight to that of {@link syncSource} */
  readonly hydrateTo?: { readonly targetBranch: string };
}

/** A folder that is rendered. */
export type DrySource = DryFolder & SourceTool;

export interface DryFolder {
  readonly repoURL: string;
  readonly targetRevision: string;
  /** Relative to the repository's root. */
  readonly path: string;
}

/** Where rendered manifests are. */
export interface SyncSource {
  /** @default - that of the dry source */
  readonly repoURL?: string;
  readonly targetBranch: string;
  /** A folder that nothing else is in: never the root. */
  readonly path: string;
}
