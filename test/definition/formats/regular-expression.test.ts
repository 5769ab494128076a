import { regularExpression } from '../../../src/definition/formats/regular-expression';
import { verdict } from './verdict';

describe('regular expressions', () => {
  it.each([
    ...['^sha-[0-9a-f]{40}$', '', 'v[0-9]+(?:\\.[0-9]+){2}', '(a|b)*', '^v\\d+\\.\\d+$', '(?:a)', '\\x41', '\\-\\/', 'a{2,999}', 'é'],
    ...['\\\\', '\\\\1', '[=!<]', '[(?=]', '[^\\]]', '\\(?=a', '\\[]', 'a{,3}', '{'],
  ])('"%s" is one in JavaScript and in Go', (text) => {
    expect(verdict(regularExpression, text)).toBe('fine');
  });

  it.each([
    ...['(', '[a', 'a{2,1}', '*a', 'a**', '\\'],
    // JavaScript takes these, and Go does not.
    ...['(?=a)', '(?!a)', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>', '\\9', '[]', '[^]', 'a{1001}', 'a{1,1001}'],
    ...['\\y', '\\u0041', '\\cA', '\\x4', '\\_a\\i', '\\é'],
    // Go takes these, and JavaScript does not, or reads them otherwise.
    ...['(?i)a', '(?P<n>a)', '\\Aa\\z', '\\pL', '[]a]'],
  ])('"%s" is none in one of them', (text) => {
    expect(verdict(regularExpression, text)).toBe('invalid-regular-expression');
  });
});
