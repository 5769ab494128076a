import { resolveDns } from '../../src/model/resolve/resolve-dns';
import type { NetworkModel } from '../../src/model/types/workload-model';
import { networkPolicy } from '../../src/resources/network-policy';
import { specModel, manifestsOf, networkModel, workloadModel } from './model';

const ports: NetworkModel['ports'] = [
  { port: 8080, protocol: 'TCP' },
  { port: 5353, protocol: 'UDP' },
];
const closed = networkModel({ ports, dns: resolveDns('kube-dns') });
const rendered = (network: Partial<NetworkModel> = {}, cilium = false): any =>
  manifestsOf(networkPolicy(workloadModel({ network: { ...closed, ...network } }), specModel({ cilium })))[0];

const inNamespace = (name: string): object => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } });
const pods = (name: string): object => ({ podSelector: { matchLabels: { 'app.kubernetes.io/name': name } } });
const dns = {
  to: [inNamespace('kube-system')],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
};
const outside = {
  ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'] },
};

describe('a NetworkPolicy', () => {
  it('closes all but DNS', () => {
    expect(rendered()).toStrictEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'shop' },
      spec: { egress: [dns], podSelector: { matchLabels: { 'app.kubernetes.io/name': 'shop' } }, policyTypes: ['Ingress', 'Egress'] },
    });
  });

  it('opens the DNS of its cluster, one rule for each port', () => {
    const cache = resolveDns([
      'node-local-dns',
      { cidr: '10.96.0.10/32' },
      'openshift',
      { namespace: 'dns', podLabels: { app: 'unbound' } },
    ]);
    const block = (cidr: string): object => ({ ipBlock: { cidr } });
    const [first, second, ...more] = rendered({ dns: cache }).spec.egress;
    expect([first.ports[0].port, second.ports[0].port, more]).toEqual([53, 5353, []]);
    expect(first.to).toHaveLength(4);
    expect(first.to).toEqual(
      expect.arrayContaining([
        block('10.96.0.10/32'),
        block('169.254.20.10/32'),
        inNamespace('kube-system'),
        { ...inNamespace('dns'), podSelector: { matchLabels: { app: 'unbound' } } },
      ]),
    );
    expect(second.to).toEqual([inNamespace('openshift-dns')]);
    expect(rendered({ dns: resolveDns('cloud-dns') }).spec.egress).toEqual([{ ...dns, to: [block('169.254.169.254/32')] }]);
  });

  it('lets every peer in to the ports of the workload', () => {
    const ingress = [
      { namespace: undefined, workload: undefined },
      { namespace: undefined, workload: 'cart' },
      { namespace: 'monitoring', workload: undefined },
      { namespace: 'web', workload: 'front' },
    ];
    expect(rendered({ ingress }).spec.ingress).toStrictEqual([
      {
        from: [{ podSelector: {} }, pods('cart'), inNamespace('monitoring'), { ...inNamespace('web'), ...pods('front') }],
        ports: [
          { port: 8080, protocol: 'TCP' },
          { port: 5353, protocol: 'UDP' },
        ],
      },
    ]);
  });

  it('lets addresses in to the ports of the Service alone', () => {
    const cidrPorts = [{ port: 8080, protocol: 'TCP' as const }];
    const ingress = [{ namespace: 'monitoring', workload: undefined }];
    const outsideOf = (some: typeof cidrPorts): NetworkModel['outside'] => [{ cidrs: ['0.0.0.0/0'], ports: some }];
    const all = [
      { port: 8080, protocol: 'TCP' },
      { port: 5353, protocol: 'UDP' },
    ];
    const fromAnywhere = { from: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ port: 8080, protocol: 'TCP' }] };
    expect(rendered({ ingress, outside: outsideOf(cidrPorts) }).spec.ingress).toStrictEqual([
      { from: [inNamespace('monitoring')], ports: all },
      fromAnywhere,
    ]);
    expect(rendered({ outside: outsideOf(cidrPorts) }).spec.ingress).toStrictEqual([fromAnywhere]);
    expect(rendered({ ingress, outside: outsideOf([]) }).spec.ingress).toStrictEqual([{ from: [inNamespace('monitoring')], ports: all }]);
  });

  it('lets nobody in where nothing listens: a rule without ports would open all of them', () => {
    expect(rendered({ ingress: [{ namespace: undefined, workload: undefined }], ports: [] }).spec).not.toHaveProperty('ingress');
  });

  it('opens what is called, port by port, and then the ports to anywhere', () => {
    const calls: NetworkModel['calls'] = [
      { peer: { namespace: 'payments', workload: 'ledger' }, ports: [{ port: 8080, protocol: 'TCP' }] },
      { peer: { namespace: undefined, workload: 'names' }, ports: [{ port: 5353, protocol: 'UDP' }] },
      { peer: { namespace: undefined, workload: 'silent' }, ports: [] },
    ];
    expect(rendered({ calls, egressPorts: [443, 5432] }).spec.egress).toStrictEqual([
      dns,
      { to: [{ ...inNamespace('payments'), ...pods('ledger') }], ports: [{ port: 8080, protocol: 'TCP' }] },
      { to: [pods('names')], ports: [{ port: 5353, protocol: 'UDP' }] },
      {
        ports: [
          { port: 443, protocol: 'TCP' },
          { port: 5432, protocol: 'TCP' },
        ],
      },
    ]);
  });

  const urls = [
    { host: 'queue.example', port: 5671 },
    { host: 'b.example', port: 443 },
    { host: 'a.example', port: 443 },
    { host: 'a.example', port: 5671 },
  ];

  it('opens the ports of addresses outside, each once, and says for which hosts', () => {
    const { metadata, spec } = rendered({ urls, egressPorts: [25] });
    expect(metadata).toStrictEqual({ name: 'shop', annotations: { 'charthouse.dev/egress-hosts': 'a.example,b.example,queue.example' } });
    expect(spec.egress).toStrictEqual([
      dns,
      { to: [outside], ports: [{ port: 443, protocol: 'TCP' }] },
      { to: [outside], ports: [{ port: 5671, protocol: 'TCP' }] },
      { ports: [{ port: 25, protocol: 'TCP' }] },
    ]);
  });

  it('leaves addresses outside to Cilium, where that knows them by name', () => {
    expect(rendered({ urls }, true)).toStrictEqual(rendered());
  });

  it('lets everything through where it is switched off: the namespace by itself would let through nothing', () => {
    const [policy] = manifestsOf(networkPolicy(workloadModel(), specModel()));
    expect(policy!.spec).toStrictEqual({ ...pods('shop'), policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [{}] });
  });

  it('lets through what leads to further destinations, or all', () => {
    const [, ...rules] = rendered({
      destinations: [
        { to: { namespace: undefined, workload: undefined }, ports: [] },
        { to: { namespace: 'telemetry', workload: undefined }, ports: [{ port: 4317, protocol: 'TCP' }] },
        { to: { cidr: '10.20.0.0/16' }, ports: [] },
      ],
    }).spec.egress;
    expect(rules).toStrictEqual([
      { to: [{ podSelector: {} }] },
      { to: [inNamespace('telemetry')], ports: [{ port: 4317, protocol: 'TCP' }] },
      { to: [{ ipBlock: { cidr: '10.20.0.0/16' } }] },
    ]);
    expect(rendered({ everywhere: true }).spec.egress).toStrictEqual([{}]);
  });

  it('lets addresses in beside pods, to the same ports', () => {
    expect(
      rendered({ ingress: [{ namespace: 'web', workload: undefined }], outside: [{ cidrs: ['203.0.113.0/24', '::/0'], ports }] }).spec
        .ingress,
    ).toStrictEqual([
      {
        from: [inNamespace('web'), { ipBlock: { cidr: '203.0.113.0/24' } }, { ipBlock: { cidr: '::/0' } }],
        ports: [
          { port: 8080, protocol: 'TCP' },
          { port: 5353, protocol: 'UDP' },
        ],
      },
    ]);
  });
});
