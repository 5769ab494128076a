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
      { op: 'replace', path: '/spec/a~1b', value: [rule('d', 4)] },
      { op: 'replace', path: '/spec/other', value: 2 },
    ]);
  });

  it('change a list in which items stay, unless nearly all of them leave', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((host) => rule(host, 1));
    expect(
      operations({ list: all.slice(0, 3) }, { list: [...all.slice(1, 3), ...all.slice(4)] }).map(({ op, path }) => [op, path]),
    ).toEqual([
      ['remove', '/spec/list/0'],
      ['add', '/spec/list/-'],
      ['add', '/spec/list/-'],
    ]);
    expect(operations({ list: all }, { list: all.slice(0, 1) })).toEqual([{ op: 'replace', path: '/spec/list', value: [rule('a', 1)] }]);
  });

  it('count the items of a list as they are when their turn comes', () => {
    const long = (...letters: string[]): object => ({ list: letters.map((letter) => letter.repeat(60)) });
    const value = (letter: string): string => letter.repeat(60);
    expect(operations(long('a', 'b', 'c', 'd', 'e'), long('b', 'c', 'x', 'y', 'e', 'f'))).toEqual([
      { op: 'remove', path: '/spec/list/0' },
      { op: 'replace', path: '/spec/list/2', value: value('x') },
      { op: 'add', path: '/spec/list/3', value: value('y') },
      { op: 'add', path: '/spec/list/-', value: value('f') },
    ]);
  });

  it('replace what becomes of another type', () => {
    expect(operations({ a: ['x'], b: { c: 1 } }, { a: { x: 1 }, b: null })).toEqual([
      { op: 'replace', path: '/spec/a', value: { x: 1 } },
      { op: 'replace', path: '/spec/b', value: null },
    ]);
  });

  it('take what is undefined for what is not there', () => {
    expect(operations({ a: undefined, b: 1, c: undefined }, { a: 1, b: undefined })).toEqual([
      { op: 'remove', path: '/spec/b' },
      { op: 'add', path: '/spec/a', value: 1 },
    ]);
  });

  it('are none between equals', () => {
    expect(operations({ list: [rule('a', 1)] }, { list: [rule('a', 1)] })).toEqual([]);
  });
});
