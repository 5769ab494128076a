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

/** What an object is for. The delivery engine orders objects by it. */
export type ObjectPurpose =
  | 'identity'
  | 'configuration'
  | 'network'
  /** What runs before the rollout. */
  | 'job'
  | 'workload'
  | 'scaling'
  | 'traffic'
  | 'observability'
  /** What runs when all else is healthy. */
  | 'check'
  /** What a service's own `extend` adds: it says itself when it comes. */
  | 'extension';

/** An object, and what it is for. */
export interface RenderedObject {
  readonly manifest: Manifest;
  readonly purpose: ObjectPurpose;
}

const groups = new Map<string, string>();

/** The API group of an object: `apps` for `apps/v1`, empty for the core. */
export function groupOf({ apiVersion }: Manifest): string {
  let group = groups.get(apiVersion);
  if (group === undefined) {
    group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    groups.set(apiVersion, group);
  }
  return group;
}

/** What makes an object the same one in two renderings: group, kind and name, and the namespace where it names one of its own. */
export function identityOf(manifest: Manifest): string {
  const { name, namespace } = manifest.metadata;
  const identity = `${groupOf(manifest)}/${manifest.kind}/${name}`;
  return namespace === undefined ? identity : `${identity} in ${namespace}`;
}

const kebabCases = new Map<string, string>();

/** `HorizontalPodAutoscaler` as file names spell it: `horizontal-pod-autoscaler`. */
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

/** A kind of object, without its version: what permissions and patches are given for. */
export interface GroupKind {
  /** Empty for the core. */
  readonly group: string;
  readonly kind: string;
}

const groupKinds = new Map<string, Map<string, GroupKind>>();

/** A kind: the very same for all that ask for it. */
export function groupKind(group: string, kind: string): GroupKind {
  const kinds = groupKinds.get(group) ?? new Map<string, GroupKind>();
  groupKinds.set(group, kinds);
  const known = kinds.get(kind) ?? { group, kind };
  kinds.set(kind, known);
  return known;
}
