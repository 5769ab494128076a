import fc from 'fast-check';
import { inReadingOrder } from '../../src/files/reading-order';

describe('reading order', () => {
  it('puts first what tells an object from others, and the rest by the alphabet', () => {
    const object = {
      spec: 1,
      status: 2,
      kind: 3,
      metadata: { labels: 4, namespace: 5, name: 6, annotations: 7 },
      apiVersion: 8,
      $patch: 9,
    };
    const ordered = inReadingOrder(object);
    expect(Object.keys(ordered)).toEqual(['$patch', 'apiVersion', 'kind', 'metadata', 'spec', 'status']);
    expect(Object.keys(ordered.metadata)).toEqual(['name', 'namespace', 'annotations', 'labels']);
    expect(ordered).toEqual(object);
  });

  it('keeps the order of lists, and orders what is in them', () => {
    const ordered = inReadingOrder([
      { b: 1, a: 2 },
      { name: 3, image: 4 },
    ]);
    expect(ordered.map((item) => Object.keys(item))).toEqual([
      ['a', 'b'],
      ['name', 'image'],
    ]);
  });

  it('gives back as it is what is in order already', () => {
    const object = { apiVersion: 1, kind: 2, spec: { a: [{ name: 'x', image: 'y' }], b: null } };
    expect(inReadingOrder(object)).toBe(object);
  });

  it('says the same of any data, in the same order whatever the order given', () => {
    const data = fc.letrec((tie) => ({
      value: fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), tie('map')),
      map: fc.dictionary(fc.constantFrom('name', 'kind', 'a', 'b', 'spec', 'metadata'), tie('value'), { maxKeys: 4 }),
    })).map;
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    fc.assert(
      fc.property(data, (given) => {
        const plain = JSON.parse(JSON.stringify(given)) as unknown;
        expect(inReadingOrder(plain)).toEqual(plain);
        expect(JSON.stringify(inReadingOrder(reversed(plain)))).toBe(JSON.stringify(inReadingOrder(plain)));
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it('orders copies that Node makes: in a test, their prototype is that of another realm', () => {
    expect(JSON.stringify(inReadingOrder(structuredClone({ b: { d: 1, c: 2 }, a: 3 })))).toBe('{"a":3,"b":{"c":2,"d":1}}');
  });

  it('keeps a key that means something else to JavaScript', () => {
    const value = JSON.parse('{"b":1,"__proto__":{"d":1,"c":2},"a":3}') as object;
    expect(JSON.stringify(inReadingOrder(value))).toBe('{"__proto__":{"c":2,"d":1},"a":3,"b":1}');
  });
});
