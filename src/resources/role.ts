import type { ServiceSpecModel } from '../model/types/service-spec-model';
import type { ServiceModel } from '../model/types/service-model';
import { kubeResource, type Resource } from './resource';
import { some } from './some';

/** The permissions of the service's account in its namespace, if it has any. */
export function role({ serviceAccount: account }: ServiceSpecModel, { name }: ServiceModel): Resource[] {
  const { rules } = account;
  if (rules.length === 0) return [];
  return [
    kubeResource('Role', {
      metadata: { name },
      rules: rules.map(({ apiGroups, resources, verbs, resourceNames }) => ({
        apiGroups: [...apiGroups],
        resources: [...resources],
        verbs: [...verbs],
        resourceNames: some(resourceNames),
      })),
    }),
    kubeResource('RoleBinding', {
      metadata: { name },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      // Kustomize adds the namespace if the account is in the same build.
      subjects: [{ kind: 'ServiceAccount', name: account.name, namespace: account.isGenerated ? undefined : account.namespace }],
    }),
  ];
}
