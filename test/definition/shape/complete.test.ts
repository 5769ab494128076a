import { complete } from '../../../src/definition/shape/complete';
import { list, map, number, object, optional, required, string, union } from '../../../src/definition/shape/shape';

interface Entry {
  key: string;
  note?: string | null;
}

interface Thing {
  one?: Entry | null;
  some?: Record<string, Entry | null> | null;
  all?: Entry[];
  count?: number | { min: number };
  deep?: { inner: Entry };
  free?: string;
}

const entry = object<Entry>('an entry', { key: required(string()), note: optional(string()) });
const shape = object<Thing>('a thing', {
  one: optional(entry),
  some: optional(map(() => undefined, entry)),
  all: optional(list(entry)),
  count: optional(union(number(), object<{ min: number }>('{ min }', { min: required(number()) }))),
  deep: optional(object<{ inner: Entry }>('a deep one', { inner: required(entry) })),
  free: optional(string()),
});

describe('what is complete', () => {
  it.each<[object]>([
    [{}],
    [{ one: { key: 'a' }, some: { a: { key: 'a', note: null }, off: null }, all: [{ key: 'a' }], count: 3, deep: { inner: { key: 'a' } } }],
    [{ one: null, some: null, all: [], count: { min: 1 }, free: 'x' }],
    [{ one: undefined }],
  ])('is itself: %j', (value) => {
    expect(complete(shape, value)).toBe(value);
  });
});

describe('what is incomplete', () => {
  it.each<[object, object]>([
    [{ one: { note: 'n' }, free: 'x' }, { free: 'x' }],
    [{ some: { a: { key: 'a' }, b: {}, off: null } }, { some: { a: { key: 'a' }, off: null } }],
    [{ all: [{ key: 'a' }, {}] }, {}],
    [{ count: { max: 1 } }, {}],
    [{ deep: { inner: {} } }, {}],
    [{ deep: {} }, {}],
  ])('is left out, and what it is part of with it where that needs it: %j', (value, expected) => {
    expect(complete(shape, value)).toEqual(expected);
    expect(JSON.stringify(complete(shape, value))).toBe(JSON.stringify(expected));
  });

  it('may be all of it', () => {
    expect(complete(entry, { note: 'n' })).toBeUndefined();
  });
});
