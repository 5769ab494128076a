import { strategicMergePatch } from '../../src/kustomize/strategic-merge';

const pod = (...containers: object[]): Record<string, unknown> => ({ spec: { template: { spec: { containers } } } });

describe('a strategic merge patch', () => {
  it('names what changed and nothing else', () => {
    const base = { spec: { replicas: 2, strategy: { type: 'Recreate' }, paused: true } };
    const target = { spec: { replicas: 3, strategy: { type: 'Recreate' } } };
    expect(strategicMergePatch(base, target)).toEqual({ spec: { replicas: 3, paused: null } });
  });

  it('finds a container by its name', () => {
    const base = pod({ name: 'api', image: 'a', resources: { limits: { cpu: '1', memory: '1Gi' } } });
    const target = pod({ name: 'api', image: 'a', resources: { limits: { cpu: '2', memory: '1Gi' } } });
    expect(strategicMergePatch(base, target)).toEqual(pod({ name: 'api', resources: { limits: { cpu: '2' } } }));
  });

  it('mentions the items before the last changed one by their key alone, since a merge puts what is mentioned first', () => {
    const base = pod({
      name: 'api',
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
        { name: 'C', value: '3' },
      ],
    });
    const target = pod({
      name: 'api',
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: 'x' },
        { name: 'C', value: '3' },
      ],
    });
    expect(strategicMergePatch(base, target)).toEqual(pod({ name: 'api', env: [{ name: 'A' }, { name: 'B', value: 'x' }] }));
  });

  it('mentions them all where a new item comes last', () => {
    const base = pod({ name: 'api', env: [{ name: 'A', value: '1' }] });
    const target = pod({
      name: 'api',
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
    });
    expect(strategicMergePatch(base, target)).toEqual(pod({ name: 'api', env: [{ name: 'A' }, { name: 'B', value: '2' }] }));
  });

  it('drops an item of a keyed list by its key', () => {
    const base = pod({
      name: 'api',
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
    });
    const target = pod({ name: 'api', env: [{ name: 'A', value: '1' }] });
    expect(strategicMergePatch(base, target)).toEqual(pod({ name: 'api', env: [{ $patch: 'delete', name: 'B' }] }));
  });

  it('replaces a list without keys whole', () => {
    expect(strategicMergePatch({ args: ['a', 'b'] }, { args: ['a'] })).toEqual({ args: ['a'] });
  });

  it('replaces one shape of a budget by the other', () => {
    expect(strategicMergePatch({ spec: { maxUnavailable: 1 } }, { spec: { minAvailable: 3 } })).toEqual({
      spec: { maxUnavailable: null, minAvailable: 3 },
    });
  });

  it.each([
    ['two items change places', [{ name: 'A' }, { name: 'B' }], [{ name: 'B' }, { name: 'A' }]],
    [
      'too many items would be mentioned for the sake of order',
      [...'ABCDEFG'].map((name) => ({ name })),
      [...'ABCDEFGH'].map((name) => ({ name })),
    ],
    [
      'two items have one key',
      [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
      [{ name: 'A', value: '1' }],
    ],
  ])('cannot say it where %s', (_, before, after) => {
    expect(strategicMergePatch(pod({ name: 'api', env: before }), pod({ name: 'api', env: after }))).toBeUndefined();
  });

  it.each([
    ['a list that Kustomize merges by several keys changes', { ports: [{ containerPort: 1 }] }, { ports: [{ containerPort: 2 }] }],
    ['something becomes empty, which a merge would leave as it was', { a: { b: 1 } }, { a: {} }],
    ['something empty comes in', { a: 1 }, { a: 1, b: { c: [] } }],
    ['a text becomes a number, which would keep its quotes', { maxUnavailable: '10%' }, { maxUnavailable: 1 }],
    ['a text becomes empty, which would stay as it was', { value: 'a' }, { value: '' }],
    ['a map becomes a list', { a: { b: 1 } }, { a: ['b'] }],
  ])('cannot say it where %s', (_, base, target) => {
    expect(strategicMergePatch(base, target)).toBeUndefined();
  });
});
