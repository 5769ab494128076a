import { glob } from '../../../src/definition/formats/glob';
import { verdict } from './verdict';

describe('names with stars', () => {
  it.each(['*', 'a', 'grafana', 'grafana-*', '*-dev', 'a.*.b', 'a**b', '1'])('"%s" is one', (text) => {
    expect(verdict(glob, text)).toBe('fine');
  });

  // Argo CD reads more signs than these, and a name has none of them.
  it.each(['', '-a', 'a-', '.a', 'a.', 'A', 'a_b', 'a b', '{a,b}', '[ab]', 'a?', '!a', 'a/b', 'a\n'])('"%s" is none', (text) => {
    expect(verdict(glob, text)).toBe('invalid-name');
  });
});
