import type { Manifest } from '../../src/files/manifest';
import { operationsBetween } from '../../src/kustomize/operations';

const object = (spec: object): Manifest => ({ apiVersion: 'e.io/v1', kind: 'Queue', metadata: { name: 'a' }, spec });
const operations = (base: object, target: object) => operationsBetween(object(base), object(target));
const rule = (host: string, port: number): object => ({ host, port });

describe('operations', () => {
  it('say the part that differs, be it in a list', () => {
    expect(operations({ list: [rule('a', 1), rule('b', 2)] }, { list: [rule('a', 1), rule('b', 3)] })).toEqual([
      { op: 'replace', path: '/spec/list/1/port', value: 3 },
    ]);
    expect(operations({ list: ['a'] }, { list: ['a', 'b'] })).toEqual([{ op: 'add', path: '/spec/list/-', value: 'b' }]);
    expect(operations({ a: 1 }, {})).toEqual([{ op: 'remove', path: '/spec/a' }]);
  });

  it('spell slashes and tildes in keys as JSON pointers do', () => {
    expect(operations({ 'a/b': 1, 'c~d': 1 }, { 'a/b': 2, 'c~d': 2 })).toEqual([
      { op: 'replace', path: '/spec/a~1b', value: 2 },
      { op: 'replace', path: '/spec/c~0d', value: 2 },
    ]);
  });

  it('replace a list that is shorter than what would have to be done to it', () => {
    const base = { 'a/b': [rule('a', 1), rule('b', 2), rule('c', 3)], other: 1 };
    expect(operations(base, { 'a/b': [rule('d', 4)], other: 2 })).toEqual([
      { op: 'replace', path: '/spec/other', value: 2 },
      { op: 'replace', path: '/spec/a~1b', value: [rule('d', 4)] },
    ]);
  });

  it('are none between equals', () => {
    expect(operations({ list: [rule('a', 1)] }, { list: [rule('a', 1)] })).toEqual([]);
  });
});
