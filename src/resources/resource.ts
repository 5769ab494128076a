import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../files/manifest';

/** An object of a service: as a construct in a chart, and, where that needs none, as plain data at once. */
export interface Resource {
  /** Adds the construct to a chart. */
  readonly add: (scope: Construct) => void;
  /** The same object without a chart; undefined where only the construct knows. */
  readonly manifest?: () => Manifest;
}

/** A typed construct of cdk8s-plus' `k8s`, whose class also renders its properties without an instance. */
interface KubeClass<Props> {
  new (scope: Construct, id: string, props: Props): ApiObject;
  manifest(props: Props): unknown;
}

/** An object of Kubernetes itself. */
export const kubeResource = <Props>(id: string, type: KubeClass<Props>, props: Props): Resource => ({
  add: (scope) => new type(scope, id, props),
  manifest: () => type.manifest(props) as Manifest,
});

/** A custom resource, or any other object that is written as it is. */
export const customResource = (
  id: string,
  object: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly metadata: ApiObjectMetadata & { readonly name: string };
    readonly spec: object;
  },
): Resource => ({
  add: (scope) => new ApiObject(scope, id, object),
  manifest: () => object,
});
