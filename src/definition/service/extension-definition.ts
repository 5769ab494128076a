import type { Chart } from 'cdk8s';

/** Objects that the service adds with cdk8s, and facts about them that Charthouse cannot know. */
export interface ExtensionDefinition {
  /**
   * Adds any construct to a chart: a construct of cdk8s-plus, an `ApiObject`, an included file. It runs once for each environment, or once
   * for each cluster if the clusters of an environment differ. It must read nothing but its arguments. Objects that are the same in all
   * environments go into the base.
   *
   * @default - adds nothing
   */
  readonly extend?: (chart: Chart, context: ExtensionContext) => void;
  /**
   * Kinds of objects that controllers create for the service's custom resources. The service's project permits them, and Argo CD shows
   * them.
   *
   * @default - what Kubernetes itself creates for the rendered objects
   */
  readonly creates?: readonly CreatedKind[];
  /**
   * Further fields that contain one of the service's own images. Kustomize already finds the field `image` of every item of a list
   * `containers` or `initContainers`, at any depth. Write the image without a tag; the tag of the environment is added. One of the
   * service's own images in any other field is a problem, because new versions would not be written there.
   *
   * @default - none
   */
  readonly imageFields?: readonly ImageFieldDefinition[];
}

/** A field of a kind of object. */
export interface ImageFieldDefinition {
  /** API group of the kind; empty for the core group. */
  readonly group: string;
  /** The kind, as in `kind:` of a manifest. */
  readonly kind: string;
  /** Keys, separated by slashes: `spec/template/spec/image`. A list needs no index: the path applies to every item. */
  readonly path: string;
  /**
   * Whether the tag is added. Set `false` for a field that must name the image without a tag, as in Flux's ImageRepository.
   *
   * @default true
   */
  readonly tagged?: boolean;
}

/** The service and environment for which `extend` runs. */
export interface ExtensionContext {
  /** Name of the service. */
  readonly service: string;
  /** Name of the team that owns the service. */
  readonly team: string;
  /** Name of the environment. */
  readonly environment: string;
  /** Clusters of the environment, or one of them if they differ. */
  readonly clusters: readonly string[];
  /** Namespace of the service in the environment. */
  readonly namespace: string;
  /** Labels that select the pods of the main workload. */
  readonly selectorLabels: Readonly<Record<string, string>>;
}

/** A kind of object, without its version. */
export interface CreatedKind {
  /** API group; empty for the core group. */
  readonly group: string;
  /** The kind, as in `kind:` of a manifest. */
  readonly kind: string;
}

/** Changes to any rendered object. */
export interface PatchesDefinition {
  /**
   * JSON patches, by a name that you choose. They are applied after everything else, in the order in which they are written: first those
   * of the platform's defaults, then those that the team's defaults, the service, an environment and a cluster add. A patch that an
   * override changes keeps its place in this order. `null` removes a patch.
   *
   * @default - none
   */
  readonly jsonPatches?: { readonly [patch: string]: JsonPatchDefinition | null };
}

/** A JSON patch of one object. */
export interface JsonPatchDefinition {
  /** The object, by its kind, and by its name if there are several of this kind. */
  readonly target: JsonPatchTarget;
  /** Operations on the object. They are applied in order. */
  readonly operations: readonly JsonPatchOperation[];
}

/** One of the rendered objects. */
export interface JsonPatchTarget {
  /** Kind of the object: `Deployment`. */
  readonly kind: string;
  /** Name of the object. @default - the only one of its kind */
  readonly name?: string;
}

/** One operation of a JSON patch. @see https://datatracker.ietf.org/doc/html/rfc6902 */
export interface JsonPatchOperation {
  /** Type of the operation. */
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  /**
   * The field, as a JSON pointer: `/spec/template/spec/dnsPolicy`. An item of a list is named by its index, or by a field that only this
   * item has with this value: `/spec/ports/[name=http]/targetPort`. `-` is the end of a list.
   */
  readonly path: string;
  /** Value to set, or to compare with. For `add`, `replace` and `test`. @default - none; required for these operations */
  readonly value?: unknown;
  /** The field to take the value from, in the form of `path`. For `move` and `copy`. @default - none; required for these operations */
  readonly from?: string;
}
