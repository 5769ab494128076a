import type { NetworkModel } from '../../../../src/model/types/workload-model';
import { resolveDns } from '../../../../src/model/resolve/resolve-dns';
import { networkModel, specModel, workloadModel } from '../../model';
import { deployment, meaningsOf, object, objectsOfSpec, told, toldOfPlatform, toldOfSpecs, toldOfWorkloads } from '../told';

const network = (changes: Partial<NetworkModel> = {}) => ({
  network: networkModel(changes),
});
const tcp = (port: number) => ({ port, protocol: 'TCP' as const });
const cart = { namespace: undefined, workload: 'cart' };
const policy = (spec: object, name = 'shop') => object('NetworkPolicy', { spec }, name);

describe('whom pods can reach', () => {
  it.each([
    [{ ingress: [cart], ports: [tcp(8080)] }, "high: 'shop' can be reached by pods of 'cart' on port 8080"],
    [{ ingress: [cart], ports: [tcp(8080), tcp(9090)] }, "high: 'shop' can be reached by pods of 'cart' on ports 8080 and 9090"],
    [
      { ingress: [{ namespace: 'web', workload: 'front' }], ports: [tcp(80)] },
      "high: 'shop' can be reached by pods of 'front' of namespace 'web' on port 80",
    ],
    [
      { ingress: [{ namespace: 'web', workload: undefined }], ports: [tcp(80)] },
      "high: 'shop' can be reached by all pods of namespace 'web' on port 80",
    ],
    [
      { ingress: [{ namespace: undefined, workload: undefined }], ports: [tcp(80)] },
      "high: 'shop' can be reached by all pods of its namespace on port 80",
    ],
    [{ outside: [{ cidrs: ['203.0.113.0/24'], ports: [tcp(80)] }] }, "high: 'shop' can be reached by 203.0.113.0/24 on port 80"],
    [{ calls: [{ peer: cart, ports: [tcp(8080)] }] }, "high: 'shop' can reach pods of 'cart' on port 8080"],
    [{ egressPorts: [5432] }, "high: 'shop' can reach every address on port 5432"],
  ])('%j', (changes, text) => {
    expect(toldOfWorkloads(network({ dns: [] }), network(changes)).map((each) => each.replace(/ except .*? on/, ' on'))).toEqual([text]);
    expect(toldOfWorkloads(network(changes), network())).toEqual([text.replace(' can ', ' can no longer ')]);
  });

  it('is told of peers with the same ports together', () => {
    const peer = (workload: string, namespace?: string) => ({ namespace, workload });
    const ingress = [peer('cart'), peer('web'), peer('web', 'front'), { namespace: undefined, workload: undefined }];
    expect(toldOfWorkloads(network(), network({ ingress, ports: [tcp(80)] }))).toEqual([
      "high: 'shop' can be reached by pods of 'cart' and 'web' on port 80, pods of 'web' of namespace 'front' on port 80 and all pods of its namespace on port 80",
    ]);
    expect(toldOfWorkloads(network(), network({ dns: resolveDns(['kube-dns']) }))).toEqual([
      "high: 'shop' can reach all pods of namespace 'kube-system' for DNS",
    ]);
  });

  it('has its place in the definition', () => {
    const placeOf = (changes: Partial<NetworkModel>) =>
      meaningsOf(
        objectsOfSpec({ workloads: [workloadModel(network())] }),
        objectsOfSpec({ workloads: [workloadModel(network(changes))] }),
      )[0]?.property;
    expect(placeOf({ calls: [{ peer: cart, ports: [tcp(80)] }] })).toEqual(['calls']);
    expect(placeOf({ egressPorts: [443] })).toEqual(['networkPolicy']);
    expect(placeOf({ outside: [{ cidrs: ['203.0.113.0/24'], ports: [tcp(80)] }] })).toEqual(['networkPolicy']);
    // The calls of the other service say so.
    expect(placeOf({ ingress: [cart], ports: [tcp(80)] })).toBeUndefined();
  });

  it('is told of addresses with those that are left out', () => {
    const urls = [{ host: 'api.example', port: 443 }];
    expect(toldOfWorkloads(network(), network({ urls }))).toEqual([
      "none: hosts for which 'shop' has open ports: not set -> api.example",
      "high: 'shop' can reach every public address on port 443",
    ]);
    expect(toldOfWorkloads(network({ urls }), network({ urls: [{ host: 'b.example', port: 443 }] }))).toEqual([
      "none: hosts for which 'shop' has open ports: api.example -> b.example",
    ]);
    const block = (except: string[]) => policy({ egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0', except } }] }] });
    expect(told([block(['10.0.0.0/8'])], [block(['10.0.0.0/9'])])).toEqual([
      'high: all pods can reach 0.0.0.0/0 except 10.0.0.0/9 on all ports',
      'high: all pods can no longer reach 0.0.0.0/0 except 10.0.0.0/8 on all ports',
    ]);
  });

  it.each([
    ['calls of the other side', { ingress: [cart], ports: [tcp(80)] }, [undefined]],
    ['its own policy', { ingress: [{ namespace: 'web', workload: undefined }], ports: [tcp(80)] }, [['networkPolicy']]],
    ['its own calls', { calls: [{ peer: cart, ports: [tcp(80)] }] }, [['calls']]],
  ] as const)('names the property that says so: %s', (_, changes, expected) => {
    const [before, after] = [network(), network(changes as Partial<NetworkModel>)].map((each) =>
      objectsOfSpec({ workloads: [workloadModel(each)] }),
    );
    expect(meaningsOf(before!, after!).map(({ property }) => property)).toEqual(expected);
  });

  it('names the policy if it is switched off', () => {
    const [before, after] = [policy({ policyTypes: ['Egress'] }), policy({ policyTypes: ['Egress'], egress: [{}] })];
    expect(meaningsOf([before], [after]).map(({ property }) => property)).toEqual([['networkPolicy']]);
  });

  it('is told by host with Cilium', () => {
    const spec = (host: string) => specModel({ cilium: true, workloads: [workloadModel(network({ urls: [{ host, port: 443 }] }))] });
    expect(toldOfSpecs(spec('a.example'), spec('b.example'))).toEqual([
      "high: 'shop' can reach b.example on port 443",
      "high: 'shop' can no longer reach a.example on port 443",
    ]);
  });

  it('is everything without a policy, or with one that is switched off', () => {
    expect(toldOfWorkloads(network(), {})).toEqual([
      "high: 'shop' can be reached by every address on all ports",
      "high: 'shop' can reach every address on all ports",
    ]);
    expect(toldOfWorkloads({}, network({ egressPorts: [443] }))).toEqual([
      "high: 'shop' can no longer be reached by every address on all ports",
      "high: 'shop' can no longer reach every address on all ports",
    ]);
    expect(meaningsOf([deployment(), policy({ podSelector: {} }, 'extra')], [deployment()])).toMatchObject([
      {
        grade: 'high',
        text: "NetworkPolicy 'extra' goes",
        reason: 'if no other policy selects its pods, all traffic is allowed, otherwise what it allowed is denied',
      },
    ]);
  });

  it('is nothing with a policy that denies all', () => {
    const deny = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'default-deny', namespace: 'payments' } };
    const both = { ...deny, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } };
    expect(toldOfPlatform([], [both])).toEqual([
      "high: incoming traffic is denied for all pods of namespace 'payments'",
      "high: outgoing traffic is denied for all pods of namespace 'payments'",
    ]);
    expect(toldOfPlatform([both], [{ ...both, spec: { podSelector: {}, policyTypes: ['Ingress'] } }])).toEqual([
      "high: outgoing traffic is no longer limited by this policy for all pods of namespace 'payments'",
    ]);
    expect(toldOfPlatform([both], [])).toEqual(["high: NetworkPolicy 'default-deny' in namespace 'payments' goes"]);
  });

  it('may be that of other pods', () => {
    const of = (app: string) => policy({ podSelector: { matchLabels: { app } }, ingress: [{}] });
    expect(told([of('a')], [of('b')])).toEqual(["high: NetworkPolicy 'shop' is for other pods: pods with app=b"]);
  });

  it('is the same if a rule is written in another way', () => {
    const [a, b] = [{ podSelector: { matchLabels: { a: 'a' } } }, { podSelector: { matchLabels: { b: 'b' } } }];
    expect(told([policy({ ingress: [{ from: [a, b] }] })], [policy({ ingress: [{ from: [b] }, { from: [a] }] })])).toEqual([
      "none: NetworkPolicy 'shop' allows the same as before",
    ]);
    expect(
      told(
        [policy({ egress: [{ ports: [{ port: 1, endPort: 9 }] }] })],
        [policy({ egress: [{ ports: [{ port: 1, endPort: 8, protocol: 'UDP' }] }] })],
      ),
    ).toEqual(['high: all pods can reach every address on port 1-8/UDP', 'high: all pods can no longer reach every address on port 1-9']);
  });

  it('needs less care if the pods are new, and none if they go', () => {
    const worker = workloadModel({ name: 'shop-worker', ...network({ ingress: [cart], ports: [tcp(80)], egressPorts: [] }) });
    const both = { workloads: [workloadModel(), worker] };
    expect(toldOfSpecs({}, both).filter((text) => text.includes('reach'))).toEqual([
      "low: 'shop-worker' can be reached by pods of 'cart' on port 80",
    ]);
    expect(toldOfSpecs(both, {}).filter((text) => text.includes('reach'))).toEqual([]);
  });

  it('is not told if something else changes', () => {
    expect(
      meaningsOf(objectsOfSpec({}), objectsOfSpec({ workloads: [workloadModel({ replicas: { kind: 'count', count: 3 } })] })),
    ).toHaveLength(1);
  });
});
