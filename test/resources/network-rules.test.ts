import { k8s } from 'cdk8s-plus-28';
import type { PeerModel } from '../../src/model/types/workload-model';
import { peer, port, urlHosts, urlPorts } from '../../src/resources/network-rules';

const selected = (model: PeerModel): unknown =>
  k8s.KubeNetworkPolicy.manifest({ spec: { podSelector: {}, ingress: [{ from: [peer(model)] }] } }).spec.ingress[0].from[0];

describe('the parts of network rules', () => {
  it('select pods by namespace, by workload, by both, or all of the own namespace', () => {
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': 'web' } };
    const podSelector = { matchLabels: { 'app.kubernetes.io/name': 'front' } };
    expect(selected({ namespace: undefined, workload: undefined })).toStrictEqual({ podSelector: {} });
    expect(selected({ namespace: 'web', workload: undefined })).toStrictEqual({ namespaceSelector });
    expect(selected({ namespace: undefined, workload: 'front' })).toStrictEqual({ podSelector });
    expect(selected({ namespace: 'web', workload: 'front' })).toStrictEqual({ namespaceSelector, podSelector });
  });

  it('name ports by number, TCP unless told', () => {
    expect([port(80), port(53, 'UDP')].map((each) => [each.port?.value, each.protocol])).toEqual([
      [80, 'TCP'],
      [53, 'UDP'],
    ]);
  });

  it('have each port and each host of addresses once, sorted', () => {
    const urls = [
      { host: 'b', port: 5671 },
      { host: 'a', port: 443 },
      { host: 'b', port: 443 },
    ];
    expect([urlPorts(urls), urlHosts(urls)]).toEqual([
      [443, 5671],
      ['a', 'b'],
    ]);
  });
});
