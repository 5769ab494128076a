import type { NetworkModel } from '../../src/model/workload-model';
import { ciliumNetworkPolicy } from '../../src/resources/cilium-network-policy';
import { instanceModel, manifestsOf, workloadModel } from './model';

const rendered = (urls: NetworkModel['urls'], cilium = true): any[] => {
  const network: NetworkModel = { ingress: [], cidrs: [], ports: [], cidrPorts: [], calls: [], urls, egressPorts: [] };
  return manifestsOf(ciliumNetworkPolicy(workloadModel({ name: 'shop-worker', network }), instanceModel({ cilium })));
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
    expect(manifestsOf(ciliumNetworkPolicy(workloadModel(), instanceModel({ cilium: true })))).toEqual([]);
  });
});
