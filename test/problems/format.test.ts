import { formatProblem, formatProblems } from '../../src/problems/format';
import { problem, type Problem } from '../../src/problems/problem';
import { UserError } from '../../src/problems/user-error';
import { text } from './case';

const missing = problem('missing-key', 'services.cart', { key: 'team' });
const valueOf = (given: unknown): string | undefined => /^ {2}given {3}(.*)$/m.exec(formatProblem({ ...missing, given }))?.[1];

describe('problems as text', () => {
  it('have a line for each place, under one label', () => {
    expect(formatProblem({ ...missing, at: ['services.cart', 'services.checkout'] })).toBe(text`
      x 'team' is required and is not given
        at      services.cart
                services.checkout
        fix     set 'team'
        see     docs/problems/missing-key.md
    `);
  });

  it('show the value given as JSON, where there is one to show', () => {
    expect([undefined, 'a', 1, null, false, { a: [1] }].map(valueOf)).toEqual([undefined, '"a"', '1', 'null', 'false', '{"a":[1]}']);
  });

  it('cut a long value', () => {
    expect(valueOf('x'.repeat(118))).toBe(`"${'x'.repeat(118)}"`);
    expect(valueOf('x'.repeat(119))).toBe(`"${'x'.repeat(116)}...`);
  });

  it('say so where nothing is allowed', () => {
    expect(formatProblem(problem('unknown-port', 'here', { given: 'http', allowed: [] }))).toContain('\n  allowed none\n');
  });

  it('are counted at the end', () => {
    const printed = text`
      x 'team' is required and is not given
        at      services.cart
        fix     set 'team'
        see     docs/problems/missing-key.md
    `;
    expect(formatProblems([missing])).toBe(`${printed}\n\n1 problem`);
    expect(formatProblems([missing, missing])).toBe(`${printed}\n\n${printed}\n\n2 problems`);
  });

  it('are the message of the error that users see', () => {
    const problems: Problem[] = [missing];
    expect(new UserError(problems)).toMatchObject({ message: formatProblems(problems), problems, name: 'UserError' });
  });
});
