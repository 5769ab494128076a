import { isClusterScoped } from './cluster-scoped';
import { groupOf, type Manifest } from './manifest';

/**
 * An object as an overlay of `namespace` makes it: in that namespace, unless it is in one of its own or in none. Kustomize also says the
 * namespace of the accounts that a RoleBinding names, where the binding does not.
 */
export function inNamespace(manifest: Manifest, namespace: string): Manifest {
  if (manifest.metadata.namespace !== undefined || isClusterScoped(manifest)) return manifest;
  const placed = { ...manifest, metadata: { ...manifest.metadata, namespace } };
  return isRoleBinding(manifest) ? { ...placed, subjects: manifest.subjects.map((subject) => withNamespace(subject, namespace)) } : placed;
}

interface Subject {
  readonly kind: string;
  readonly namespace?: string;
}

const isRoleBinding = (manifest: Manifest): manifest is Manifest & { readonly subjects: readonly Subject[] } =>
  manifest.kind === 'RoleBinding' && groupOf(manifest) === 'rbac.authorization.k8s.io' && Array.isArray(manifest.subjects);

const withNamespace = (subject: Subject, namespace: string): Subject =>
  subject.kind === 'ServiceAccount' && subject.namespace === undefined ? { ...subject, namespace } : subject;
