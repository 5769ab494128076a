import type { Manifest } from '../../src/files/manifest';
import { compareObjects } from '../../src/proof/compare-objects';

const object = { group: 'acme.io', kind: 'Thing', name: 'a', namespace: 'ns' };
const thing = (spec: unknown, metadata: object = {}): Manifest => ({
  apiVersion: 'acme.io/v1',
  kind: 'Thing',
  metadata: { name: 'a', namespace: 'ns', ...metadata },
  spec,
});
const valuesOf = (expected: unknown, found: unknown) =>
  compareObjects('o', [thing(expected)], [thing(found)]).map((each) => each.kind === 'value' && [each.path, each.expected, each.found]);

describe('comparing objects', () => {
  it('passes over the order of objects and of keys, and over what is undefined', () => {
    const other = { ...thing({}), kind: 'Other' };
    expect(compareObjects('o', [thing({ a: 1, b: { c: 2, d: undefined } }), other], [other, thing({ b: { c: 2 }, a: 1 })])).toEqual([]);
  });

  it('tells each value that differs by its place, as deep as both sides have the same shape', () => {
    expect(valuesOf({ a: { 'x/y~z': 1 }, b: [1, { c: 2 }], gone: 1 }, { a: { 'x/y~z': '1' }, b: [1, { c: 3 }], came: null })).toEqual([
      ['/spec/a/x~1y~0z', 1, '1'],
      ['/spec/b/1/c', 2, 3],
      ['/spec/gone', 1, undefined],
      ['/spec/came', undefined, null],
    ]);
    expect(valuesOf({ a: {}, b: null, c: [] }, { a: [], b: {}, c: '' })).toEqual([
      ['/spec/a', {}, []],
      ['/spec/b', null, {}],
      ['/spec/c', [], ''],
    ]);
  });

  it('minds the order of a list, and tells one of another length whole', () => {
    expect(valuesOf([1, 2], [2, 1])).toEqual([
      ['/spec/0', 1, 2],
      ['/spec/1', 2, 1],
    ]);
    expect(valuesOf({ list: [1, 2] }, { list: [1, 2, 3] })).toEqual([['/spec/list', [1, 2], [1, 2, 3]]]);
  });

  it('is not misled by keys that every JavaScript object has', () => {
    expect(valuesOf({ constructor: 'x' }, {})).toEqual([['/spec/constructor', 'x', undefined]]);
    expect(valuesOf({}, { toString: 'x' })).toEqual([['/spec/toString', undefined, 'x']]);
  });

  it('takes another version for a value, and another namespace for another object', () => {
    expect(compareObjects('o', [thing({})], [{ ...thing({}), apiVersion: 'acme.io/v2' }])).toEqual([
      { kind: 'value', overlay: 'o', object, path: '/apiVersion', expected: 'acme.io/v1', found: 'acme.io/v2' },
    ]);
    expect(compareObjects('o', [thing({})], [thing({}, { namespace: 'other' })])).toEqual([
      { kind: 'missing', overlay: 'o', object },
      { kind: 'extra', overlay: 'o', object: { ...object, namespace: 'other' } },
    ]);
  });

  it('expects no annotations where the last one is gone, since Kustomize drops them', () => {
    expect(compareObjects('o', [thing({}, { annotations: {} })], [thing({})])).toEqual([]);
    expect(compareObjects('o', [thing({}, { labels: {} })], [thing({})])).toMatchObject([{ path: '/metadata/labels', expected: {} }]);
  });

  it('tells an object that is expected twice and printed once', () => {
    expect(compareObjects('o', [thing({}), thing({})], [thing({})])).toEqual([{ kind: 'missing', overlay: 'o', object }]);
  });
});
