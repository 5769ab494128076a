import { k8s } from 'cdk8s-plus-28';
import type { Manifest } from '../files/manifest';
import type { ClusterNamespace } from '../model/cluster-namespaces';
import { namespacePolicies } from '../model/names';
import { dns } from './network-rules';
import { kubeResource } from './resource';
import { someEntries } from './some';

/** By namespace. */
export interface RenderedNamespaceObjects {
  readonly namespaces: Manifest[];
  readonly policies: Manifest[];
}

/** What a cluster has around its services: their namespaces, and in each of them nothing open but DNS and what a service's own policy opens. */
export function clusterConfig(namespaces: readonly ClusterNamespace[]): RenderedNamespaceObjects {
  const byName = [...namespaces].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { namespaces: byName.map(namespaceObject), policies: byName.flatMap(({ name }) => policies(name)) };
}

/**
 * What only "restricted" would refuse is always told, to who applies it and in the audit log.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
const namespaceObject = ({ name, podSecurity, reasons, labels, annotations }: ClusterNamespace): Manifest =>
  kubeResource(k8s.KubeNamespace, {
    metadata: {
      name,
      labels: {
        ...labels,
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/enforce': podSecurity,
        'pod-security.kubernetes.io/warn': 'restricted',
      },
      annotations: someEntries({
        ...annotations,
        ...(podSecurity === 'restricted' ? {} : { 'charthouse.dev/pod-security-reason': reasons.join('; ') }),
      }),
    },
  }).manifest();

const policies = (namespace: string): Manifest[] => [
  policy(namespacePolicies.dns, namespace, { policyTypes: ['Egress'], egress: [dns] }),
  policy(namespacePolicies.deny, namespace, { policyTypes: ['Ingress', 'Egress'] }),
];

/** Of every pod in the namespace. */
const policy = (name: string, namespace: string, spec: Omit<k8s.NetworkPolicySpec, 'podSelector'>): Manifest =>
  kubeResource(k8s.KubeNetworkPolicy, { metadata: { name, namespace }, spec: { podSelector: {}, ...spec } }).manifest();
