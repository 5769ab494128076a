import type { Manifest } from '../../../../src/files/manifest';
import { toldOfPlatform } from '../told';

const namespace = (labels: Record<string, string>, annotations: Record<string, string> = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'shop', labels, annotations },
});
const level = (enforce: string, mode = 'enforce') => namespace({ [`pod-security.kubernetes.io/${mode}`]: enforce });

describe('a namespace', () => {
  it.each([
    [level('restricted'), level('baseline'), "high: pod security (enforce) of Namespace 'shop': restricted -> baseline"],
    [level('baseline'), namespace({}), "high: pod security (enforce) of Namespace 'shop': baseline -> not set"],
    [level('privileged'), level('restricted'), "high: pod security (enforce) of Namespace 'shop': privileged -> restricted"],
    [level('restricted', 'warn'), level('baseline', 'warn'), "none: pod security (warn) of Namespace 'shop': restricted -> baseline"],
    [namespace({ a: '1' }), namespace({ a: '2', b: '1' }), "high: labels of Namespace 'shop' change: a and b"],
    [
      namespace({}),
      namespace({}, { 'charthouse.dev/pod-security-reason': 'x' }),
      "none: annotations of Namespace 'shop' added: charthouse.dev/pod-security-reason",
    ],
  ])('%#', (before, after, text) => {
    expect(toldOfPlatform([before], [after])).toEqual([text]);
  });

  it('is new or goes', () => {
    expect(toldOfPlatform([], [level('baseline')])).toEqual(["low: Namespace 'shop' is new"]);
    expect(toldOfPlatform([level('baseline')], [])).toEqual(["destructive: Namespace 'shop' goes"]);
  });

  it('is not told if it stays', () => {
    expect(toldOfPlatform([level('baseline')], [level('baseline')])).toEqual([]);
  });
});
