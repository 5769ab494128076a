import { isClusterScoped } from '../../files/cluster-scoped';
import { kubernetesKinds } from './kubernetes-schemas';

/** A resource of one of Kubernetes' own API groups. */
export interface KubernetesResource {
  readonly isClusterScoped: boolean;
}

/**
 * Resources by API group and by the name that RBAC rules use: `deployments` of `apps`. It includes the resources of all supported versions
 * of Kubernetes.
 */
export const kubernetesResources: ReadonlyMap<string, ReadonlyMap<string, KubernetesResource>> = resourcesByGroup();

function resourcesByGroup(): ReadonlyMap<string, ReadonlyMap<string, KubernetesResource>> {
  // The schemas only have kinds that one writes to Git. A Binding is only ever created.
  const groups = new Map([['', new Map<string, KubernetesResource>([['bindings', { isClusterScoped: false }]])]]);
  for (const { apiVersion, kind } of kubernetesKinds()) {
    const group = apiVersion.includes('/') ? apiVersion.split('/')[0]! : '';
    const resources = groups.get(group) ?? new Map<string, KubernetesResource>();
    groups.set(group, resources);
    resources.set(plural(kind), { isClusterScoped: isClusterScoped({ apiVersion, kind, metadata: { name: '' } }) });
  }
  return groups;
}

/** The plural of a kind. These rules have no exception among Kubernetes' own kinds. */
function plural(kind: string): string {
  const word = kind.toLowerCase();
  if (word === 'endpoints') return word;
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
