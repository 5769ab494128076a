import type { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../names/kubernetes';
import type { NetworkModel, PeerModel } from '../model/types/workload-model';
import { intOrString } from './scalar';

/** The pods that a rule selects. */
export const peer = ({ namespace, workload, selectorLabels: own }: PeerModel): k8s.NetworkPolicyPeer =>
  namespace === undefined && workload === undefined
    ? { podSelector: {} }
    : {
        namespaceSelector: namespace === undefined ? undefined : { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
        podSelector: workload === undefined ? undefined : { matchLabels: { ...(own ?? selectorLabels(workload)) } },
      };

export const port = (number: number, protocol: 'TCP' | 'UDP' = 'TCP'): k8s.NetworkPolicyPort => ({
  port: intOrString(number),
  protocol,
});

/** The distinct ports of URLs. */
export const urlPorts = (urls: NetworkModel['urls']): number[] => [...new Set(urls.map((url) => url.port))].sort((a, b) => a - b);

/** The distinct hosts of URLs. */
export const urlHosts = (urls: NetworkModel['urls']): string[] => [...new Set(urls.map(({ host }) => host))].sort();
