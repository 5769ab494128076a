/** A Kubernetes object as plain data: what `kubectl apply` takes. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/** What an object is for. The engine orders objects by it. */
export type ObjectPurpose =
  | 'identity'
  | 'configuration'
  /** Claims, which outlive what mounts them. */
  | 'storage'
  | 'network'
  /** Runs before the rollout. */
  | 'job'
  | 'workload'
  | 'scaling'
  | 'traffic'
  | 'observability'
  /** Runs after everything is healthy. */
  | 'check'
  /** Objects that `extend` adds. They set their order themselves. */
  | 'extension';

/** An object with its purpose. */
export interface RenderedObject {
  readonly manifest: Manifest;
  readonly purpose: ObjectPurpose;
}

const groups = new Map<string, string>();

/** The API group of an object: `apps` for `apps/v1`, empty for the core group. */
export function groupOf({ apiVersion }: Manifest): string {
  let group = groups.get(apiVersion);
  if (group === undefined) {
    group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    groups.set(apiVersion, group);
  }
  return group;
}

/** Identifies an object across renderings: group, kind, name, and the namespace if it sets one. */
export function identityOf(manifest: Manifest): string {
  const { name, namespace } = manifest.metadata;
  const identity = `${groupOf(manifest)}/${manifest.kind}/${name}`;
  return namespace === undefined ? identity : `${identity} in ${namespace}`;
}

const kebabCases = new Map<string, string>();

/** A kind as in file names: `horizontal-pod-autoscaler` for `HorizontalPodAutoscaler`. */
export function kebabCase(kind: string): string {
  const known = kebabCases.get(kind);
  if (known !== undefined) return known;
  const spelt = kind
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
  kebabCases.set(kind, spelt);
  return spelt;
}

/** A kind of object without its version, for permissions and patches. */
export interface GroupKind {
  /** Empty for the core group. */
  readonly group: string;
  readonly kind: string;
}

const groupKinds = new Map<string, Map<string, GroupKind>>();

/** Returns the same object for the same kind. */
export function groupKind(group: string, kind: string): GroupKind {
  const kinds = groupKinds.get(group) ?? new Map<string, GroupKind>();
  groupKinds.set(group, kinds);
  const known = kinds.get(kind) ?? { group, kind };
  kinds.set(kind, known);
  return known;
}
