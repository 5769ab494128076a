import type { k8s } from 'cdk8s-plus-28';
import { groupBy } from '../data/group-by';
import type { DnsModel } from '../model/types/platform-model';
import { uniqueBy } from '../data/entries';
import { port } from './network-rules';

/** By the DNS of clusters: all services on the same clusters share its rules. */
const known = new WeakMap<readonly DnsModel[], readonly k8s.NetworkPolicyEgressRule[]>();

/** Egress to the cluster's DNS, one rule per port. Without it, pods cannot resolve names. */
export function dnsRules(dns: readonly DnsModel[]): readonly k8s.NetworkPolicyEgressRule[] {
  const rules = known.get(dns) ?? rulesOf(dns);
  known.set(dns, rules);
  return rules;
}

const rulesOf = (dns: readonly DnsModel[]): k8s.NetworkPolicyEgressRule[] =>
  [...groupBy(dns, (each) => String(each.port))].map(([number, destinations]) => ({
    ports: [port(Number(number), 'UDP'), port(Number(number), 'TCP')],
    to: uniqueBy(destinations.map(destination), (each) => JSON.stringify(each)),
  }));

const destination = (dns: DnsModel): k8s.NetworkPolicyPeer =>
  dns.kind === 'addresses'
    ? { ipBlock: { cidr: dns.cidr } }
    : {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': dns.namespace } },
        podSelector: dns.wholeNamespace || Object.keys(dns.labels).length === 0 ? undefined : { matchLabels: dns.labels },
      };

/**
 * Egress to the cluster's DNS for Cilium, which reads the answers to learn the addresses of hosts. For Cilium, an address of the node is
 * not an address but the entity `host`.
 *
 * @see https://docs.cilium.io/en/stable/security/policy/language/#dns-based
 * @see https://github.com/cilium/cilium/issues/18644
 */
export const ciliumDnsRules = (dns: readonly DnsModel[]): object[] =>
  dns.flatMap((each): object[] => {
    const toPorts = [{ ports: [{ port: String(each.port), protocol: 'ANY' }], rules: { dns: [{ matchPattern: '*' }] } }];
    if (each.kind === 'pods') return [{ toEndpoints: [{ matchLabels: endpointLabels(each) }], toPorts }];
    const onNode = isLinkLocal(each.cidr) ? [{ toEntities: ['host'], toPorts }] : [];
    return [{ toCIDR: [each.cidr], toPorts }, ...onNode];
  });

const endpointLabels = ({ namespace, labels }: Extract<DnsModel, { kind: 'pods' }>): Record<string, string> => ({
  'k8s:io.kubernetes.pod.namespace': namespace,
  ...Object.fromEntries(Object.entries(labels).map(([label, value]) => [`k8s:${label}`, value])),
});

/** An address that only the node itself answers. */
const isLinkLocal = (cidr: string): boolean => /^(?:169\.254\.|fe80:|fd00:)/i.test(cidr);
