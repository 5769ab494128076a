import { atLeast } from '../../../../definition/formats/numbers';
import {
  any,
  boolean,
  filledList,
  list,
  map,
  number,
  optional,
  required,
  type Format,
  type Properties,
  object,
} from '../../../../definition/shape/shape';
import type { GeneratorSettings } from './generator-settings';
import type {
  ApplicationSetGenerator,
  ClusterDecisionResourceGenerator,
  ClusterGenerator,
  GitDirectories,
  GitFiles,
  GitPath,
  LeafGenerator,
  ListOptions,
  MatrixGenerator,
  MergeGenerator,
  NestedGenerator,
  NestedMatrixGenerator,
  NestedMergeGenerator,
  PluginGenerator,
} from './generators';
import { templateOverrideShape } from './template-shape';
import { labelSelectorShape } from '../common/label-selector-shape';
import { pathGlob } from '../common/path-glob';
import type { PullRequestOptions } from './pull-request-generator';
import { pullRequestProperties } from './pull-request-shape';
import type { ScmProviderOptions } from './scm-provider-generator';
import { scmProviderProperties } from './scm-provider-shape';
import { asTemplate } from '../common/texts';
import { filled, repositoryUrl } from '../common/text-formats';

const { text } = asTemplate;
const anyName: Format<string> = () => undefined;
const name = text(filled('a name'));
const template = optional(templateOverrideShape);
const values = optional(map(anyName, text()));
const selector = optional(labelSelectorShape(asTemplate));

const settings = {
  requeueAfterSeconds: optional(number(atLeast(0))),
  values,
  template,
} satisfies Properties<GeneratorSettings>;

const listOptions = object<ListOptions>('a list', {
  elements: optional(list(map(anyName, any()))),
  elementsYaml: optional(text()),
  template,
});

const gitPath = object<GitPath>('a path', { path: required(text(pathGlob)), exclude: optional(boolean()) });

const git = object<GitDirectories | GitFiles>('a repository', {
  repoURL: required(text(repositoryUrl)),
  revision: required(text(filled('a branch, a tag or a commit'))),
  directories: optional(list(gitPath)),
  files: optional(list(gitPath)),
  pathParamPrefix: optional(text()),
  ...settings,
});

const leaves = {
  list: optional(listOptions),
  clusters: optional(object<ClusterGenerator['clusters']>('clusters', { selector, flatList: optional(boolean()), values, template })),
  git: optional(git),
  scmProvider: optional(object<ScmProviderOptions>('a provider', { ...scmProviderProperties, ...settings })),
  pullRequest: optional(object<PullRequestOptions>('a provider', { ...pullRequestProperties, ...settings })),
  clusterDecisionResource: optional(
    object<ClusterDecisionResourceGenerator['clusterDecisionResource']>('a resource', {
      configMapRef: required(name),
      name: optional(text()),
      labelSelector: selector,
      ...settings,
    }),
  ),
  plugin: optional(
    object<PluginGenerator['plugin']>('a plugin', {
      configMapRef: required(object<{ readonly name: string }>('a ConfigMap', { name: required(name) })),
      input: optional(object<NonNullable<PluginGenerator['plugin']['input']>>('an input', { parameters: optional(map(anyName, any())) })),
      ...settings,
    }),
  ),
  selector,
} satisfies Properties<LeafGenerator>;

const mergeKeys = required(filledList(text(filled('a key'))));

const leaf = object<LeafGenerator>('a generator', leaves);

/** Only generators that are not part of another one have a template. */
const nested = object<NestedGenerator>('a generator', {
  ...leaves,
  matrix: optional(object<NestedMatrixGenerator['matrix']>('a matrix', { generators: required(list(leaf)) })),
  merge: optional(object<NestedMergeGenerator['merge']>('a merge', { generators: required(list(leaf)), mergeKeys })),
});

/** See {@link ApplicationSetGenerator}. A generator that combines others can be nested once. */
export const generatorShape = object<ApplicationSetGenerator>('a generator', {
  ...leaves,
  matrix: optional(object<MatrixGenerator['matrix']>('a matrix', { generators: required(list(nested)), template })),
  merge: optional(object<MergeGenerator['merge']>('a merge', { generators: required(list(nested)), mergeKeys, template })),
});
