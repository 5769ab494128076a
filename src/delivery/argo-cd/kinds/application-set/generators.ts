import type { ApplicationTemplateOverride } from './template';
import type { GeneratorSettings } from './generator-settings';
import type { LabelSelector } from '../common/label-selector';
import type { PullRequestOptions } from './pull-request-generator';
import type { ScmProviderOptions } from './scm-provider-generator';

/**
 * Where the values come from that a template is filled in with.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/
 */
export type ApplicationSetGenerator = MergeGenerator | MatrixGenerator | LeafGenerator;

/** A generator that stands alone. */
export type LeafGenerator =
  | PluginGenerator
  | ClusterDecisionResourceGenerator
  | PullRequestGenerator
  | ScmProviderGenerator
  | GitGenerator
  | ClusterGenerator
  | ListGenerator;

/** A generator that another combines: of those that combine, one more level. */
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

/** A generator of one kind. */
export type OnlyOneGenerator<K extends GeneratorKind> = { readonly [Other in Exclude<GeneratorKind, K>]?: NotBesideAnotherGenerator } & {
  /** Of what it generates, only what has these values. @default - all */
  readonly selector?: LabelSelector;
};

/** Stands in a compile error where one entry is two generators: give each an entry of its own. */
export interface NotBesideAnotherGenerator {
  readonly makeItTwoGenerators: never;
}

/** One Application per element. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-List/ */
export interface ListGenerator extends OnlyOneGenerator<'list'> {
  readonly list: ListOptions;
}

/** Elements, written here or as text. */
export type ListOptions = ListElements | ListElementsAsText;

/** Elements that are written here. */
export interface ListElements {
  readonly elements: readonly ListElement[];
  /** Further elements, as text. @default - none */
  readonly elementsYaml?: string;
  /** Laid over the template of the set. @default - nothing */
  readonly template?: ApplicationTemplateOverride;
}

/** Elements in YAML, perhaps with Go templates that another generator fills in. */
export interface ListElementsAsText {
  readonly elementsYaml: string;
  readonly elements?: readonly ListElement[];
  /** Laid over the template of the set. @default - nothing */
  readonly template?: ApplicationTemplateOverride;
}

/** What the template reads: `{{ .key }}`. */
export interface ListElement {
  readonly [key: string]: unknown;
}

/** One Application per cluster of Argo CD's. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Cluster/ */
export interface ClusterGenerator extends OnlyOneGenerator<'clusters'> {
  readonly clusters: {
    /** Which, by the labels of their Secrets. @default - all, and the cluster that Argo CD runs on */
    readonly selector?: LabelSelector;
    /** Whether the template is filled in once, with the list of all as `clusters`. @default false */
    readonly flatList?: boolean;
    /** Further values for the template, under `values`. @default - none */
    readonly values?: Readonly<Record<string, string>>;
    /** Laid over the template of the set. @default - nothing */
    readonly template?: ApplicationTemplateOverride;
  };
}

/** One Application per folder or file of a repository. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Git/ */
export interface GitGenerator extends OnlyOneGenerator<'git'> {
  readonly git: GitDirectories | GitFiles;
}

/** Where folders or files are looked for. */
export interface GitOptions extends GeneratorSettings {
  readonly repoURL: string;
  /** A branch, a tag or a commit. */
  readonly revision: string;
  /** Put in front of `path`, for two of them in one matrix. @default - nothing */
  readonly pathParamPrefix?: string;
}

/** Folders: the template reads `{{ .path.path }}`. */
export interface GitDirectories extends GitOptions {
  readonly directories: readonly GitPath[];
  readonly files?: NotBesideDirectories;
}

/** Files of JSON or YAML: the template reads what is in them. */
export interface GitFiles extends GitOptions {
  readonly files: readonly GitPath[];
  readonly directories?: NotBesideFiles;
}

/** Folders or files, by a glob relative to the repository. */
export interface GitPath {
  readonly path: string;
  /** Whether they are left out, even where another entry has them. @default false */
  readonly exclude?: boolean;
}

/** Stands in a compile error where a generator looks for folders and files: Argo CD would ignore the files. */
export interface NotBesideDirectories {
  readonly makeItTwoGenerators: never;
}

/** Stands in a compile error where a generator looks for files and folders: Argo CD would ignore the files. */
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
 * One Application per cluster that a custom resource names.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Cluster-Decision-Resource/
 */
export interface ClusterDecisionResourceGenerator extends OnlyOneGenerator<'clusterDecisionResource'> {
  readonly clusterDecisionResource: GeneratorSettings & {
    /** The ConfigMap that says what kind it is, and how to read it. */
    readonly configMapRef: string;
    /** The one object to read. @default - see {@link labelSelector} */
    readonly name?: string;
    /** The objects to read. @default - see `name` */
    readonly labelSelector?: LabelSelector;
  };
}

/** What a service of your own answers. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Plugin/ */
export interface PluginGenerator extends OnlyOneGenerator<'plugin'> {
  readonly plugin: GeneratorSettings & {
    /** The ConfigMap that says where the service is. */
    readonly configMapRef: { readonly name: string };
    /** What it is asked with. @default - nothing */
    readonly input?: { readonly parameters?: Readonly<Record<string, unknown>> };
  };
}

/** All that one generator gives with all that another gives. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Matrix/ */
export interface MatrixGenerator extends OnlyOneGenerator<'matrix'> {
  readonly matrix: {
    /** Two; the second may read what the first gives. */
    readonly generators: readonly [NestedGenerator, NestedGenerator];
    /** Laid over the template of the set. @default - nothing */
    readonly template?: ApplicationTemplateOverride;
  };
}

/** All that the first generator gives, with the values of the others where keys agree. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Merge/ */
export interface MergeGenerator extends OnlyOneGenerator<'merge'> {
  readonly merge: {
    /** Two or more, of which the later ones are stronger. */
    readonly generators: readonly [NestedGenerator, NestedGenerator, ...NestedGenerator[]];
    /** The keys by which they are merged. */
    readonly mergeKeys: readonly string[];
    /** Laid over the template of the set. @default - nothing */
    readonly template?: ApplicationTemplateOverride;
  };
}

/** A matrix within another generator: nothing in it combines any further. */
export interface NestedMatrixGenerator extends OnlyOneGenerator<'matrix'> {
  readonly matrix: { readonly generators: readonly [LeafGenerator, LeafGenerator] };
}

/** A merge within another generator: nothing in it combines any further. */
export interface NestedMergeGenerator extends OnlyOneGenerator<'merge'> {
  readonly merge: {
    readonly generators: readonly [LeafGenerator, LeafGenerator, ...LeafGenerator[]];
    readonly mergeKeys: readonly string[];
  };
}
