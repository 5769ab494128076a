import { isClusterScoped } from '../../files/cluster-scoped';
import { kubernetesKinds } from './kubernetes-schemas';

/** What is known of a resource of one of Kubernetes' own API groups. */
export interface KubernetesResource {
  readonly isClusterScoped: boolean;
}

/** Resources by API group, each by the name that RBAC rules have for it: `deployments` of `apps`. A name is there if any version of Kubernetes has it. */
export const kubernetesResources: ReadonlyMap<string, ReadonlyMap<string, KubernetesResource>> = resourcesByGroup();

function resourcesByGroup(): ReadonlyMap<string, ReadonlyMap<string, KubernetesResource>> {
  // Nobody writes a Binding: it is only ever created, and the table has what goes to Git.
  const groups = new Map([['', new Map<string, KubernetesResource>([['bindings', { isClusterScoped: false }]])]]);
  for (const { apiVersion, kind } of kubernetesKinds()) {
    const group = apiVersion.includes('/') ? apiVersion.split('/')[0]! : '';
    const resources = groups.get(group) ?? new Map<string, KubernetesResource>();
    groups.set(group, resources);
    resources.set(plural(kind), { isClusterScoped: isClusterScoped({ apiVersion, kind, metadata: { name: '' } }) });
  }
  return groups;
}

/** Kubernetes' own kinds follow these rules without an exception. */
function plural(kind: string): string {
  const word = kind.toLowerCase();
  if (word === 'endpoints') return word;
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
