import { globMatches } from '../../../../src/delivery/argo-cd/sync-windows/glob-match';

// Most of what globs do is among the answers of Argo CD itself, in test/fixtures/sync-windows.json.
describe('globs', () => {
  it.each([
    ['*', ''],
    ['*', 'https://production.example:6443/a'],
    ['shop-*', 'shop-'],
    ['https://*', 'https://production.example:6443/a'],
    ['[!a-c]x', 'dx'],
    ['{shop,cart}-*', 'cart-production'],
    ['a+(b)', 'a+(b)'],
    ['\\*', '*'],
    ['é?', 'éü'],
    ['?', '😀'],
    // The ends may overlap.
    ['shop-*-production', 'shop-production'],
    ['?', ''],
  ])('"%s" matches "%s"', (glob, text) => {
    expect(globMatches(glob, text)).toBe(true);
  });

  it.each([
    ['', 'a'],
    ['shop', 'shop-production'],
    ['shop-*', 'Shop-production'],
    ['*-production', 'production'],
    ['shop.*', 'shop-production'],
    ['[a-c]', 'd'],
    ['a[', 'a['],
    ['[]', ''],
    ['??', ''],
    ['{shop,cart}', 'shop,cart'],
  ])('"%s" does not match "%s"', (glob, text) => {
    expect(globMatches(glob, text)).toBe(false);
  });

  it.each(['{a*,b}', '{a,}', '{{a,b},c}', '{a?,b}', '{'])('"%s" is not guessed, because Argo CD itself misreads such globs', (glob) => {
    expect(() => globMatches(glob, 'a')).toThrow(`the glob '${glob}' has more than plain words between braces, which is not simulated`);
  });
});
