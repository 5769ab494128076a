import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { kebabCase, type Manifest } from '../files/manifest';
import { readingKeys } from '../files/reading-order';
import { setOwn } from '../files/set-own';

/** An object of a service: as a construct in a chart, or without one as plain data. */
export interface Resource {
  /** Adds the construct to a chart. */
  readonly add: (scope: Construct) => void;
  /** The same object without a chart. */
  readonly manifest: () => Manifest;
}

/** A typed construct of cdk8s-plus' `k8s`. */
interface KubeClass<Props> {
  new (scope: Construct, id: string, props: Props): ApiObject;
  readonly GVK: { readonly apiVersion: string; readonly kind: string };
}

/**
 * An object of Kubernetes itself. The class gives the construct, the types of all properties, and the API version; without a chart the properties
 * are written as they are, since its own rendering copies each of them many times. A test renders any service both ways.
 *
 * @param isUntyped for properties in which there is something as a user wrote it: a typed construct would drop what is newer than itself, and could
 * not read what is malformed.
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

/** A property of a typed class as data, in reading order: without what is undefined, and a quantity or a port as the text or number that it is. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof k8s.Quantity || value instanceof k8s.IntOrString) return value.value;
  const data: Record<string, unknown> = {};
  for (const key of readingKeys(value)) {
    const said = (value as Record<string, unknown>)[key];
    if (said !== undefined) setOwn(data, key, plain(said));
  }
  return data;
}

/** With the one name, of all that we say, that the classes spell otherwise than Kubernetes does. */
function respelt(manifest: Manifest): Manifest {
  const spec = manifest.spec as { readonly clusterIp?: string } | undefined;
  if (spec?.clusterIp === undefined) return manifest;
  const { clusterIp: clusterIP, ...others } = spec;
  return { ...manifest, spec: { clusterIP, ...others } };
}

/** A custom resource, or any other object that is written as it is. */
export const customResource = (object: Manifest): Resource => ({
  add: (scope) => new ApiObject(scope, idOf(object.kind, object.metadata.name), object),
  manifest: () => object,
});

/** No two objects of a service have it. */
const idOf = (kind: string, name: string): string => `${kebabCase(kind)}-${name}`;
