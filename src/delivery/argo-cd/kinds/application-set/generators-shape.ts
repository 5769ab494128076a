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
  type ObjectShape,
} from '../../../../definition/shape/shape';
import type { GeneratorSettings } from './generator-settings';
import type {
  ClusterDecisionResourceGenerator,
  ClusterGenerator,
  GitDirectories,
  GitFiles,
  GitPath,
  LeafGenerator,
  ListOptions,
  MatrixGenerator,
  MergeGenerator,
  PluginGenerator,
} from './generators';
import { templateOverrideShape } from './template-shape';
import { labelSelectorShape } from '../common/label-selector-shape';
import { pathGlob } from '../common/path-glob';
import { pullRequestProperties } from './pull-request-shape';
import { scmProviderProperties } from './scm-provider-shape';
import { asTemplate, shapeOf } from '../common/shape-of';
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
} satisfies { [K in keyof Required<GeneratorSettings>]: unknown };

const listOptions = shapeOf<ListOptions>('a list', {
  elements: optional(list(map(anyName, any()))),
  elementsYaml: optional(text()),
  template,
});

const gitPath = shapeOf<GitPath>('a path', { path: required(text(pathGlob)), exclude: optional(boolean()) });

const git = shapeOf<GitDirectories | GitFiles>('a repository', {
  repoURL: required(text(repositoryUrl)),
  revision: required(text(filled('a branch, a tag or a commit'))),
  directories: optional(list(gitPath)),
  files: optional(list(gitPath)),
  pathParamPrefix: optional(text()),
  ...settings,
});

const leaves = {
  list: optional(listOptions),
  clusters: optional(shapeOf<ClusterGenerator['clusters']>('clusters', { selector, flatList: optional(boolean()), values, template })),
  git: optional(git),
  scmProvider: optional({
    kind: 'object',
    what: 'a provider',
    properties: { ...scmProviderProperties, ...settings },
  } satisfies ObjectShape),
  pullRequest: optional({
    kind: 'object',
    what: 'a provider',
    properties: { ...pullRequestProperties, ...settings },
  } satisfies ObjectShape),
  clusterDecisionResource: optional(
    shapeOf<ClusterDecisionResourceGenerator['clusterDecisionResource']>('a resource', {
      configMapRef: required(name),
      name: optional(text()),
      labelSelector: selector,
      ...settings,
    }),
  ),
  plugin: optional(
    shapeOf<PluginGenerator['plugin']>('a plugin', {
      configMapRef: required(shapeOf<{ readonly name: string }>('a ConfigMap', { name: required(name) })),
      input: optional(shapeOf<NonNullable<PluginGenerator['plugin']['input']>>('an input', { parameters: optional(map(anyName, any())) })),
      ...settings,
    }),
  ),
  selector,
} satisfies { [K in Exclude<keyof LeafGenerator, 'matrix' | 'merge'>]: unknown };

/** A generator that combines others, each of a shape; only one that is not combined itself has a template. */
const combining = (inner: ObjectShape, own: Partial<ObjectShape['properties']>): ObjectShape => {
  const generators = required(list(inner));
  const mergeKeys = required(filledList(text(filled('a key'))));
  return {
    kind: 'object',
    what: 'a generator',
    properties: {
      ...leaves,
      matrix: optional(shapeOf<Omit<MatrixGenerator['matrix'], 'template'>>('a matrix', { generators, ...own })),
      merge: optional(shapeOf<Omit<MergeGenerator['merge'], 'template'>>('a merge', { generators, mergeKeys, ...own })),
    },
  };
};

const leaf: ObjectShape = { kind: 'object', what: 'a generator', properties: leaves };

/** A generator of an ApplicationSet: what combines others may combine what combines others, and no further. */
export const generatorShape: ObjectShape = combining(combining(leaf, {}), { template });
