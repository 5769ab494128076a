import { ApiObject } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { kebabCase, type Manifest } from '../files/manifest';

/** An object of a service: as a construct in a chart, or without one as plain data. */
export interface Resource {
  /** Adds the construct to a chart. */
  readonly add: (scope: Construct) => void;
  /** The same object without a chart. */
  readonly manifest: () => Manifest;
}

/** A typed construct of cdk8s-plus' `k8s`, whose class also renders its properties without an instance. */
interface KubeClass<Props> {
  new (scope: Construct, id: string, props: Props): ApiObject;
  readonly GVK: { readonly kind: string };
  manifest(props: Props): unknown;
}

/**
 * An object of Kubernetes itself.
 *
 * @param complete adds to the manifest what the class does not know; the construct is then an untyped one, because a typed one
 * renders nothing else.
 */
export function kubeResource<Props extends { readonly metadata?: k8s.ObjectMeta } | undefined>(
  type: KubeClass<Props>,
  props: Props,
  complete?: (manifest: Manifest) => Manifest,
): Resource {
  const manifest = (): Manifest => type.manifest(props) as Manifest;
  if (complete) return customResource(complete(manifest()));
  return { add: (scope) => new type(scope, idOf(type.GVK.kind, props!.metadata!.name!), props), manifest };
}

/** A custom resource, or any other object that is written as it is. */
export const customResource = (object: Manifest): Resource => ({
  add: (scope) => new ApiObject(scope, idOf(object.kind, object.metadata.name), object),
  manifest: () => object,
});

/** No two objects of a service have it. */
const idOf = (kind: string, name: string): string => `${kebabCase(kind)}-${name}`;
