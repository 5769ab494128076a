import { described } from '../../src/problems/description';
import { formatProblem, formatProblems } from '../../src/problems/format';
import { problem, type Problem } from '../../src/problems/problem';
import { UserError } from '../../src/problems/user-error';
import { text } from './case';

const missing = problem('missing-key', 'services.cart', { key: 'team' });
const valueOf = (given: unknown): string | undefined => /^ {2}given {3}(.*)$/m.exec(formatProblem({ ...missing, given }))?.[1];

describe('problems as text', () => {
  it('have a line for each place, under one label', () => {
    expect(formatProblem({ ...missing, at: ['services.cart', 'services.checkout'] })).toBe(text`
      x 'team' is required, but is not set
        at      services.cart
                services.checkout
        fix     set 'team'
        see     charthouse explain missing-key
    `);
  });

  it('count further places where there are more than 20', () => {
    const at = Array.from({ length: 21 }, (_, index) => `services.s-${index}`);
    expect(
      formatProblem({ ...missing, at })
        .split('\n')
        .slice(20, 23),
    ).toEqual(['          services.s-19', '          and 1 more', "  fix     set 'team'"]);
    expect(formatProblem({ ...missing, at: at.slice(1) })).not.toContain(' more\n');
  });

  it('show the value given as JSON, where there is one to show', () => {
    expect([undefined, 'a', 1, null, false, { a: [1] }].map(valueOf)).toEqual([undefined, '"a"', '1', 'null', 'false', '{"a":[1]}']);
  });

  it('show numbers that JSON does not know', () => {
    expect([NaN, Infinity, -Infinity].map(valueOf)).toEqual(['NaN', 'Infinity', '-Infinity']);
  });

  it('cut a long value', () => {
    expect(valueOf('x'.repeat(118))).toBe(`"${'x'.repeat(118)}"`);
    expect(valueOf('x'.repeat(119))).toBe(`"${'x'.repeat(116)}...`);
  });

  it('show words about a value without quotes, so that they are no text of the user', () => {
    expect(valueOf(described('a list'))).toBe('a list');
    expect(valueOf('a list')).toBe('"a list"');
  });

  it('stay on their lines whatever they show, so that no value passes for another problem', () => {
    const forged = 'a\nx no problem\r\n\u2028\u202e\u0000';
    const printed = formatProblem(problem('invalid-name', `services.${forged}`, { name: forged, rule: forged }));
    expect(printed.split(/[\n\r\u2028]/)).toHaveLength(6);
    expect(printed).toMatch(/^x 'a\\u000ax no problem\\u000d\\u000a\\u2028\\u202e\\u0000' cannot be a name here\n/);
  });

  it('cut whatever is very long, in a message, a place, a list', () => {
    const long = 'x'.repeat(100_000);
    const texts = [
      problem('invalid-name', `services.${long}`, { name: long, rule: long }),
      problem('unknown-team', 'here', { given: long, allowed: [long, `${long}y`] }),
      problem('unknown-key', `services.${long}`, { key: long, allowed: Array.from({ length: 65 }, (_, index) => `${long}${index}`) }),
      problem('names-meet', 'here', { name: long, what: 'name', owners: Array.from({ length: 1000 }, () => long) }),
      problem('extension-failed', 'here', { reason: long }),
      problem('backend-not-one', 'here', { given: [long, long] }),
    ].map((each) => formatProblem(each));
    for (const each of texts) expect(each.length).toBeLessThan(2500);
  });

  it('show those of many allowed values that are nearest to the one given', () => {
    const allowed = Array.from({ length: 1000 }, (_, index) => `service-${index}`);
    expect(formatProblem(problem('unknown-service', 'here', { given: 'service-77x', allowed }))).toMatch(
      /\n {2}allowed service-77, .*, and 995 more\n/,
    );
    expect(formatProblem(problem('unknown-service', 'here', { given: 'a', allowed: allowed.slice(0, 8) }))).toContain(
      'service-6, service-7\n',
    );
  });

  it('say so where nothing is allowed', () => {
    expect(formatProblem(problem('unknown-port', 'here', { given: 'http', allowed: [] }))).toContain('\n  allowed none\n');
  });

  it('are counted at the end', () => {
    const printed = text`
      x 'team' is required, but is not set
        at      services.cart
        fix     set 'team'
        see     charthouse explain missing-key
    `;
    expect(formatProblems([missing])).toBe(`${printed}\n\n1 problem`);
    expect(formatProblems([missing, missing])).toBe(`${printed}\n\n${printed}\n\n2 problems`);
  });

  it('are the message of the error that users see', () => {
    const problems: Problem[] = [missing];
    expect(new UserError(problems)).toMatchObject({ message: formatProblems(problems), problems, name: 'UserError' });
  });
});
