import { isClusterScoped } from './cluster-scoped';
import { groupOf, type Manifest } from './manifest';

/**
 * An object as an overlay with `namespace` renders it: in this namespace, unless it has a namespace of its own or is cluster-scoped.
 * Kustomize also adds the namespace to accounts in a RoleBinding if they have none.
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
