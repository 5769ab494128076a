import type { Chart } from 'cdk8s';

/** What ordinary cdk8s adds, and what a patch changes. */
export interface ExtensionDefinition {
  /**
   * Adds any construct to a chart: cdk8s-plus', an `ApiObject`, an included file. It runs once for each environment, on each of its
   * clusters where they differ, and reads nothing but its arguments. What all environments render alike goes into the base.
   *
   * @default - nothing
   */
  readonly extend?: (chart: Chart, context: ExtensionContext) => void;
  /**
   * Kinds of objects that controllers create for the service's custom resources: its project permits them, and Argo CD shows them.
   *
   * @default - what Kubernetes itself creates for the objects that are rendered
   */
  readonly creates?: readonly CreatedKind[];
  /**
   * Fields that hold one of the service's own images, beside the `image` of every item of a list `containers` or `initContainers`, which
   * Kustomize finds at any depth. The image stands there without a tag, and the tag of the environment follows. A service's own image in
   * any other field is a problem, because no new version would arrive there.
   *
   * @default - none
   */
  readonly imageFields?: readonly ImageFieldDefinition[];
}

/** A field of a kind of object. */
export interface ImageFieldDefinition {
  /** The group of the kind; empty for the core. */
  readonly group: string;
  /** The kind, as in `kind:` of a manifest. */
  readonly kind: string;
  /** Keys with slashes between them: `spec/template/spec/image`. Lists are gone through item by item, and have no index in it. */
  readonly path: string;
  /** Whether the tag follows. With `false` the field names the image without a tag on purpose, as Flux's ImageRepository does. @default true */
  readonly tagged?: boolean;
}

/** Where an extension is rendered for. */
export interface ExtensionContext {
  /** Name of the service. */
  readonly service: string;
  /** Name of its team. */
  readonly team: string;
  /** Name of the environment. */
  readonly environment: string;
  /** The clusters of the environment, or the one that differs. */
  readonly clusters: readonly string[];
  /** The service's namespace there. */
  readonly namespace: string;
  /** The labels by which the pods of the service's own workload are selected. */
  readonly selectorLabels: Readonly<Record<string, string>>;
}

/** A kind of object, without its version. */
export interface CreatedKind {
  /** Its group; empty for the core. */
  readonly group: string;
  /** Its name, as in `kind:` of a manifest. */
  readonly kind: string;
}

/** Changes to what is rendered, whatever it is. */
export interface PatchesDefinition {
  /** Carried out in turn, after everything else. Replaced whole. @default - none */
  readonly jsonPatches?: readonly JsonPatchDefinition[] | null;
}

/** Operations on one object. */
export interface JsonPatchDefinition {
  /** Which object: by its kind, and by its name where there are several of it. */
  readonly target: JsonPatchTarget;
  /** What to change of it, carried out in turn. */
  readonly operations: readonly JsonPatchOperation[];
}

/** One of the objects that are rendered. */
export interface JsonPatchTarget {
  /** Its kind: `Deployment`. */
  readonly kind: string;
  /** Its name. @default - the only one of its kind */
  readonly name?: string;
}

/** One operation of a JSON patch. @see https://datatracker.ietf.org/doc/html/rfc6902 */
export interface JsonPatchOperation {
  /** What is done. */
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  /** Where, as a JSON pointer: `/spec/template/spec/dnsPolicy`. */
  readonly path: string;
  /** What is put there, or must be there. For `add`, `replace` and `test`. @default - none, and these must have one */
  readonly value?: unknown;
  /** Where it comes from, as a JSON pointer. For `move` and `copy`. @default - none, and these must have one */
  readonly from?: string;
}
