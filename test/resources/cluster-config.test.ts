import type { DnsDefinition } from '../../src/definition/platform/dns-definition';
import type { ClusterNamespace } from '../../src/model/facts/cluster-namespaces';
import { resolveDns } from '../../src/model/resolve/resolve-dns';
import { clusterConfig } from '../../src/resources/cluster-config';

const none = { labels: {}, annotations: {} };

describe('what a cluster has around its services', () => {
  const all: readonly ClusterNamespace[] = [
    { name: 'shop-dev', podSecurity: 'restricted', reasons: [], labels: {}, annotations: {} },
    {
      name: 'edge-dev',
      podSecurity: 'privileged',
      reasons: ['agent: reads the disks', 'proxy: opens port 80'],
      labels: {},
      annotations: {},
    },
  ];
  const configured = (dns: DnsDefinition = 'kube-dns', networkPolicies: 'kubernetes' | 'cilium' = 'kubernetes') =>
    clusterConfig(all, { dns: resolveDns(dns) }, { networkPolicies, metadata: none });
  const { namespaces, policies } = configured();

  it('are namespaces, sorted, that refuse what their standard refuses, and tell of what is beyond "restricted"', () => {
    expect(namespaces).toStrictEqual([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: 'edge-dev',
          annotations: { 'charthouse.dev/pod-security-reason': 'agent: reads the disks; proxy: opens port 80' },
          labels: {
            'pod-security.kubernetes.io/audit': 'restricted',
            'pod-security.kubernetes.io/enforce': 'privileged',
            'pod-security.kubernetes.io/warn': 'restricted',
          },
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: 'shop-dev',
          labels: {
            'pod-security.kubernetes.io/audit': 'restricted',
            'pod-security.kubernetes.io/enforce': 'restricted',
            'pod-security.kubernetes.io/warn': 'restricted',
          },
        },
      },
    ]);
  });

  it('carry what is said of them beside that', () => {
    const labels = { 'istio-injection': 'enabled' };
    const annotations = { 'example.com/owner': 'payments' };
    const { namespaces: said } = clusterConfig(
      [{ name: 'shop-dev', podSecurity: 'baseline', reasons: ['a'], labels, annotations }],
      { dns: resolveDns('kube-dns') },
      { networkPolicies: 'kubernetes', metadata: none },
    );
    expect(said[0]!.metadata).toStrictEqual({
      name: 'shop-dev',
      annotations: { ...annotations, 'charthouse.dev/pod-security-reason': 'a' },
      labels: {
        ...labels,
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/enforce': 'baseline',
        'pod-security.kubernetes.io/warn': 'restricted',
      },
    });
  });

  it('are policies with what is said of all objects of the platform', () => {
    const metadata = { labels: { 'cost-centre': '4711' }, annotations: { contact: 'us' } };
    for (const networkPolicies of ['kubernetes', 'cilium'] as const) {
      const { policies: said } = clusterConfig(all, { dns: resolveDns('node-local-dns') }, { networkPolicies, metadata });
      expect(said.length).toBe(networkPolicies === 'cilium' ? 6 : 4);
      expect(said.map(({ metadata: { labels, annotations } }) => ({ labels, annotations }))).toEqual(said.map(() => metadata));
    }
  });

  it('are policies that close each of them but for DNS', () => {
    expect(policies.map(({ metadata: { name, namespace } }) => [namespace, name])).toEqual([
      ['edge-dev', 'allow-dns'],
      ['edge-dev', 'default-deny'],
      ['shop-dev', 'allow-dns'],
      ['shop-dev', 'default-deny'],
    ]);
    expect(policies.slice(2)).toStrictEqual([
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'allow-dns', namespace: 'shop-dev' },
        spec: {
          egress: [
            {
              ports: [
                { port: 53, protocol: 'UDP' },
                { port: 53, protocol: 'TCP' },
              ],
              to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
            },
          ],
          podSelector: {},
          policyTypes: ['Egress'],
        },
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'default-deny', namespace: 'shop-dev' },
        spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
      },
    ]);
  });

  it('leave open where the cluster has its DNS', () => {
    const { policies: open } = configured('openshift');
    expect((open[0] as any).spec.egress).toEqual([
      {
        ports: [
          { port: 5353, protocol: 'UDP' },
          { port: 5353, protocol: 'TCP' },
        ],
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'openshift-dns' } } }],
      },
    ]);
  });

  it('are Cilium’s, too, where DNS is at an address, which may be that of the node', () => {
    const kinds = (dns: DnsDefinition): string[] =>
      configured(dns, 'cilium')
        .policies.slice(3)
        .map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(kinds('node-local-dns')).toEqual(['NetworkPolicy allow-dns', 'CiliumNetworkPolicy allow-dns', 'NetworkPolicy default-deny']);
    expect(configured('kube-dns', 'cilium').policies.map(({ kind }) => kind)).toEqual(Array(4).fill('NetworkPolicy'));
  });
});
