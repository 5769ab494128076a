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
}

/** Where an extension is rendered for. */
export interface ExtensionContext {
  readonly service: string;
  readonly team: string;
  readonly environment: string;
  /** The clusters of the environment, or the one that differs. */
  readonly clusters: readonly string[];
  readonly namespace: string;
  /** The labels by which the pods of the service's own workload are selected. */
  readonly selectorLabels: Readonly<Record<string, string>>;
}

/** A kind of object, without its version. */
export interface CreatedKind {
  /** Empty for the core. */
  readonly group: string;
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
  readonly operations: readonly JsonPatchOperation[];
}

export interface JsonPatchTarget {
  readonly kind: string;
  /** @default - the only one of its kind */
  readonly name?: string;
}

/** @see https://datatracker.ietf.org/doc/html/rfc6902 */
export interface JsonPatchOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  /** A JSON pointer: `/spec/template/spec/dnsPolicy`. */
  readonly path: string;
  /** For `add`, `replace` and `test`. */
  readonly value?: unknown;
  /** For `move` and `copy`: a JSON pointer. */
  readonly from?: string;
}
