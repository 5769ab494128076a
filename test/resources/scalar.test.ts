import { intOrString } from '../../src/resources/scalar';

describe('a number or a text', () => {
  it('stays what it is', () => {
    expect([0, 3, '50%', 'http'].map((value) => intOrString(value).value)).toEqual([0, 3, '50%', 'http']);
  });
});
