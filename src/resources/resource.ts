import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { kebabCase, type Manifest } from '../files/manifest';
import { inReadingOrder, readingKeys } from '../files/reading-order';
import { setOwn } from '../files/set-own';
import { apiVersions, kubeClass, type KubeKind, type KubeProps } from './kube-kinds';
import { Scalar } from './scalar';

/** An object of a service, as a construct in a chart or as plain data. */
export interface Resource {
  /** Adds the construct to a chart. */
  readonly add: (scope: Construct) => ApiObject;
  /** The object without a chart. */
  readonly manifest: () => Manifest;
}

/**
 * An object of a built-in kind. The class of cdk8s-plus gives the types of the properties, and the construct. Without a chart, the properties
 * are written directly, because cdk8s' own rendering copies each of them many times. A test renders arbitrary services in both ways.
 *
 * @param isUntyped for properties with a part in the user's own form: a typed construct would drop fields that it does not know, and could
 * not read malformed ones.
 */
export function kubeResource<Kind extends KubeKind>(kind: Kind, props: KubeProps<Kind>, isUntyped = false): Resource {
  const manifest = (): Manifest => respelt({ apiVersion: apiVersions[kind], kind, ...(plain(props) as Pick<Manifest, 'metadata'>) });
  if (isUntyped) return customResource(manifest());
  return { add: (scope) => new (kubeClass(kind))(scope, idOf(kind, props.metadata!.name!), props), manifest };
}

/**
 * A property of a typed class as data, in reading order. Undefined properties are omitted; quantities and ports become texts or numbers.
 */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Scalar) return value.value;
  const data: Record<string, unknown> = {};
  for (const key of readingKeys(value)) {
    const said = (value as Record<string, unknown>)[key];
    if (said !== undefined) setOwn(data, typeof said === 'string' ? key : (spellings.get(key) ?? key), plain(said));
  }
  return data;
}

/**
 * Fields that the classes spell differently from Kubernetes, by their names in the classes. Maps with keys of users, such as labels, only
 * have texts as values.
 */
const spellings = new Map([
  ['downwardApi', 'downwardAPI'],
  ['hostIpc', 'hostIPC'],
  ['hostPid', 'hostPID'],
  ['setHostnameAsFqdn', 'setHostnameAsFQDN'],
]);

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
  add: (scope) => {
    const { ApiObject } = require('cdk8s') as typeof import('cdk8s');
    return new ApiObject(scope, idOf(object.kind, object.metadata.name), object);
  },
  manifest: () => object,
});

/** Unique within a service. */
const idOf = (kind: string, name: string): string => `${kebabCase(kind)}-${name}`;
