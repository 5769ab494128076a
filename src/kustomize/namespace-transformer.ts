import { isMap } from '../files/is-map';
import type { Manifest } from '../files/manifest';

/** The file with the transformer, in the folder of a namespace. */
export const namespaceTransformerFile = 'namespace-transformer.yaml';

/**
 * Whether `namespace:` of a kustomization would change more than the namespace of an object. In a binding, it changes each subject called
 * `default`, whatever its kind and namespace are.
 */
export const isChangedByNamespace = ({ kind, subjects }: Manifest): boolean =>
  (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') &&
  Array.isArray(subjects) &&
  subjects.some((subject: unknown) => isMap(subject) && subject.name === 'default');

/** Does the same as `namespace:`, but does not change subjects of bindings. */
export const namespaceTransformer = (namespace: string): object => ({
  apiVersion: 'builtin',
  kind: 'NamespaceTransformer',
  metadata: { name: 'namespace', namespace },
  setRoleBindingSubjects: 'none',
  fieldSpecs: [{ path: 'metadata/namespace', create: true }],
});
