import { matchesGlob } from '../../src/data/matches-glob';

describe('a glob', () => {
  it.each([
    ['payments-dev', 'payments-dev', true],
    ['payments-dev', 'payments-dev-2', false],
    ['payments-*', 'payments-', true],
    ['payments-*', 'payments-dev', true],
    ['*-dev', 'payments-dev', true],
    ['*', '', true],
    ['a.b-*', 'a.b-c', true],
    ['a.b-*', 'axb-c', false],
    ['a.b', 'axb', false],
    ['(*', '(a', true],
  ])('%s against %s: %s', (glob, name, expected) => {
    expect(matchesGlob(glob, name)).toBe(expected);
  });
});
