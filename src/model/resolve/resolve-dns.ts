import { dnsPort } from '../../definition/platform/dns-shape';
import type { DnsDefinition, DnsDestination, DnsPreset } from '../../definition/platform/dns-definition';
import { givenByName, uniqueBy } from '../../data/entries';
import type { DnsModel } from '../types/platform-model';

const kubeDns: DnsModel = { kind: 'pods', namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' }, wholeNamespace: true, port: 53 };

const presets: Readonly<Record<DnsPreset, readonly DnsModel[]>> = {
  'kube-dns': [kubeDns],
  'node-local-dns': [
    kubeDns,
    // If Cilium redirects to the cache, its pods are not on the node's network.
    { ...kubeDns, labels: { 'k8s-app': 'node-local-dns' } },
    { kind: 'addresses', cidr: '169.254.20.10/32', port: 53 },
  ],
  'cloud-dns': [{ kind: 'addresses', cidr: '169.254.169.254/32', port: 53 }],
  openshift: [
    {
      kind: 'pods',
      namespace: 'openshift-dns',
      labels: { 'dns.operator.openshift.io/daemonset-dns': 'default' },
      wholeNamespace: true,
      port: 5353,
    },
  ],
};

/** Each destination once. */
export const resolveDns = (dns: DnsDefinition): readonly DnsModel[] =>
  uniqueBy((typeof dns === 'string' ? [dns] : dns).flatMap(resolveDestination), (each) => JSON.stringify(each));

function resolveDestination(destination: DnsDestination): readonly DnsModel[] {
  if (typeof destination === 'string') return presets[destination];
  const port = destination.port ?? dnsPort.default;
  if ('cidr' in destination) return [{ kind: 'addresses', cidr: destination.cidr, port }];
  const labels = Object.fromEntries(givenByName(destination.podLabels));
  return [{ kind: 'pods', namespace: destination.namespace, labels, wholeNamespace: false, port }];
}
