import fc from 'fast-check';
import { withPartsOf } from '../../src/files/shared-parts';

describe('a value with the parts of another', () => {
  it('is that other one where they say the same, be it in another order', () => {
    const known = { a: [{ b: 1 }], c: 'd' };
    expect(withPartsOf(known, { c: 'd', a: [{ b: 1 }] })).toBe(known);
  });

  it('has its parts wherever they are alike, at the same place', () => {
    const known = { spec: { template: { a: 1 }, list: [{ x: 1 }, { y: 2 }], gone: true }, metadata: { name: 'shop' } };
    const value = { spec: { template: { a: 1 }, list: [{ x: 1 }, { y: 3 }, { y: 2 }] }, metadata: { name: 'shop' } };
    const shared = withPartsOf(known, value);
    expect(shared).toStrictEqual(value);
    expect(shared.spec).not.toBe(known.spec);
    expect(shared.metadata).toBe(known.metadata);
    expect(shared.spec.template).toBe(known.spec.template);
    expect(shared.spec.list[0]).toBe(known.spec.list[0]);
    expect(shared.spec.list[2]).not.toBe(known.spec.list[1]);
  });

  it('takes no list for a map, nothing for something, and a missing property for none', () => {
    for (const [known, value] of [
      [[], {}],
      [{}, []],
      [null, {}],
      [{}, null],
      [[1], [1, 2]],
      [{ a: undefined }, { b: undefined }],
    ]) {
      expect(withPartsOf(known, value)).toStrictEqual(value);
      expect(withPartsOf(known, value)).not.toBe(known);
    }
  });

  it('keeps a key that means something else to JavaScript', () => {
    const [known, value] = ['{"a":1}', '{"a":1,"__proto__":{}}'].map((text) => JSON.parse(text) as object);
    expect(JSON.stringify(withPartsOf(known, value))).toBe(JSON.stringify(value));
    expect(JSON.stringify(withPartsOf(value, known))).toBe(JSON.stringify(known));
    expect(withPartsOf(value, structuredClone(value))).toBe(value);
  });

  it('says what it said, whatever the other one says', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(json, json, (known, value) => expect(withPartsOf(known, structuredClone(value))).toEqual(value)),
      { seed: 42 },
    );
  });
});
