import { said, wrong } from '../resolved';

const place = 'services.shop';

describe('a toleration', () => {
  const problemsOf = (toleration: object) => wrong({ tolerations: [{ key: 'a' }, toleration] });

  it.each([
    [{ key: 'a' }],
    [{ key: 'a', value: 'b', effect: 'NoSchedule' }],
    [{ key: 'a', operator: 'Exists' }],
    [{ key: 'a', operator: 'Exists', value: null }],
    [{ operator: 'Exists' }],
    [{ key: 'a', effect: 'NoExecute', tolerationSeconds: 0 }],
  ])('can be %j', (toleration) => {
    expect(problemsOf(toleration)).toEqual([]);
  });

  it.each<[object, [string, string][]]>([
    [{}, [['missing-key', '']]],
    [{ operator: 'Equal', value: 'b' }, [['missing-key', '']]],
    [{ key: 'a', operator: 'Exists', value: 'b' }, [['unknown-key', '.value']]],
    [{ key: 'a', tolerationSeconds: 5 }, [['missing-key', '']]],
    [{ key: 'a', effect: 'NoSchedule', tolerationSeconds: 5 }, [['unknown-value', '.effect']]],
  ])('cannot be %j', (toleration, expected) => {
    expect(problemsOf(toleration)).toEqual(expected.map(([code, at]) => [code, `${place}.tolerations[1]${at}`]));
  });
});

describe('spreads over nodes', () => {
  it('are one for each label and what follows from it', () => {
    const rack = { topologyKey: 'rack' };
    expect(wrong({ topologySpreadConstraints: [rack, { ...rack, whenUnsatisfiable: 'DoNotSchedule' }, { topologyKey: 'zone' }] })).toEqual(
      [],
    );
    expect(wrong({ topologySpreadConstraints: [rack, { ...rack, maxSkew: 2 }] })).toEqual([
      ['names-meet', `${place}.topologySpreadConstraints`],
    ]);
    expect(said({ topologySpreadConstraints: [rack, rack] })).toEqual(["two constraints of one pod would share the topology key 'rack'"]);
  });
});

describe('an affinity', () => {
  it.each([['podAntiAffinity'], [['a']], [true], [7]])('is a map: %j is none', (affinity) => {
    expect(wrong({ affinity })).toEqual([['wrong-type', `${place}.affinity`]]);
  });

  const required = 'requiredDuringSchedulingIgnoredDuringExecution';
  const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
  const nodes = (term: object) => ({ nodeAffinity: { [required]: { nodeSelectorTerms: [term] } } });
  const name = (changes: object) =>
    nodes({ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1.example'], ...changes }] });
  const label = (changes: object) => nodes({ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'], ...changes }] });
  const pods = (term: object) => ({ podAntiAffinity: { [required]: [{ topologyKey: 'rack', ...term }] } });
  const selector = { matchLabels: { a: 'b' } };

  it.each([
    [name({})],
    [name({ operator: 'NotIn' })],
    [label({ values: ['ssd', ''] })],
    [label({ operator: 'Exists', values: null })],
    [label({ operator: 'Gt', values: ['5'] })],
    [pods({ labelSelector: selector, matchLabelKeys: ['pod-template-hash'], mismatchLabelKeys: ['tenant'] })],
    [pods({ matchLabelKeys: [] })],
  ])('can be %j', (affinity) => {
    expect(wrong({ affinity })).toEqual([]);
  });

  const terms = `nodeAffinity.${required}.nodeSelectorTerms[0]`;
  it.each<[object, string, string]>([
    [name({ key: 'spec.name' }), 'unknown-value', `${terms}.matchFields[0].key`],
    [name({ operator: 'Exists', values: [] }), 'unknown-value', `${terms}.matchFields[0].operator`],
    [name({ values: ['Node'] }), 'invalid-name', `${terms}.matchFields[0].values[0]`],
    [name({ values: ['a', 'b'] }), 'wrong-count', `${terms}.matchFields[0].values`],
    [name({ operator: 'NotIn', values: [] }), 'wrong-count', `${terms}.matchFields[0].values`],
    [label({ values: ['a b'] }), 'invalid-name', `${terms}.matchExpressions[0].values[0]`],
    [label({ operator: 'Lt', values: ['-5'] }), 'invalid-name', `${terms}.matchExpressions[0].values[0]`],
    [label({ operator: 'Lt', values: ['1.5'] }), 'wrong-type', `${terms}.matchExpressions[0].values`],
    [
      { nodeAffinity: { [preferred]: [{ weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'In', values: ['%'] }] } }] } },
      'invalid-name',
      `nodeAffinity.${preferred}[0].preference.matchExpressions[0].values[0]`,
    ],
    [pods({ matchLabelKeys: ['a'] }), 'missing-key', `podAntiAffinity.${required}[0]`],
    [pods({ labelSelector: null, mismatchLabelKeys: ['a'] }), 'missing-key', `podAntiAffinity.${required}[0]`],
    [
      pods({ labelSelector: selector, matchLabelKeys: ['a'], mismatchLabelKeys: ['a'] }),
      'given-twice',
      `podAntiAffinity.${required}[0].mismatchLabelKeys`,
    ],
  ])('cannot be %j', (affinity, code, at) => {
    expect(wrong({ affinity })).toEqual([[code, `${place}.affinity.${at}`]]);
  });
});
