/**
 * How a source becomes manifests: by at most one of these tools. Argo CD finds out by itself which it is; what is written here are its options.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/tool_detection/
 */
export type SourceTool = WithKustomize | WithHelm | WithDirectory | WithPlugin;

export interface WithKustomize {
  /** @default - as the source says */
  readonly kustomize?: KustomizeOptions;
  readonly helm?: NotBesideAnotherTool;
  readonly directory?: NotBesideAnotherTool;
  readonly plugin?: NotBesideAnotherTool;
}

export interface WithHelm {
  /** @default - as the source says */
  readonly helm?: HelmOptions;
  readonly kustomize?: NotBesideAnotherTool;
  readonly directory?: NotBesideAnotherTool;
  readonly plugin?: NotBesideAnotherTool;
}

export interface WithDirectory {
  /** @default - the files of the folder itself */
  readonly directory?: DirectoryOptions;
  readonly kustomize?: NotBesideAnotherTool;
  readonly helm?: NotBesideAnotherTool;
  readonly plugin?: NotBesideAnotherTool;
}

export interface WithPlugin {
  /** @default - none */
  readonly plugin?: PluginOptions;
  readonly kustomize?: NotBesideAnotherTool;
  readonly helm?: NotBesideAnotherTool;
  readonly directory?: NotBesideAnotherTool;
}

/** Stands in a compile error where a source has options for two tools: only one of them makes its manifests. */
export interface NotBesideAnotherTool {
  readonly oneToolIsEnough: never;
}

/** What is changed in a kustomization before it is built. @see https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/ */
export interface KustomizeOptions {
  /** Images to put in the place of others: `name:tag`, `name@digest`, or `old=new:tag`. @default - none */
  readonly images?: readonly string[];
  /** @default - as the kustomization says */
  readonly replicas?: readonly KustomizeReplicas[];
  /** @default - none */
  readonly patches?: readonly KustomizePatch[];
  /** Paths of Components, relative to the kustomization. @default - none */
  readonly components?: readonly string[];
  /** Whether a Component that is not there is passed over. @default false */
  readonly ignoreMissingComponents?: boolean;
  /** @default - as the kustomization says */
  readonly namePrefix?: string;
  /** @default - as the kustomization says */
  readonly nameSuffix?: string;
  /** @default - as the kustomization says */
  readonly namespace?: string;
  /** Put on every object, and into its selectors. @default - none */
  readonly commonLabels?: Readonly<Record<string, string>>;
  /** Whether {@link commonLabels} stay out of selectors. @default false */
  readonly labelWithoutSelector?: boolean;
  /** Whether {@link commonLabels} that stay out of selectors go into templates all the same. @default false */
  readonly labelIncludeTemplates?: boolean;
  /** Whether {@link commonLabels} may replace others. @default false */
  readonly forceCommonLabels?: boolean;
  /** Put on every object. @default - none */
  readonly commonAnnotations?: Readonly<Record<string, string>>;
  /** Whether variables such as `${ARGOCD_APP_REVISION}` are filled in in {@link commonAnnotations}. @default false */
  readonly commonAnnotationsEnvsubst?: boolean;
  /** Whether {@link commonAnnotations} may replace others. @default false */
  readonly forceCommonAnnotations?: boolean;
  /** One of the versions that Argo CD has been given. @default - Argo CD's own */
  readonly version?: string;
  /** The version of Kubernetes that Helm charts in it are told of, without `v`. @default - the cluster's */
  readonly kubeVersion?: string;
  /** The kinds that Helm charts in it are told of, as `group/version/kind`. @default - the cluster's */
  readonly apiVersions?: readonly string[];
}

/** A count for a Deployment or a StatefulSet, by its name. */
export interface KustomizeReplicas {
  readonly name: string;
  readonly count: number | string;
}

/** A patch, written here or in a file. @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/ */
export type KustomizePatch = InlinePatch | PatchFile;

/** A patch that is written here. */
export interface InlinePatch extends PatchTargets {
  /** A strategic merge patch, or a list of JSON patch operations, in YAML. */
  readonly patch: string;
  readonly path?: NotBesidePatch;
}

/** A patch in a file. */
export interface PatchFile extends PatchTargets {
  /** Path of the file, relative to the kustomization. */
  readonly path: string;
  readonly patch?: NotBesidePath;
}

/** What a patch changes, and how far. */
export interface PatchTargets {
  /** @default - the object that the patch names */
  readonly target?: PatchTarget;
  /** Such as `allowNameChange`. @default - none */
  readonly options?: Readonly<Record<string, boolean>>;
}

/** Objects, by regular expressions. */
export interface PatchTarget {
  readonly group?: string;
  readonly version?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly annotationSelector?: string;
}

/** Stands in a compile error where a patch has a text and a file: write one of them. */
export interface NotBesidePatch {
  readonly writeOneOfThem: never;
}

/** Stands in a compile error where a patch has a file and a text: write one of them. */
export interface NotBesidePath {
  readonly writeOneOfThem: never;
}

/** What a chart is rendered with. @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
export interface HelmOptions {
  /** @default - the Application's name */
  readonly releaseName?: string;
  /** Files of values, relative to the chart; `$ref/path` is a file of the source with that `ref`. @default - the chart's own */
  readonly valueFiles?: readonly string[];
  /** Whether a file of values that is not there is passed over. @default false */
  readonly ignoreMissingValueFiles?: boolean;
  /** Values as text, in YAML. With {@link valuesObject} they would be ignored. @default - none */
  readonly values?: string;
  /** Values as data. @default - none */
  readonly valuesObject?: Readonly<Record<string, unknown>>;
  /** Single values, as `--set` takes them: they are stronger than files. @default - none */
  readonly parameters?: readonly HelmParameter[];
  /** Single values that are read from files of the source. @default - none */
  readonly fileParameters?: readonly HelmFileParameter[];
  /** Whether the credentials of the repository go to other hosts, too. @default false */
  readonly passCredentials?: boolean;
  /** @default false */
  readonly skipCrds?: boolean;
  /** Whether the chart's schema of its values is passed over. @default false */
  readonly skipSchemaValidation?: boolean;
  /** Whether the chart's tests are left out. @default false */
  readonly skipTests?: boolean;
  /** @default - the Application's */
  readonly namespace?: string;
  /** The version of Kubernetes that the chart is told of, without `v`. @default - the cluster's */
  readonly kubeVersion?: string;
  /** The kinds that the chart is told of, as `group/version/kind`. @default - the cluster's */
  readonly apiVersions?: readonly string[];
  /** @default - Argo CD's own */
  readonly version?: 'v3' | 'v4';
}

/** A value of a chart. */
export interface HelmParameter {
  readonly name: string;
  readonly value: string;
  /** Whether it is text even where it looks like a number or like true. @default false */
  readonly forceString?: boolean;
}

/** A value of a chart that is what a file says. */
export interface HelmFileParameter {
  readonly name: string;
  readonly path: string;
}

/** What of a folder is read. @see https://argo-cd.readthedocs.io/en/stable/user-guide/directory/ */
export interface DirectoryOptions {
  /** Whether folders in it are read, too. @default false */
  readonly recurse?: boolean;
  /** Files to read, as a glob. @default - all */
  readonly include?: string;
  /** Files not to read, as a glob: it is stronger than {@link include}. @default - none */
  readonly exclude?: string;
  /** @default - nothing */
  readonly jsonnet?: JsonnetOptions;
}

/** What Jsonnet files are told. */
export interface JsonnetOptions {
  /** External variables. @default - none */
  readonly extVars?: readonly JsonnetVariable[];
  /** Top-level arguments. @default - none */
  readonly tlas?: readonly JsonnetVariable[];
  /** Folders of libraries, relative to the repository. @default - none */
  readonly libs?: readonly string[];
}

/** A value, as text or as Jsonnet. */
export interface JsonnetVariable {
  readonly name: string;
  readonly value: string;
  /** Whether the value is Jsonnet. @default false */
  readonly code?: boolean;
}

/** What a config management plugin is told. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/config-management-plugins/ */
export interface PluginOptions {
  /** @default - the plugin that says that it knows the source */
  readonly name?: string;
  /** @default - none */
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  /** @default - none */
  readonly parameters?: readonly PluginParameter[];
}

/** A text, a list or a map, by a name. */
export interface PluginParameter {
  readonly name: string;
  readonly string?: string;
  readonly array?: readonly string[];
  readonly map?: Readonly<Record<string, string>>;
}
