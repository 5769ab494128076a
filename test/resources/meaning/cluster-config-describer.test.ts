import { stringifyFile, Documents } from '../../../src/files/yaml';
import { clusterConfigDescriber } from '../../../src/resources/meaning/cluster-config-describer';

const path = (file: string, cluster = 'east'): string => `clusters/${cluster}/cluster-config/${file}.yaml`;
const namespace = (name: string, labels: object = {}): object => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
const policy = (name: string, spec: object = {}): object => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'default-deny', namespace: name },
  spec,
});
const file = (name: string, before: readonly object[] | undefined, after: readonly object[] | undefined, cluster?: string) => {
  const [known, wanted] = [before, after].map((objects) => (objects === undefined ? undefined : stringifyFile(new Documents(objects))));
  return { path: path(name, cluster), before: known, after: wanted, services: [] };
};
const told = (...files: ReturnType<typeof file>[]): string[] =>
  clusterConfigDescriber.describe(files).map(({ grade, text, reason }) => `${grade}: ${text}; ${reason}`);

describe('what changes of the namespaces of clusters mean', () => {
  it('is nothing where objects are in another order, or written in another way', () => {
    expect(told(file('namespaces', [namespace('a'), namespace('b')], [namespace('b'), namespace('a')]))).toEqual([]);
    const [, text] = [0, 1].map(() => file('namespaces', [namespace('a')], [namespace('a')]));
    expect(clusterConfigDescriber.describe([{ ...text!, after: `# other\n${text!.after}` }])).toEqual([]);
  });

  it('is each namespace that is new, with its policies: they affect nobody', () => {
    expect(told(file('namespaces', [namespace('a')], [namespace('a'), namespace('b')]))).toEqual([
      "low: Namespace 'b' is new on cluster 'east'; nothing runs there yet",
    ]);
    const files = [file('namespaces', undefined, [namespace('b')]), file('network-policies', undefined, [policy('b')])];
    expect(told(...files)).toEqual([
      "low: Namespace 'b' and NetworkPolicy 'default-deny' in namespace 'b' are new on cluster 'east'; nothing runs there yet",
    ]);
  });

  it('is what a policy changes in a namespace that stays', () => {
    const rules = { podSelector: {}, policyTypes: ['Ingress'] };
    expect(told(file('network-policies', [policy('a', { ...rules, ingress: [{}] })], [policy('a', rules)])).length).toBeGreaterThan(0);
  });

  it('is that those stay which are no longer declared, with their policies: no engine deletes them', () => {
    const files = [
      file('namespaces', [namespace('a'), namespace('b')], [namespace('a')]),
      file('network-policies', [policy('a'), policy('b')], [policy('a')]),
    ];
    expect(told(...files)).toEqual([
      "low: Namespace 'b' and NetworkPolicy 'default-deny' in namespace 'b' are no longer declared on cluster 'east'; nothing deletes them, and nobody updates them any more",
    ]);
    expect(told(file('namespaces', [namespace('a')], undefined, 'west'))).toEqual([
      "low: Namespace 'a' is no longer declared on cluster 'west'; nothing deletes it, and nobody updates it any more",
    ]);
  });

  it('is that a file cannot be compared, and what can be', () => {
    const broken = { ...file('namespaces', [namespace('a')], [namespace('a')]), before: 'a: [' };
    expect(told(broken, file('network-policies', [], [policy('a')]))).toEqual([
      expect.stringMatching(/^high: 'clusters\/east\/cluster-config\/namespaces.yaml' cannot be compared on cluster 'east'; it is no YAML/),
      "high: incoming traffic is denied for all pods of namespace 'a' on cluster 'east'; what no other policy allows is denied",
    ]);
  });
});
