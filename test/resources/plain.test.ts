import fc from 'fast-check';
import { plain } from '../../src/resources/plain';
import { Scalar } from '../../src/resources/scalar';

describe('plain data', () => {
  it('is not copied if it is in this form already', () => {
    const data = { name: 'shop', spec: { a: 1, list: [{ x: 'y' }] } };
    expect(plain(data)).toBe(data);
  });

  it('has neither scalars of classes, nor undefined values, nor their spelling, and keys in reading order', () => {
    const props = {
      spec: { hostIpc: true, b: undefined, a: new Scalar(5) },
      list: [new Scalar('1Gi')],
      labels: { hostIpc: 'x' },
      name: 'shop',
    };
    const data = { name: 'shop', labels: { hostIpc: 'x' }, list: ['1Gi'], spec: { a: 5, hostIPC: true } };
    expect(JSON.stringify(plain(props))).toBe(JSON.stringify(data));
    expect(plain(props, data)).toBe(data);
  });

  it('has keys that are numbers in the only order that JavaScript has', () => {
    expect(Object.keys(plain({ b: 1, 10: 2, 9: 3 }) as object)).toEqual(['9', '10', 'b']);
    expect(Object.keys(plain({ b: 1, 10: 2, 9: 3 }, { a: 1 }) as object)).toEqual(['9', '10', 'b']);
  });
});

describe('plain data with the parts of earlier data', () => {
  it('is that other one where they say the same, be it in another order', () => {
    const known = { a: [{ b: 1 }], c: 'd' };
    expect(plain({ c: 'd', a: [{ b: 1 }] }, known)).toBe(known);
  });

  it('has its parts wherever they are alike, at the same place', () => {
    const known = { spec: { template: { a: 1 }, list: [{ x: 1 }, { y: 2 }], gone: true }, metadata: { name: 'shop' } };
    const value = { spec: { template: { a: 1 }, list: [{ x: 1 }, { y: 3 }, { y: 2 }] }, metadata: { name: 'shop' } };
    const shared = plain(value, known) as typeof value;
    expect(shared).toStrictEqual(value);
    expect(shared.spec).not.toBe(known.spec);
    expect(shared.metadata).toBe(known.metadata);
    expect(shared.spec.template).toBe(known.spec.template);
    expect(shared.spec.list[0]).toBe(known.spec.list[0]);
    expect(shared.spec.list[2]).not.toBe(known.spec.list[1]);
  });

  it('takes no list for a map, and nothing for something', () => {
    for (const [known, value] of [
      [[], {}],
      [{}, []],
      [null, {}],
      [{}, null],
      [[1], [1, 2]],
    ]) {
      expect(plain(value, known)).toStrictEqual(value);
      expect(plain(value, known)).not.toBe(known);
    }
  });

  it('keeps a key that means something else to JavaScript', () => {
    const [known, value] = ['{"a":1}', '{"__proto__":{},"a":1}'].map((text) => JSON.parse(text) as object);
    expect(JSON.stringify(plain(value, known))).toBe(JSON.stringify(value));
    expect(JSON.stringify(plain(known, value))).toBe(JSON.stringify(known));
    expect(plain(structuredClone(value), value)).toBe(value);
  });

  it('says what it said, whatever the other one says', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(json, json, (known, value) => expect(plain(structuredClone(value), known)).toEqual(value)),
      { seed: 42 },
    );
  });
});
