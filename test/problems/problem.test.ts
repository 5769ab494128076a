import { mergeProblems, problem } from '../../src/problems/problem';

describe('merging problems', () => {
  const port = (given: number, ...at: string[]) => problem('port-out-of-range', at, { given });

  it('makes one of those that say the same, with every place once, in the order of first mention', () => {
    expect(mergeProblems([port(0, 'a'), port(1, 'x'), port(0, 'b'), port(0, 'a', 'c')])).toEqual([port(0, 'a', 'b', 'c'), port(1, 'x')]);
  });

  it('keeps apart what differs in the value given or in the values allowed', () => {
    const typed = (given: unknown) => problem('wrong-type', 'a', { given, expected: 'a number' });
    const unknown = (...allowed: string[]) => problem('unknown-key', 'a', { key: 'xyz', allowed });
    const problems = [typed('1'), typed('2'), typed(null), typed(NaN), typed(Infinity), typed(-Infinity), unknown('a'), unknown('b')];
    expect(mergeProblems(problems)).toEqual(problems);
  });
});
