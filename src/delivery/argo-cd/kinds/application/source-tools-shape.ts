import { atLeast } from '../../../../definition/formats/numbers';
import {
  any,
  boolean,
  list,
  map,
  number,
  optional,
  required,
  union,
  type Format,
  type Properties,
  object,
} from '../../../../definition/shape/shape';
import type {
  DirectoryOptions,
  HelmFileParameter,
  HelmOptions,
  HelmParameter,
  JsonnetOptions,
  JsonnetVariable,
  KustomizeOptions,
  KustomizePatch,
  KustomizeReplicas,
  PatchTarget,
  PluginOptions,
  PluginParameter,
  SourceTool,
} from './source-tools';
import { argoGlob } from '../common/argo-glob';
import { annotationsShape, labelsShape } from '../common/metadata-shape';
import { asTemplate, asWritten, type Texts } from '../common/texts';
import { filled, formed } from '../common/text-formats';

const anyName: Format<string> = () => undefined;
const count = formed('a number of replicas', /^[0-9]+$/, 'a whole number');
const image = formed('an image', /^[^\s=]+(?:=[^\s=]+)?$/, 'name:tag', 'name@digest', 'old=new:tag');
/** The format that Helm accepts; Argo CD passes the value on. */
const kubeVersion = formed('a version of Kubernetes', /^[0-9]+\.[0-9]+(?:\.[0-9]+)?(?:[-+].+)?$/, '1.33 or 1.33.0, without v');

const patchTarget = ({ text }: Texts) =>
  object<PatchTarget>('a target', {
    group: optional(text()),
    version: optional(text()),
    kind: optional(text()),
    name: optional(text()),
    namespace: optional(text()),
    labelSelector: optional(text()),
    annotationSelector: optional(text()),
  });

const patch = (texts: Texts) =>
  object<KustomizePatch>('a patch', {
    patch: optional(texts.text(filled('a patch'))),
    path: optional(texts.text(filled('a path'))),
    target: optional(patchTarget(texts)),
    options: optional(map(anyName, boolean())),
  });

const kustomize = (texts: Texts) => {
  const { text } = texts;
  return object<KustomizeOptions>('options of Kustomize', {
    images: optional(list(text(image))),
    replicas: optional(
      list(object<KustomizeReplicas>('a count', { name: required(text()), count: required(union(number(atLeast(0)), text(count))) })),
    ),
    patches: optional(list(patch(texts))),
    components: optional(list(text())),
    ignoreMissingComponents: optional(boolean()),
    namePrefix: optional(text()),
    nameSuffix: optional(text()),
    namespace: optional(text()),
    commonLabels: optional(labelsShape(texts)),
    labelWithoutSelector: optional(boolean()),
    labelIncludeTemplates: optional(boolean()),
    forceCommonLabels: optional(boolean()),
    commonAnnotations: optional(annotationsShape(texts)),
    commonAnnotationsEnvsubst: optional(boolean()),
    forceCommonAnnotations: optional(boolean()),
    version: optional(text()),
    kubeVersion: optional(text(kubeVersion)),
    apiVersions: optional(list(text())),
  });
};

const helm = ({ text, choice }: Texts) =>
  object<HelmOptions>('options of Helm', {
    releaseName: optional(text()),
    valueFiles: optional(list(text(filled('a path')))),
    ignoreMissingValueFiles: optional(boolean()),
    values: optional(text()),
    valuesObject: optional(map(anyName, any())),
    parameters: optional(
      list(
        object<HelmParameter>('a parameter', {
          name: required(text(filled('a key'))),
          value: required(text()),
          forceString: optional(boolean()),
        }),
      ),
    ),
    fileParameters: optional(
      list(object<HelmFileParameter>('a parameter', { name: required(text(filled('a key'))), path: required(text(filled('a path'))) })),
    ),
    passCredentials: optional(boolean()),
    skipCrds: optional(boolean()),
    skipSchemaValidation: optional(boolean()),
    skipTests: optional(boolean()),
    namespace: optional(text()),
    kubeVersion: optional(text(kubeVersion)),
    apiVersions: optional(list(text())),
    version: optional(choice('v3', 'v4')),
  });

const directory = ({ text }: Texts) => {
  const variables = optional(
    list(object<JsonnetVariable>('a variable', { name: required(text()), value: required(text()), code: optional(boolean()) })),
  );
  return object<DirectoryOptions>('options of a folder', {
    recurse: optional(boolean()),
    include: optional(text(argoGlob)),
    exclude: optional(text(argoGlob)),
    jsonnet: optional(object<JsonnetOptions>('options of Jsonnet', { extVars: variables, tlas: variables, libs: optional(list(text())) })),
  });
};

const plugin = ({ text }: Texts) =>
  object<PluginOptions>('options of a plugin', {
    name: optional(text()),
    env: optional(
      list(
        object<{ readonly name: string; readonly value: string }>('a variable', {
          name: required(text(filled('a name'))),
          value: required(text()),
        }),
      ),
    ),
    parameters: optional(
      list(
        object<PluginParameter>('a parameter', {
          name: required(text(filled('a name'))),
          string: optional(text()),
          array: optional(list(text())),
          map: optional(map(anyName, text())),
        }),
      ),
    ),
  });

const toolsOf = (texts: Texts): Properties<SourceTool> => ({
  kustomize: optional(kustomize(texts)),
  helm: optional(helm(texts)),
  directory: optional(directory(texts)),
  plugin: optional(plugin(texts)),
});

const written = toolsOf(asWritten);
const templates = toolsOf(asTemplate);

/** The tools of a source. A source has at most one of them. */
export const sourceToolsProperties = (texts: Texts): Properties<SourceTool> => (texts === asWritten ? written : templates);
