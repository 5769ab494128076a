import { listInput } from '../../../src/workflows/steps/list-input';

describe('a list for an action of Docker', () => {
  it('is left out where it is empty, and has each item on a line', () => {
    expect(listInput([])).toBeUndefined();
    expect(listInput(['A=1'])).toBe('A=1');
    expect(listInput(['A=1', 'B=2'])).toBe('A=1\nB=2\n');
  });

  it('protects commas and quotes, at which the action would split or which it would remove', () => {
    expect(listInput(['A=x,"y"'])).toBe('"A=x,""y"""');
  });
});
