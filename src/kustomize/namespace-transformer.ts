import { isMap } from '../files/is-map';
import type { Manifest } from '../files/manifest';

/** The file of the transformer, in the folder of a namespace. */
export const namespaceTransformerFile = 'namespace-transformer.yaml';

/**
 * Whether `namespace:` of a kustomization would change more than the namespace of an object: in a binding it moves each subject called
 * `default`, whatever its kind and namespace.
 */
export const isChangedByNamespace = ({ kind, subjects }: Manifest): boolean =>
  (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') &&
  Array.isArray(subjects) &&
  subjects.some((subject: unknown) => isMap(subject) && subject.name === 'default');

/** What does the same as `namespace:`, and leaves the subjects of bindings as they are. */
export const namespaceTransformer = (namespace: string): object => ({
  apiVersion: 'builtin',
  kind: 'NamespaceTransformer',
  metadata: { name: 'namespace', namespace },
  setRoleBindingSubjects: 'none',
  fieldSpecs: [{ path: 'metadata/namespace', create: true }],
});
