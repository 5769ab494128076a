import fc from 'fast-check';
import { terraformName } from '../../src/governance/terraform-name';

const name = fc.stringMatching(/^[A-Za-z0-9._/-]{1,100}$/);

describe('the name of a resource', () => {
  it.each([
    ['payments-api', 'payments-api'],
    ['Shop_2', 'Shop_2'],
    ['.github', '__dot_github'],
    ['myorg.github.io', '_myorg_dot_github_dot_io'],
    ['2048', '_2048'],
    ['release/1.x', '_release_slash_1_dot_x'],
    ['_slash_', '___slash__'],
    ['_dot_github', '___dot__github'],
    ['-', '_-'],
  ])('of %s is %s', (name, expected) => {
    expect(terraformName(name)).toBe(expected);
  });

  it('is one that Terraform takes, and no two repositories or branches have the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 20 }), (names) => {
        const made = names.map(terraformName);
        for (const name of made) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/);
        expect(new Set(made).size).toBe(names.length);
      }),
    );
  });

  it('can be read back, which is why no two meet', () => {
    const original = (made: string): string =>
      made.startsWith('_') ? made.slice(1).replace(/_dot_|_slash_|__/g, (escape) => ({ _dot_: '.', _slash_: '/' })[escape] ?? '_') : made;
    fc.assert(
      fc.property(fc.stringMatching(/^[._/dotslah]{1,12}$/), (name) => {
        expect(original(terraformName(name))).toBe(name);
      }),
    );
  });
});
