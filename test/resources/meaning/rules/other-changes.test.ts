import { object, told } from '../told';

describe('what nothing is known about', () => {
  it('is told by the names of its fields, without their values', () => {
    expect(
      told([object('Widget', { spec: { a: 1, b: { c: 'secret' } } })], [object('Widget', { spec: { a: 2, b: { c: 'other' } } })]),
    ).toEqual(["high: Widget 'shop' changes spec.a and spec.b.c"]);
  });

  it('is told on one line', () => {
    expect(told([object('Widget')], [object('Widget', { 'a\nb': 1 })])).toEqual(["high: Widget 'shop' changes a\\u000ab"]);
  });

  it('is not told of what is known', () => {
    expect(told([object('Widget')], [])).toEqual(["high: Widget 'shop' goes"]);
  });
});
