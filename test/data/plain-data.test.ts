import { runInNewContext } from 'node:vm';
import { notPlain } from '../../src/data/plain-copy';
import { plainData } from '../../src/data/plain-data';

class Settings {
  readonly level = 'debug';
}

const common = { same: true };
const inheriting: unknown = Object.create({ LEVEL: 'debug' });
const itself: Record<string, unknown> = {};
itself.itself = itself;
const revoked = Proxy.revocable({}, {});
revoked.revoke();

/** An object with a property that is defined in an unusual way. */
const withProperty = (key: string | symbol, descriptor: PropertyDescriptor): object => Object.defineProperty({}, key, descriptor);

const throwing = (): never => {
  throw new Error('asked');
};

/** A chain of objects, each within the one before. */
function nested(levels: number): unknown {
  let inner: unknown = 'end';
  for (let level = 0; level < levels; level++) inner = { inner };
  return inner;
}

/** Two to the power of `levels` paths, by as many objects as there are levels. */
function shared(levels: number): unknown {
  let inner: unknown = { end: true };
  for (let level = 0; level < levels; level++) inner = [inner, inner];
  return inner;
}

const unfit: readonly (readonly [what: string, value: unknown])[] = [
  ['a Map', new Map([['LEVEL', 'debug']])],
  ['a Set', new Set(['debug'])],
  ['a Date', new Date(0)],
  ['a Promise', Promise.resolve({ LEVEL: 'debug' })],
  ['a thenable', { __proto__: { then: () => undefined } }],
  ['a regular expression', /debug/],
  ['a Buffer', Buffer.from('debug')],
  ['a typed array', new Uint8Array(2)],
  ['an ArrayBuffer', new ArrayBuffer(2)],
  ['a boxed primitive', new String('debug')],
  ['a boxed primitive', Object(1n)],
  ['an Error', new Error('debug')],
  ['a Symbol', Symbol('debug')],
  ['a BigInt', 1n],
  ["an instance of 'Settings'", new Settings()],
  ['an object that inherits from another', inheriting],
  ['a Proxy', new Proxy({}, { get: throwing, ownKeys: throwing, getPrototypeOf: throwing })],
  ['a Proxy', new Proxy([], {})],
  ['a Proxy', revoked.proxy],
  ['a Map', runInNewContext('new Map()')],
  ["an instance of 'Foreign'", runInNewContext('class Foreign {}; new Foreign()')],
  [
    "the 'arguments' of a function",
    (function () {
      return arguments;
    })(),
  ],
];

/** With another prototype, what has entries of its own passes for an empty object. */
const disguised: readonly (readonly [what: string, make: () => object])[] = [
  ['a Map', () => new Map([['LEVEL', 'debug']])],
  ['a Set', () => new Set(['debug'])],
  ['a Date', () => new Date(0)],
  ['a Promise', () => Promise.resolve(1)],
  ['a regular expression', () => /debug/],
  ['a Buffer', () => Buffer.from('debug')],
  ['a typed array', () => new Uint8Array(0)],
  ['an ArrayBuffer', () => new ArrayBuffer(2)],
  ['a boxed primitive', () => new Number(1)],
  ['a boxed primitive', () => new String('debug')],
  ['an Error', () => new Error('debug')],
  ['a WeakMap', () => new WeakMap()],
];

describe('plain data', () => {
  it.each(disguised)('is not: %s, whatever its prototype is', (what, make) => {
    for (const prototype of [Object.prototype, null]) {
      const value: unknown = Object.setPrototypeOf(make(), prototype);
      expect(plainData({ env: value }, 'at').problems.map((each) => [each.at, each.what])).toEqual([
        ['at.env', what === 'a Buffer' ? 'a typed array' : what],
      ]);
    }
  });

  it('keeps a key __proto__ as a key, beside what is not plain', () => {
    const env = JSON.parse('{ "__proto__": "a", "B": "b" }') as Record<string, unknown>;
    expect(plainData({ env }, 'at').data).toEqual({ env });
    const { data } = plainData({ env, other: new Map() }, 'at') as { data: { env: object } };
    expect(Object.entries(data.env)).toEqual([
      ['__proto__', 'a'],
      ['B', 'b'],
    ]);
  });

  it.each<readonly [string, unknown]>([
    ['texts, numbers, true and null', { a: 'b', c: 1, d: true, e: null, f: [1, [2], {}] }],
    ['properties that are not given', { a: undefined }],
    ['functions, for which there are places', { extend: () => undefined }],
    ['frozen objects', Object.freeze({ a: Object.freeze([1]) })],
    ['objects without a prototype', Object.assign(Object.create(null) as object, { a: 1 })],
    ['objects of another realm', runInNewContext('({ a: [{ b: 1 }] })')],
    ['objects in several places', { dev: common, production: common }],
    ['objects that jest made', JSON.parse('{ "a": [1] }')],
    ['numbers that are none, which a shape refuses', { a: NaN }],
    ['190 levels', nested(190)],
    ['an object in 2,048 places', shared(11)],
  ])('is: %s', (_, data) => {
    const result = plainData(data, 'at');
    expect(result.problems).toEqual([]);
    expect(result.data).toBe(data);
  });

  it.each(unfit)('is not: %s', (what, value) => {
    const { data, problems } = plainData({ list: [1, value], map: { 'a.b': value, sound: 1 } }, 'at');
    expect(problems.map(({ at, what: each }) => [at, each])).toEqual([
      ['at.list[1]', what],
      ['at.map.a.b', what],
    ]);
    expect(data).toEqual({ list: [1, notPlain], map: { 'a.b': notPlain, sound: 1 } });
    expect(plainData(value, 'at').problems).toMatchObject([{ at: 'at', what }]);
  });

  it.each<readonly [string, string, unknown]>([
    ['a getter or setter', 'at.a', withProperty('a', { get: throwing, enumerable: true })],
    ['a getter or setter', 'at.a', withProperty('a', { set: throwing, enumerable: true })],
    ['a property that is not enumerable', 'at.a', withProperty('a', { value: 1 })],
    ['the property Symbol(a), whose name is a Symbol,', 'at', { [Symbol('a')]: 1 }],
    ['a list with a property beside its items', 'at.a', Object.assign([1], { a: 1 })],
    ['a list with nothing at a place', 'at[1]', [443, , 5432]],
    ['a list with nothing at a place', 'at[0]', [,]],
    ['a list with nothing at a place', 'at[1]', ['a', undefined]],
    ['an object that is a part of itself', 'at.itself', itself],
    ['data of more than 200 levels', 'at.inner.inner.inner.inner', nested(20_000)],
    ['data of more than 1,000,000 values', 'at', shared(30)],
    ['data of more than 1,000,000 values', 'at.a', { a: shared(30), b: 1 }],
  ])('is not: %s, at %s', (what, at, value) => {
    expect(plainData(value, 'at').problems.map((each) => [each.at, each.what])).toEqual([[at, what]]);
  });

  it('tells of some holes of a list that is nearly all holes', () => {
    expect(plainData(new Array(4_000_000_000), 'at').problems).toHaveLength(20);
  });

  it('has none of what JSON cannot say, where it is to be JSON', () => {
    const data = { a: () => 1, b: NaN, c: -Infinity, d: 1 };
    expect(plainData(data, 'at', { json: true }).problems.map(({ at, what }) => [at, what])).toEqual([
      ['at.a', 'a function'],
      ['at.b', 'NaN'],
      ['at.c', '-Infinity'],
    ]);
  });

  it('runs nothing of what it is given', () => {
    const asked = jest.fn();
    const value = { a: new Proxy({}, { ownKeys: asked, get: asked, getPrototypeOf: asked, getOwnPropertyDescriptor: asked }) };
    plainData(value, 'at');
    plainData(withProperty('a', { get: asked, enumerable: true }), 'at');
    expect(asked).not.toHaveBeenCalled();
  });
});
