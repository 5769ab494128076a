import type { Manifest } from '../../../../src/files/manifest';
import { toldOfPlatform } from '../told';

const namespace = (name: string): Manifest => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const policy = (name: string, of: string): Manifest => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: of },
  spec: { podSelector: {}, policyTypes: ['Ingress'] },
});

describe('a namespace', () => {
  it('is new with what is in it', () => {
    expect(toldOfPlatform([], [namespace('a'), policy('deny', 'a'), policy('dns', 'a'), policy('deny', 'b')])).toEqual([
      "low: Namespace 'a' is new, with NetworkPolicy 'deny' and NetworkPolicy 'dns'",
      "high: incoming traffic is denied for all pods of namespace 'b'",
    ]);
  });

  it('goes with what is in it', () => {
    expect(toldOfPlatform([namespace('a'), policy('deny', 'a')], [])).toEqual([
      "destructive: Namespace 'a' goes, with NetworkPolicy 'deny'",
    ]);
  });

  it('is not told if only what is in it comes or goes', () => {
    expect(toldOfPlatform([namespace('a'), policy('deny', 'a')], [namespace('a')])).toEqual([
      "high: NetworkPolicy 'deny' in namespace 'a' goes",
    ]);
  });
});
