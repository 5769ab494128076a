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
});
