import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { selectorOf } from '../model/facts/selector-of';
import type { WorkloadModel } from '../model/types/workload-model';
import { ciliumDnsRules } from './dns-rules';
import { urlHosts, urlPorts } from './network-rules';
import { customResource, type Resource } from './resource';

/**
 * Opens destinations outside the cluster by host name, in addition to the NetworkPolicy. Cilium learns the addresses of hosts from DNS
 * answers.
 *
 * @see https://docs.cilium.io/en/stable/security/policy/language/#dns-based
 */
export function ciliumNetworkPolicy(
  workload: Pick<WorkloadModel, 'name' | 'selectorLabels' | 'network'>,
  { cilium }: Pick<ServiceSpecModel, 'cilium'>,
): Resource[] {
  const { network, name } = workload;
  if (!network || network.urls.length === 0 || !cilium) return [];
  const { urls } = network;
  return [
    customResource({
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: `${name}-fqdn` },
      spec: {
        endpointSelector: { matchLabels: { ...selectorOf(workload) } },
        egress: [
          ...ciliumDnsRules(network.dns),
          ...urlPorts(urls).map((port) => ({
            toFQDNs: urlHosts(urls.filter((url) => url.port === port)).map((matchName) => ({ matchName })),
            toPorts: [{ ports: [{ port: String(port), protocol: 'TCP' }] }],
          })),
        ],
      },
    }),
  ];
}
