import { groupOf, type Manifest } from '../files/manifest';

/**
 * An object in a ledger: `Deployment.apps/cart`, and `Service/cart` in the core. One that names a namespace of its own has it before its name:
 * `ConfigMap/monitoring/cart`. The version is left out, as it makes no other object.
 */
export function objectKey(object: Manifest): string {
  const { name, namespace } = object.metadata;
  const group = groupOf(object);
  return `${object.kind}${group && `.${group}`}/${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
