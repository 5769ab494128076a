import type { ApplicationTemplateOverride } from './template';
import type { GeneratorSettings } from './generator-settings';
import type { LabelSelector } from '../common/label-selector';
import type { PullRequestOptions } from './pull-request-generator';
import type { ScmProviderOptions } from './scm-provider-generator';

/** Where the values for a template come from. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/ */
export type ApplicationSetGenerator = MergeGenerator | MatrixGenerator | LeafGenerator;

/** A generator that combines no others. */
export type LeafGenerator =
  | PluginGenerator
  | ClusterDecisionResourceGenerator
  | PullRequestGenerator
  | ScmProviderGenerator
  | GitGenerator
  | ClusterGenerator
  | ListGenerator;

/** A generator within another one. A matrix or merge within another one can only combine leaf generators. */
export type NestedGenerator = LeafGenerator | NestedMatrixGenerator | NestedMergeGenerator;

/** The names of all generators. */
export const generatorKinds = [
  'list',
  'clusters',
  'git',
  'scmProvider',
  'pullRequest',
  'clusterDecisionResource',
  'plugin',
  'matrix',
  'merge',
] as const;

type GeneratorKind = (typeof generatorKinds)[number];

/** A generator of exactly one kind. */
export type OnlyOneGenerator<K extends GeneratorKind> = { readonly [Other in Exclude<GeneratorKind, K>]?: NotBesideAnotherGenerator } & {
  /** Selects generated elements by their values. @default - all */
  readonly selector?: LabelSelector;
};

/** Shown in a compile error if one entry has two generators: make it two entries. */
export interface NotBesideAnotherGenerator {
  readonly makeItTwoGenerators: never;
}

/** One Application per element. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-List/ */
export interface ListGenerator extends OnlyOneGenerator<'list'> {
  readonly list: ListOptions;
}

/** Elements, as data or as text. */
export type ListOptions = ListElements | ListElementsAsText;

/** Elements as data. */
export interface ListElements {
  readonly elements: readonly ListElement[];
  /** Further elements, as text. @default - none */
  readonly elementsYaml?: string;
  /** Merged over the template of the set. @default - none */
  readonly template?: ApplicationTemplateOverride;
}

/** Elements as YAML text. It may contain Go templates, which another generator fills in. */
export interface ListElementsAsText {
  readonly elementsYaml: string;
  readonly elements?: readonly ListElement[];
  /** Merged over the template of the set. @default - none */
  readonly template?: ApplicationTemplateOverride;
}

/** Values for the template: `{{ .key }}`. */
export interface ListElement {
  readonly [key: string]: unknown;
}

/**
 * One Application per cluster in Argo CD.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Cluster/
 */
export interface ClusterGenerator extends OnlyOneGenerator<'clusters'> {
  readonly clusters: {
    /** Selects clusters by the labels of their Secrets. @default - all clusters, including the one that Argo CD runs on */
    readonly selector?: LabelSelector;
    /** Whether the template is rendered only once, with the list of all clusters as `clusters`. @default false */
    readonly flatList?: boolean;
    /** Further values for the template, under `values`. @default - none */
    readonly values?: Readonly<Record<string, string>>;
    /** Merged over the template of the set. @default - none */
    readonly template?: ApplicationTemplateOverride;
  };
}

/** One Application per folder or file of a repository. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Git/ */
export interface GitGenerator extends OnlyOneGenerator<'git'> {
  readonly git: GitDirectories | GitFiles;
}

/** Where to look for folders or files. */
export interface GitOptions extends GeneratorSettings {
  readonly repoURL: string;
  /** A branch, a tag or a commit. */
  readonly revision: string;
  /** Prefix of `path`, for a matrix of two Git generators. @default - nothing */
  readonly pathParamPrefix?: string;
}

/** One element per folder. The template reads `{{ .path.path }}`. */
export interface GitDirectories extends GitOptions {
  readonly directories: readonly GitPath[];
  readonly files?: NotBesideDirectories;
}

/** One element per file (JSON or YAML). The template reads the content of the file. */
export interface GitFiles extends GitOptions {
  readonly files: readonly GitPath[];
  readonly directories?: NotBesideFiles;
}

/** Folders or files, as a glob relative to the repository. */
export interface GitPath {
  readonly path: string;
  /** Whether they are excluded, even if another entry includes them. @default false */
  readonly exclude?: boolean;
}

/** Shown in a compile error if a generator looks for both folders and files: Argo CD would ignore the files. */
export interface NotBesideDirectories {
  readonly makeItTwoGenerators: never;
}

/** Shown in a compile error if a generator looks for both files and folders: Argo CD would ignore the files. */
export interface NotBesideFiles {
  readonly makeItTwoGenerators: never;
}

/** One Application per repository. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-SCM-Provider/ */
export interface ScmProviderGenerator extends OnlyOneGenerator<'scmProvider'> {
  readonly scmProvider: ScmProviderOptions;
}

/** One Application per pull request. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Pull-Request/ */
export interface PullRequestGenerator extends OnlyOneGenerator<'pullRequest'> {
  readonly pullRequest: PullRequestOptions;
}

/**
 * One Application per cluster that a custom resource lists.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Cluster-Decision-Resource/
 */
export interface ClusterDecisionResourceGenerator extends OnlyOneGenerator<'clusterDecisionResource'> {
  readonly clusterDecisionResource: GeneratorSettings & {
    /** ConfigMap with the kind of the resource, and how to read it. */
    readonly configMapRef: string;
    /** Name of the object to read. @default - see {@link labelSelector} */
    readonly name?: string;
    /** Selects the objects to read. @default - see `name` */
    readonly labelSelector?: LabelSelector;
  };
}

/** Elements from a service of your own. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Plugin/ */
export interface PluginGenerator extends OnlyOneGenerator<'plugin'> {
  readonly plugin: GeneratorSettings & {
    /** ConfigMap with the address of the service. */
    readonly configMapRef: { readonly name: string };
    /** Parameters that are sent to the service. @default - none */
    readonly input?: { readonly parameters?: Readonly<Record<string, unknown>> };
  };
}

/**
 * All combinations of the elements of two generators.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Matrix/
 */
export interface MatrixGenerator extends OnlyOneGenerator<'matrix'> {
  readonly matrix: {
    /** Exactly two. The second one may use values of the first one. */
    readonly generators: readonly [NestedGenerator, NestedGenerator];
    /** Merged over the template of the set. @default - none */
    readonly template?: ApplicationTemplateOverride;
  };
}

/**
 * The elements of the first generator, with values of elements of the others that have the same keys.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Merge/
 */
export interface MergeGenerator extends OnlyOneGenerator<'merge'> {
  readonly merge: {
    /** Two or more. Later ones have priority. */
    readonly generators: readonly [NestedGenerator, NestedGenerator, ...NestedGenerator[]];
    /** Keys whose values must be equal. */
    readonly mergeKeys: readonly string[];
    /** Merged over the template of the set. @default - none */
    readonly template?: ApplicationTemplateOverride;
  };
}

/** A matrix within another generator. It can only combine leaf generators. */
export interface NestedMatrixGenerator extends OnlyOneGenerator<'matrix'> {
  readonly matrix: { readonly generators: readonly [LeafGenerator, LeafGenerator] };
}

/** A merge within another generator. It can only combine leaf generators. */
export interface NestedMergeGenerator extends OnlyOneGenerator<'merge'> {
  readonly merge: {
    readonly generators: readonly [LeafGenerator, LeafGenerator, ...LeafGenerator[]];
    readonly mergeKeys: readonly string[];
  };
}
