import { mergedListsOf } from '../../src/kustomize/merged-lists';
import { strategicMergePatch } from '../../src/kustomize/strategic-merge';

type Fields = Record<string, unknown>;

const listsOfPods = mergedListsOf({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' } });
const patchOf = (base: Fields, target: Fields): unknown => strategicMergePatch(base, target, listsOfPods);
const pod = (...containers: object[]): Fields => ({ spec: { template: { spec: { containers } } } });
const variables = (...names: string[]): object[] => names.map((name) => ({ name, value: name }));

describe('a strategic merge patch', () => {
  it('names what changed and nothing else', () => {
    const base = { spec: { replicas: 2, strategy: { type: 'Recreate' }, paused: true } };
    const target = { spec: { replicas: 3, strategy: { type: 'Recreate' } } };
    expect(patchOf(base, target)).toEqual({ spec: { replicas: 3, paused: null } });
  });

  it('finds a container by its name', () => {
    const base = pod({ name: 'api', image: 'a', resources: { limits: { cpu: '1', memory: '1Gi' } } });
    const target = pod({ name: 'api', image: 'a', resources: { limits: { cpu: '2', memory: '1Gi' } } });
    expect(patchOf(base, target)).toEqual(pod({ name: 'api', resources: { limits: { cpu: '2' } } }));
  });

  it('mentions the items before the last changed one by their key alone, since a merge puts what is mentioned first', () => {
    const base = pod({ name: 'api', env: variables('A', 'B', 'C') });
    const target = pod({ name: 'api', env: [{ name: 'A', value: 'A' }, { name: 'B', value: 'x' }, ...variables('C')] });
    expect(patchOf(base, target)).toEqual(pod({ name: 'api', env: [{ name: 'A' }, { name: 'B', value: 'x' }] }));
  });

  it('mentions them all where a new item comes last', () => {
    const base = pod({ name: 'api', env: variables('A') });
    const target = pod({ name: 'api', env: variables('A', 'B') });
    expect(patchOf(base, target)).toEqual(pod({ name: 'api', env: [{ name: 'A' }, { name: 'B', value: 'B' }] }));
  });

  it('drops an item of a keyed list by its key', () => {
    const base = pod({ name: 'api', env: variables('A', 'B') });
    const target = pod({ name: 'api', env: variables('A') });
    expect(patchOf(base, target)).toEqual(pod({ name: 'api', env: [{ $patch: 'delete', name: 'B' }] }));
  });

  it('drops the last item of a keyed list, or the list', () => {
    const base = pod({ name: 'api', env: variables('A') });
    expect(patchOf(base, pod({ name: 'api', env: [] }))).toEqual(pod({ name: 'api', env: [{ $patch: 'delete', name: 'A' }] }));
    expect(patchOf(base, pod({ name: 'api' }))).toEqual(pod({ name: 'api', env: null }));
  });

  it.each([
    ['initContainers', 'name'],
    ['volumes', 'name'],
    ['volumeMounts', 'mountPath'],
    ['hostAliases', 'ip'],
    ['imagePullSecrets', 'name'],
  ])('finds the items of %s by %s', (property, key) => {
    const base = { [property]: [{ [key]: 'a' }, { [key]: 'b', x: 1 }] };
    const target = { [property]: [{ [key]: 'a' }, { [key]: 'b', x: 2 }] };
    expect(patchOf(base, target)).toEqual({ [property]: [{ [key]: 'a' }, { [key]: 'b', x: 2 }] });
  });

  it('takes back what an item was, where it becomes something else', () => {
    expect(
      patchOf({ volumes: [{ name: 'data', emptyDir: {} }] }, { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] }),
    ).toEqual({ volumes: [{ name: 'data', emptyDir: null, persistentVolumeClaim: { claimName: 'data' } }] });
    expect(
      patchOf({ env: [{ name: 'A', value: 'x' }] }, { env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }),
    ).toEqual({ env: [{ name: 'A', value: null, valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] });
  });

  it('replaces a list without keys whole', () => {
    expect(patchOf({ args: ['a', 'b'] }, { args: ['a'] })).toEqual({ args: ['a'] });
    expect(patchOf({ tolerations: [{ key: 'a' }] }, { tolerations: [{ key: 'b' }] })).toEqual({ tolerations: [{ key: 'b' }] });
    expect(patchOf({ args: ['a'] }, { args: [] })).toEqual({ args: [] });
  });

  it('replaces a list with two keys whole, and says so', () => {
    const [http, debug] = [
      { name: 'http', containerPort: 80 },
      { name: 'debug', containerPort: 81 },
    ];
    expect(patchOf({ ports: [http] }, { ports: [http, debug] })).toEqual({ ports: [{ $patch: 'replace' }, http, debug] });
    expect(patchOf({}, { ports: [http] })).toEqual({ ports: [http] });
  });

  it('replaces one shape of a budget by the other', () => {
    expect(patchOf({ spec: { maxUnavailable: 1 } }, { spec: { minAvailable: 3 } })).toEqual({
      spec: { maxUnavailable: null, minAvailable: 3 },
    });
  });

  it('empties a map key by key, and fills it with what is empty', () => {
    expect(patchOf({ nodeSelector: { a: '1', b: '2' } }, { nodeSelector: {} })).toEqual({ nodeSelector: { a: null, b: null } });
    expect(patchOf({}, { volumes: [{ name: 'tmp', emptyDir: {} }] })).toEqual({ volumes: [{ name: 'tmp', emptyDir: {} }] });
    expect(patchOf({ env: [{ name: 'A', value: 'a' }] }, { env: [{ name: 'A', value: '' }] })).toEqual({ env: [{ name: 'A', value: '' }] });
  });

  it.each([
    ['two items change places', variables('A', 'B'), variables('B', 'A')],
    ['too many items would be mentioned for the sake of order', variables(...'ABCDEFG'), variables(...'ABCDEFGH')],
    [
      'two items have one key',
      [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
      [{ name: 'A', value: '1' }],
    ],
    ['an item has no key', [{ value: '1' }], [{ value: '2' }]],
  ])('cannot say it where %s', (_, before, after) => {
    expect(patchOf(pod({ name: 'api', env: before }), pod({ name: 'api', env: after }))).toBeUndefined();
  });

  it.each([
    ['there is to be a null', { a: 1 }, { a: 1, b: { c: null } }],
    ['a null is to come', { a: 1 }, { a: null }],
    ['a null is to come in an item', { args: [1] }, { args: [null] }],
    ['a text becomes a number, which would keep its quotes', { maxUnavailable: '10%' }, { maxUnavailable: 1 }],
    ['a text of several lines becomes one that begins with a tab', { data: { a: 'a\nb' } }, { data: { a: '\ta' } }],
    ['a map becomes a list', { a: { b: 1 } }, { a: ['b'] }],
    ['a list becomes a text', { a: ['b'] }, { a: 'b' }],
    ['a list with two keys becomes empty', { ports: [{ containerPort: 1 }] }, { ports: [] }],
    ['something leaves a list that Kustomize only adds to', { finalizers: ['a', 'b'] }, { finalizers: ['b'] }],
  ])('cannot say it where %s', (_, base, target) => {
    expect(patchOf(base, target)).toBeUndefined();
  });

  it('leaves lists of maps to operations in kinds whose lists Kustomize does not merge', () => {
    const [base, target] = [{ rules: [{ host: 'a' }] }, { rules: [{ host: 'b' }] }];
    expect(strategicMergePatch(base, target, undefined)).toBeUndefined();
    expect(strategicMergePatch({ policyTypes: ['Ingress'] }, { policyTypes: ['Egress'] }, undefined)).toEqual({ policyTypes: ['Egress'] });
  });
});
