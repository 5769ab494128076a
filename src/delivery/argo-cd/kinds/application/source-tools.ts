/**
 * The tool that renders a source: at most one of these. Argo CD detects the tool itself; these are its options.
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

/** Shown in a compile error if a source has options for two tools: only one of them renders it. */
export interface NotBesideAnotherTool {
  readonly oneToolIsEnough: never;
}

/** Changes to a kustomization before it is built. @see https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/ */
export interface KustomizeOptions {
  /** Images that replace others: `name:tag`, `name@digest`, or `old=new:tag`. @default - none */
  readonly images?: readonly string[];
  /** @default - as the kustomization says */
  readonly replicas?: readonly KustomizeReplicas[];
  /** @default - none */
  readonly patches?: readonly KustomizePatch[];
  /** Paths of Components, relative to the kustomization. @default - none */
  readonly components?: readonly string[];
  /** Whether missing Components are ignored. @default false */
  readonly ignoreMissingComponents?: boolean;
  /** @default - as the kustomization says */
  readonly namePrefix?: string;
  /** @default - as the kustomization says */
  readonly nameSuffix?: string;
  /** @default - as the kustomization says */
  readonly namespace?: string;
  /** Labels for all objects and their selectors. @default - none */
  readonly commonLabels?: Readonly<Record<string, string>>;
  /** Whether {@link commonLabels} are not added to selectors. @default false */
  readonly labelWithoutSelector?: boolean;
  /** Whether {@link commonLabels} that are not added to selectors are still added to templates. @default false */
  readonly labelIncludeTemplates?: boolean;
  /** Whether {@link commonLabels} may replace existing labels. @default false */
  readonly forceCommonLabels?: boolean;
  /** Annotations for all objects. @default - none */
  readonly commonAnnotations?: Readonly<Record<string, string>>;
  /** Whether variables such as `${ARGOCD_APP_REVISION}` are replaced in {@link commonAnnotations}. @default false */
  readonly commonAnnotationsEnvsubst?: boolean;
  /** Whether {@link commonAnnotations} may replace existing annotations. @default false */
  readonly forceCommonAnnotations?: boolean;
  /** Version of Kustomize, one of those that are configured in Argo CD. @default - Argo CD's own */
  readonly version?: string;
  /** Kubernetes version for Helm charts in the kustomization, without `v`. @default - the cluster's */
  readonly kubeVersion?: string;
  /** API versions for Helm charts in the kustomization, as `group/version/kind`. @default - the cluster's */
  readonly apiVersions?: readonly string[];
}

/** Number of replicas for a Deployment or a StatefulSet, by its name. */
export interface KustomizeReplicas {
  readonly name: string;
  readonly count: number | string;
}

/** A patch, inline or in a file. @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/ */
export type KustomizePatch = InlinePatch | PatchFile;

/** An inline patch. */
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

/** Targets and options of a patch. */
export interface PatchTargets {
  /** @default - the object that the patch names */
  readonly target?: PatchTarget;
  /** Options such as `allowNameChange`. @default - none */
  readonly options?: Readonly<Record<string, boolean>>;
}

/** Objects, selected by regular expressions. */
export interface PatchTarget {
  readonly group?: string;
  readonly version?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly annotationSelector?: string;
}

/** Shown in a compile error if a patch has both a text and a file: write one of them. */
export interface NotBesidePatch {
  readonly writeOneOfThem: never;
}

/** Shown in a compile error if a patch has both a file and a text: write one of them. */
export interface NotBesidePath {
  readonly writeOneOfThem: never;
}

/** Options for rendering a Helm chart. @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
export interface HelmOptions {
  /** @default - the Application's name */
  readonly releaseName?: string;
  /** Value files, relative to the chart. `$ref/path` is a file of the source with this `ref`. @default - the chart's own */
  readonly valueFiles?: readonly string[];
  /** Whether missing value files are ignored. @default false */
  readonly ignoreMissingValueFiles?: boolean;
  /** Values, as YAML text. They are ignored if {@link valuesObject} is set. @default - none */
  readonly values?: string;
  /** Values as data. @default - none */
  readonly valuesObject?: Readonly<Record<string, unknown>>;
  /** Single values, as for `--set`. They override value files. @default - none */
  readonly parameters?: readonly HelmParameter[];
  /** Single values that are read from files of the source. @default - none */
  readonly fileParameters?: readonly HelmFileParameter[];
  /** Whether the credentials of the repository are also sent to other hosts. @default false */
  readonly passCredentials?: boolean;
  /** @default false */
  readonly skipCrds?: boolean;
  /** Whether the chart's values schema is ignored. @default false */
  readonly skipSchemaValidation?: boolean;
  /** Whether the chart's tests are not rendered. @default false */
  readonly skipTests?: boolean;
  /** @default - the Application's */
  readonly namespace?: string;
  /** Kubernetes version for the chart, without `v`. @default - the cluster's */
  readonly kubeVersion?: string;
  /** API versions for the chart, as `group/version/kind`. @default - the cluster's */
  readonly apiVersions?: readonly string[];
  /** @default - Argo CD's own */
  readonly version?: 'v3' | 'v4';
}

/** A value of a chart. */
export interface HelmParameter {
  readonly name: string;
  readonly value: string;
  /** Whether the value is a string even if it looks like a number or a boolean. @default false */
  readonly forceString?: boolean;
}

/** A value of a chart that is read from a file. */
export interface HelmFileParameter {
  readonly name: string;
  readonly path: string;
}

/** Which files of a folder are read. @see https://argo-cd.readthedocs.io/en/stable/user-guide/directory/ */
export interface DirectoryOptions {
  /** Whether subfolders are also read. @default false */
  readonly recurse?: boolean;
  /** Files to read, as a glob. @default - all */
  readonly include?: string;
  /** Files to ignore, as a glob. It has priority over {@link include}. @default - none */
  readonly exclude?: string;
  /** @default - nothing */
  readonly jsonnet?: JsonnetOptions;
}

/** Options for Jsonnet files. */
export interface JsonnetOptions {
  /** External variables. @default - none */
  readonly extVars?: readonly JsonnetVariable[];
  /** Top-level arguments. @default - none */
  readonly tlas?: readonly JsonnetVariable[];
  /** Folders with libraries, relative to the repository. @default - none */
  readonly libs?: readonly string[];
}

/** A value, as text or as Jsonnet. */
export interface JsonnetVariable {
  readonly name: string;
  readonly value: string;
  /** Whether the value is Jsonnet. @default false */
  readonly code?: boolean;
}

/** Options for a config management plugin. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/config-management-plugins/ */
export interface PluginOptions {
  /** @default - the plugin that detects the source */
  readonly name?: string;
  /** @default - none */
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  /** @default - none */
  readonly parameters?: readonly PluginParameter[];
}

/** A named text, list or map. */
export interface PluginParameter {
  readonly name: string;
  readonly string?: string;
  readonly array?: readonly string[];
  readonly map?: Readonly<Record<string, string>>;
}
