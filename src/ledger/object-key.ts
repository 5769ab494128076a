import { groupOf, type Manifest } from '../files/manifest';

/**
 * The key of an object in a ledger: `Deployment.apps/cart`, and `Service/cart` for a core kind. An object that names a namespace has it
 * before its name: `ConfigMap/monitoring/cart`. The version is omitted, because it does not identify the object.
 */
export function objectKey(object: Manifest): string {
  const { name, namespace } = object.metadata;
  const group = groupOf(object);
  return `${object.kind}${group && `.${group}`}/${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
