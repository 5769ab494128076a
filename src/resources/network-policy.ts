import type { k8s } from 'cdk8s-plus-28';
import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { selectorOf } from '../model/facts/selector-of';
import type { NetworkModel, OutsideModel, WorkloadModel } from '../model/types/workload-model';
import { dnsRules } from './dns-rules';
import { peer, port, urlHosts, urlPorts } from './network-rules';
import { kubeResource, type Resource } from './resource';
import { some } from './some';

/** Documents the hosts for which ports are open: a NetworkPolicy only supports addresses. */
export const hostsAnnotation = 'charthouse.dev/egress-hosts';

/** What a NetworkPolicy says of a workload. */
type Given = Pick<WorkloadModel, 'name' | 'selectorLabels' | 'network'>;

/** The NetworkPolicy of a workload: incoming and outgoing traffic. All other traffic is denied. */
export function networkPolicy(workload: Given, { cilium }: Pick<ServiceSpecModel, 'cilium'>): Resource[] {
  const { network, name } = workload;
  if (!network) return [everything(workload)];
  // Cilium opens hosts by name, in another policy.
  const urls = network.urls.length > 0 && !cilium ? network.urls : [];
  return [
    kubeResource('NetworkPolicy', {
      metadata: { name, annotations: urls.length > 0 ? { [hostsAnnotation]: urlHosts(urls).join(',') } : undefined },
      spec: {
        egress: egress(network, urls),
        ingress: ingress(network),
        podSelector: { matchLabels: { ...selectorOf(workload) } },
        policyTypes: ['Ingress', 'Egress'],
      },
    }),
  ];
}

/** The namespace denies everything that no policy allows. So a policy that is switched off must allow everything. */
const everything = (workload: Given): Resource =>
  kubeResource('NetworkPolicy', {
    metadata: { name: workload.name },
    spec: { podSelector: { matchLabels: { ...selectorOf(workload) } }, policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [{}] },
  });

/** Sources inside the cluster reach all ports, addresses outside only those of their Services. If these are the same, one rule is enough. */
function ingress({ ingress: from, ports, outside }: NetworkModel): k8s.NetworkPolicyIngressRule[] | undefined {
  const everyPort = outside.filter((each) => each.ports.length === ports.length);
  return some([
    ...ingressRule([...from.map(peer), ...everyPort.flatMap(addresses)], ports),
    ...outside.filter((each) => !everyPort.includes(each)).flatMap((each) => ingressRule(addresses(each), each.ports)),
  ]);
}

const addresses = ({ cidrs }: OutsideModel): k8s.NetworkPolicyPeer[] => cidrs.map((cidr) => ({ ipBlock: { cidr } }));

/** A rule without peers or without ports would allow everything, so no rule is written. */
const ingressRule = (from: k8s.NetworkPolicyPeer[], ports: NetworkModel['ports']): k8s.NetworkPolicyIngressRule[] =>
  from.length > 0 && ports.length > 0 ? [{ from, ports: ports.map((each) => port(each.port, each.protocol)) }] : [];

/** A call without ports opens nothing. */
const egress = (network: NetworkModel, urls: NetworkModel['urls']): k8s.NetworkPolicyEgressRule[] =>
  network.everywhere ? [{}] : egressRules(network, urls);

const egressRules = (
  { calls, dns, egressPorts, destinations }: NetworkModel,
  urls: NetworkModel['urls'],
): k8s.NetworkPolicyEgressRule[] => [
  ...dnsRules(dns),
  ...calls.flatMap(({ peer: called, ports }) =>
    ports.length > 0 ? [{ ports: ports.map((each) => port(each.port, each.protocol)), to: [peer(called)] }] : [],
  ),
  ...urlPorts(urls).map((number) => ({ ports: [port(number)], to: [{ ipBlock: publicAddresses }] })),
  ...(egressPorts.length > 0 ? [{ ports: egressPorts.map((number) => port(number)) }] : []),
  ...destinations.map(({ to, ports }) => ({
    ports: some(ports.map((each) => port(each.port, each.protocol))),
    to: ['cidr' in to ? { ipBlock: { cidr: to.cidr } } : peer(to)],
  })),
];

/** Every address except private, link-local and shared (carrier-grade NAT) ones. */
export const publicAddresses: k8s.IpBlock = {
  cidr: '0.0.0.0/0',
  except: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'],
};
