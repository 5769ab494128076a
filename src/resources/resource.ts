import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { identityOf, kebabCase, type Manifest } from '../files/manifest';
import { inReadingOrder } from '../files/reading-order';
import { withPartsOf } from '../files/shared-parts';
import { apiVersions, kubeClass, type KubeKind, type KubeProps } from './kube-kinds';
import { plain } from './plain';

/** An object of a service, as a construct in a chart or as plain data. */
export interface Resource {
  /** The same in all environments. */
  readonly identity: string;
  /** Adds the construct to a chart. */
  readonly add: (scope: Construct) => ApiObject;
  /** The object without a chart. @param known the same object of another environment, with which it shares equal parts. */
  readonly manifest: (known?: Manifest) => Manifest;
}

/**
 * An object of a built-in kind. The class of cdk8s-plus gives the types of the properties, and the construct. Without a chart, the properties
 * are written directly, because cdk8s' own rendering copies each of them many times. A test renders arbitrary services in both ways.
 *
 * @param isUntyped for properties with a part in the user's own form: a typed construct would drop fields that it does not know, and could
 * not read malformed ones.
 */
export function kubeResource<Kind extends KubeKind>(kind: Kind, props: KubeProps<Kind>, isUntyped = false): Resource {
  const object = { apiVersion: apiVersions[kind], kind, ...props } as object as Manifest;
  const manifest = (known?: Manifest): Manifest => respelt(plain(object, known) as Manifest);
  const add = (scope: Construct): ApiObject =>
    isUntyped ? customResource(manifest()).add(scope) : new (kubeClass(kind))(scope, idOf(kind, props.metadata!.name!), props);
  return { identity: identityOf(object), add, manifest };
}

/** Renames what the classes spell differently from Kubernetes in a Service. */
function respelt(manifest: Manifest): Manifest {
  const spec = manifest.spec as { readonly clusterIp?: string; readonly sessionAffinityConfig?: { readonly clientIp: object } } | undefined;
  if (spec?.clusterIp === undefined && spec?.sessionAffinityConfig === undefined) return manifest;
  const { clusterIp: clusterIP, sessionAffinityConfig, ...others } = spec;
  return {
    ...manifest,
    spec: inReadingOrder({
      ...others,
      ...(clusterIP === undefined ? {} : { clusterIP }),
      ...(sessionAffinityConfig ? { sessionAffinityConfig: { clientIP: sessionAffinityConfig.clientIp } } : {}),
    }),
  };
}

/** A custom resource, or another object that is written unchanged. */
export const customResource = (object: Manifest): Resource => ({
  identity: identityOf(object),
  add: (scope) => {
    const { ApiObject } = require('cdk8s') as typeof import('cdk8s');
    return new ApiObject(scope, idOf(object.kind, object.metadata.name), object);
  },
  manifest: (known) => (known ? withPartsOf(known, object) : object),
});

/** Unique within a service. */
const idOf = (kind: string, name: string): string => `${kebabCase(kind)}-${name}`;
