import type { DnsDefinition } from '../../src/definition/platform/dns-definition';
import { resolveDns } from '../../src/model/resolve/resolve-dns';
import type { NetworkModel } from '../../src/model/types/workload-model';
import { ciliumNetworkPolicy } from '../../src/resources/cilium-network-policy';
import { specModel, manifestsOf, networkModel, workloadModel } from './model';

const rendered = (urls: NetworkModel['urls'], cilium = true, dns: DnsDefinition = 'kube-dns'): any[] => {
  const network = networkModel({ urls, dns: resolveDns(dns) });
  return manifestsOf(ciliumNetworkPolicy(workloadModel({ name: 'shop-worker', network }), specModel({ cilium })));
};

describe('a CiliumNetworkPolicy', () => {
  it('opens ports to hosts by their names, once each, and has DNS answers read', () => {
    const urls = [
      { host: 'queue.example', port: 5671 },
      { host: 'b.example', port: 443 },
      { host: 'a.example', port: 443 },
      { host: 'b.example', port: 443 },
    ];
    expect(rendered(urls)).toStrictEqual([
      {
        apiVersion: 'cilium.io/v2',
        kind: 'CiliumNetworkPolicy',
        metadata: { name: 'shop-worker-fqdn' },
        spec: {
          endpointSelector: { matchLabels: { 'app.kubernetes.io/name': 'shop-worker' } },
          egress: [
            {
              toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s:k8s-app': 'kube-dns' } }],
              toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }], rules: { dns: [{ matchPattern: '*' }] } }],
            },
            {
              toFQDNs: [{ matchName: 'a.example' }, { matchName: 'b.example' }],
              toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }],
            },
            { toFQDNs: [{ matchName: 'queue.example' }], toPorts: [{ ports: [{ port: '5671', protocol: 'TCP' }] }] },
          ],
        },
      },
    ]);
  });

  it('is not there without addresses outside, without Cilium, or without policies', () => {
    expect(rendered([])).toEqual([]);
    expect(rendered([{ host: 'a.example', port: 443 }], false)).toEqual([]);
    expect(manifestsOf(ciliumNetworkPolicy(workloadModel(), specModel({ cilium: true })))).toEqual([]);
  });

  it('has the answers read of every DNS server, and of the node that one is on', () => {
    const [{ spec }] = rendered([{ host: 'a.example', port: 443 }], true, ['node-local-dns', 'openshift', { cidr: '10.96.0.10/32' }]);
    const asked = spec.egress.slice(0, -1).map(({ toPorts, ...to }: { toPorts: any }) => [toPorts[0].ports[0].port, to]);
    expect(asked).toHaveLength(6);
    expect(asked).toEqual(
      expect.arrayContaining([
        ['53', { toCIDR: ['10.96.0.10/32'] }],
        ['53', { toCIDR: ['169.254.20.10/32'] }],
        ['53', { toEntities: ['host'] }],
        ['53', { toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s:k8s-app': 'node-local-dns' } }] }],
        ['5353', { toEndpoints: [expect.anything()] }],
      ]),
    );
  });
});
