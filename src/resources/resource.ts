import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { kebabCase, type Manifest } from '../files/manifest';
import { readingKeys } from '../files/reading-order';
import { setOwn } from '../files/set-own';

/** An object of a service, as a construct in a chart or as plain data. */
export interface Resource {
  /** Adds the construct to a chart. */
  readonly add: (scope: Construct) => void;
  /** The object without a chart. */
  readonly manifest: () => Manifest;
}

/** A typed construct of cdk8s-plus' `k8s`. */
interface KubeClass<Props> {
  new (scope: Construct, id: string, props: Props): ApiObject;
  readonly GVK: { readonly apiVersion: string; readonly kind: string };
}

/**
 * An object of a built-in kind. The class provides the construct, the property types and the API version. Without a chart, the properties
 * are written directly, because cdk8s' own rendering copies each of them many times. A test renders arbitrary services in both ways.
 *
 * @param isUntyped for properties with a part in the user's own form: a typed construct would drop fields that it does not know, and could
 * not read malformed ones.
 */
export function kubeResource<Props extends { readonly metadata?: k8s.ObjectMeta } | undefined>(
  type: KubeClass<Props>,
  props: Props,
  isUntyped = false,
): Resource {
  const { apiVersion, kind } = type.GVK;
  const manifest = (): Manifest => respelt({ apiVersion, kind, ...(plain(props) as Pick<Manifest, 'metadata'>) });
  if (isUntyped) return customResource(manifest());
  return { add: (scope) => new type(scope, idOf(kind, props!.metadata!.name!), props), manifest };
}

/**
 * A property of a typed class as data, in reading order. Undefined properties are omitted; quantities and ports become texts or numbers.
 */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof k8s.Quantity || value instanceof k8s.IntOrString) return value.value;
  const data: Record<string, unknown> = {};
  for (const key of readingKeys(value)) {
    const said = (value as Record<string, unknown>)[key];
    if (said !== undefined) setOwn(data, typeof said === 'boolean' ? (switches.get(key) ?? key) : key, plain(said));
  }
  return data;
}

/**
 * Boolean fields that the classes spell differently from Kubernetes, by their names in the classes. Maps with keys of users, such as labels, have no
 * boolean values.
 */
const switches = new Map([
  ['hostIpc', 'hostIPC'],
  ['hostPid', 'hostPID'],
  ['setHostnameAsFqdn', 'setHostnameAsFQDN'],
]);

/** Renames the one text that the classes spell differently from Kubernetes. */
function respelt(manifest: Manifest): Manifest {
  const spec = manifest.spec as { readonly clusterIp?: string } | undefined;
  if (spec?.clusterIp === undefined) return manifest;
  const { clusterIp: clusterIP, ...others } = spec;
  return { ...manifest, spec: { clusterIP, ...others } };
}

/** A custom resource, or another object that is written unchanged. */
export const customResource = (object: Manifest): Resource => ({
  add: (scope) => new ApiObject(scope, idOf(object.kind, object.metadata.name), object),
  manifest: () => object,
});

/** Unique within a service. */
const idOf = (kind: string, name: string): string => `${kebabCase(kind)}-${name}`;
