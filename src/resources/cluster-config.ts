import type { k8s } from 'cdk8s-plus-28';
import { addMetadata } from '../files/add-metadata';
import type { Manifest } from '../files/manifest';
import type { ClusterNamespace } from '../model/facts/cluster-namespaces';
import { hasCiliumPolicies } from '../model/facts/has-cilium-policies';
import { namespacePolicies } from '../names/kubernetes';
import type { ClusterModel, PlatformModel } from '../model/types/platform-model';
import { ciliumDnsRules, dnsRules } from './dns-rules';
import { customResource, kubeResource } from './resource';
import { someEntries } from './some';

/** By namespace. */
export interface RenderedNamespaceObjects {
  readonly namespaces: Manifest[];
  readonly policies: Manifest[];
}

/**
 * Objects of a cluster that belong to no service: namespaces, whose labels and annotations are merged already, and in each of them a policy that only allows DNS. Policies of services allow
 * more.
 */
export function clusterConfig(
  namespaces: readonly ClusterNamespace[],
  cluster: Pick<ClusterModel, 'dns'>,
  platform: Pick<PlatformModel, 'networkPolicies' | 'metadata'>,
): RenderedNamespaceObjects {
  const byName = [...namespaces].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    namespaces: byName.map(namespaceObject),
    policies: byName.flatMap(({ name }) => policies(name, cluster, platform)).map((policy) => addMetadata(policy, platform.metadata)),
  };
}

/**
 * What "restricted" would reject is always reported to the person who applies it, and in the audit log.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
const namespaceObject = ({ name, podSecurity, reasons, labels, annotations }: ClusterNamespace): Manifest =>
  kubeResource('Namespace', {
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

const policies = (
  namespace: string,
  { dns }: Pick<ClusterModel, 'dns'>,
  { networkPolicies }: Pick<PlatformModel, 'networkPolicies'>,
): Manifest[] => [
  policy(namespacePolicies.dns, namespace, { policyTypes: ['Egress'], egress: [...dnsRules(dns)] }),
  ...(hasCiliumPolicies({ dns }, { networkPolicies }) ? [ciliumDns(namespace, dns)] : []),
  policy(namespacePolicies.deny, namespace, { policyTypes: ['Ingress', 'Egress'] }),
];

/** With Cilium, a NetworkPolicy cannot allow traffic to the node's own addresses. */
const ciliumDns = (namespace: string, dns: ClusterModel['dns']): Manifest =>
  customResource({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: { name: namespacePolicies.dns, namespace },
    spec: { endpointSelector: {}, egress: ciliumDnsRules(dns) },
  }).manifest();

/** A policy for every pod in the namespace. */
const policy = (name: string, namespace: string, spec: Omit<k8s.NetworkPolicySpec, 'podSelector'>): Manifest =>
  kubeResource('NetworkPolicy', { metadata: { name, namespace }, spec: { podSelector: {}, ...spec } }).manifest();
