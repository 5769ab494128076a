import { governanceDescriber } from '../../../src/governance/meaning/governance-describer';
import { platform, service } from '../../example-platform';
import { definitions, linesOf, linesOfChange } from '../../meaning/changed-files';

const told = (before: string | undefined, after: string | undefined, services: readonly string[] = []): string[] =>
  linesOf(governanceDescriber.describe([{ path: '.github/CODEOWNERS', before, after, services }]));

describe('code owners', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a line that is new',
      '* @a/b\n',
      '* @a/b\n/services/cart/ @a/cart\n',
      [
        'low approvals: cart: /services/cart/ is reviewed by @a/cart | they approve its changes, and not those whom earlier lines of CODEOWNERS name',
      ],
    ],
    [
      'a line that goes',
      '* @a/b\n/services/cart/ @a/c\n/services/cart/base/ @a/d\n',
      '* @a/b\n/services/cart/ @a/c\n',
      [
        'high approvals: cart: /services/cart/base/ is no longer reviewed by @a/d | earlier lines of CODEOWNERS decide who approves its changes',
      ],
    ],
    [
      'other owners',
      '/services/cart/overlays/production/ @a/b\n',
      '/services/cart/overlays/production/ @a/b @a/qa\n',
      [
        'high approvals: cart production: /services/cart/overlays/production/ is reviewed by @a/b and @a/qa, not by @a/b | others approve its changes',
      ],
    ],
    ['no owners', '/docs @a/b\n', '/docs\n', ['high approvals: /docs is reviewed by nobody, not by @a/b | others approve its changes']],
    [
      'a line without owners',
      '',
      '/docs\n',
      ['high approvals: /docs is reviewed by nobody | its changes need no approval of a code owner'],
    ],
    [
      'another order',
      '* @a/b\n/docs @a/c\n',
      '/docs @a/c\n* @a/b\n',
      ['high approvals: the lines of CODEOWNERS have another order | the last line that matches a file decides'],
    ],
    [
      'a service that goes',
      '* @a/b\n/services/cart/ @a/c\n/.charthouse/services/cart.* @a/c\n',
      '* @a/b\n',
      [
        'none approvals: cart: /services/cart/ is no longer reviewed by @a/c | the files of the service go, too',
        'none approvals: cart: /.charthouse/services/cart.* is no longer reviewed by @a/c | it lists the files of the service',
      ],
    ],
  ])('are told: %s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('mean nothing in other comments and columns, nor with owners in another order', () => {
    expect(told('# a\n\n*    @a/b @a/c\n', '# b\n* @a/c @a/b # why\n')).toEqual([]);
    expect(told('/a @x/a\n/a @x/b\n', '/a @x/b\n')).toEqual([]);
  });

  it('of an application repository are those of its service', () => {
    expect(told('* @a/b\n', '* @a/c\n', ['cart'])).toMatchInlineSnapshot(`
      [
        "high approvals: cart: * is reviewed by @a/c, not by @a/b | others approve its changes",
      ]
    `);
  });

  it('may go, and a new file has new lines', () => {
    expect(told('* @a/b\n', undefined, ['cart'])).toMatchInlineSnapshot(`
      [
        "high approvals: cart: CODEOWNERS goes | nobody has to approve changes as a code owner",
      ]
    `);
    expect(told(undefined, '* @a/b\n', ['cart'])).toMatchInlineSnapshot(`
      [
        "low approvals: cart: * is reviewed by @a/b | they approve its changes, and not those whom earlier lines of CODEOWNERS name",
      ]
    `);
  });

  it('follow from approvals of an environment', () => {
    const environments = platform().definition.environments as unknown as { readonly production: object };
    const production = { ...environments.production, promotion: { after: 'staging', approvals: { qa: 1 } } };
    const after = definitions({ platform: platform({ environments: { ...environments, production } }) });
    const lines = linesOfChange(governanceDescriber, definitions(), after).filter((line) => line.includes('approvals:'));
    expect(lines).toMatchInlineSnapshot(`
      [
        "high approvals: payments-api production: /services/payments-api/overlays/production/ is reviewed by @myorg/qa, not by @myorg/payments and @myorg/qa | others approve its changes",
      ]
    `);
  });

  it('leave with their service', () => {
    const two = definitions({ services: [service(), service({}, 'cart')] });
    const lines = linesOfChange(governanceDescriber, two, definitions()).filter((line) => line.includes('approvals:'));
    expect(lines.filter((line) => !line.startsWith('none approvals: '))).toEqual([]);
    expect(lines.length).toBeGreaterThan(2);
  });
});
