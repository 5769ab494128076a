import { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../model/names';
import type { ServiceModel, WorkloadModel } from '../model/service-model';
import { kubeResource, type Resource } from './resource';

/** Who may talk to the pods, and whom they may talk to. All else is closed. */
export function networkPolicy({ name }: ServiceModel, { ports, networkPolicy: policy }: WorkloadModel): Resource[] {
  if (!policy) return [];
  const tcp = (number: number): k8s.NetworkPolicyPort => ({ port: k8s.IntOrString.fromNumber(number), protocol: 'TCP' });
  return [
    kubeResource('network-policy', k8s.KubeNetworkPolicy, {
      metadata: { name },
      spec: {
        podSelector: { matchLabels: selectorLabels(name) },
        policyTypes: ['Ingress', 'Egress'],
        ingress:
          ports.length === 0
            ? undefined
            : [
                {
                  from: [{ podSelector: {} }, ...policy.ingressNamespaces.map(inNamespace)],
                  ports: ports.map(({ containerPort }) => tcp(containerPort)),
                },
              ],
        egress: [dns, ...(policy.egressPorts.length === 0 ? [] : [{ ports: policy.egressPorts.map(tcp) }])],
      },
    }),
  ];
}

/** A namespace by its name, which Kubernetes keeps in a label of that namespace. */
const inNamespace = (name: string): k8s.NetworkPolicyPeer => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

const dns: k8s.NetworkPolicyEgressRule = {
  to: [inNamespace('kube-system')],
  ports: ['UDP', 'TCP'].map((protocol) => ({ port: k8s.IntOrString.fromNumber(53), protocol })),
};
