import { javaScriptFiles, makeProject, type Outcome, type Project } from './project';

jest.setTimeout(60_000);

/** Answers as `gh api` does: from the file of each path; without one, as if GitHub had no such thing. */
const gh = `#!/bin/bash
[ "$1 $2 $4" = 'api --paginate --jq' ] || { echo "unexpected: $*" >&2; exit 9; }
path=\${3%\\?per_page=100}
case "$3 $5" in
  *"?per_page=100 .\${path##*[/-]}[].name") ;;
  repos/myorg/[a-z]*' [.owner.id, .id] | @tsv') path=$path/numbers ;;
  repos/myorg/*/actions/oidc/customization/sub' .use_default == false and ((.include_claim_keys // []) | length > 0)') ;;
  *) echo "unexpected: $*" >&2; exit 9 ;;
esac
[ -e "$ANSWERS/denied" ] && { echo 'gh: Bad credentials (HTTP 401)' >&2; exit 1; }
if [ -e "$ANSWERS/$path" ]; then cat "$ANSWERS/$path"; else echo 'gh: Not Found (HTTP 404)' >&2; exit 1; fi
`;

describe('charthouse secrets', () => {
  let project: Project;
  let checks = 0;
  beforeAll(() => (project = makeProject(javaScriptFiles)));
  afterAll(() => project.remove());

  const check = (answers: Record<string, string>, ...args: string[]): Outcome => {
    const folder = `answers-${++checks}`;
    project.write({ 'bin/gh': gh, [`${folder}/none`]: '' });
    project.node(['-e', "require('node:fs').chmodSync('bin/gh', 0o755)"]);
    project.write(Object.fromEntries(Object.entries(answers).map(([path, names]) => [`${folder}/${path}`, names])));
    return project.charthouse(['secrets', '--check', ...args], {
      env: { PATH: `${project.path('bin')}:${process.env.PATH}`, ANSWERS: project.path(folder) },
    });
  };

  it('lists Apps, secrets and variables with the commands that store them', () => {
    const { code, stdout, stderr } = project.charthouse(['secrets']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^App promoter: /);
    expect(stdout).toContain(
      [
        'secret PROMOTER_PRIVATE_KEY of environment gitops-promotion: the private key of App promoter',
        '  gh secret set PROMOTER_PRIVATE_KEY --repo myorg/cart --env gitops-promotion',
        '  gh secret set PROMOTER_PRIVATE_KEY --repo myorg/search --env gitops-promotion',
      ].join('\n'),
    );
    expect(stdout).toContain('See PREREQUISITES.md in config.');
  });

  const everything = {
    'repos/myorg/cart/environments/gitops-promotion/secrets': 'OTHER\nPROMOTER_PRIVATE_KEY\n',
    'repos/myorg/cart/environments/gitops-promotion/variables': 'PROMOTER_CLIENT_ID\n',
    'repos/myorg/search/environments/gitops-promotion/secrets': 'PROMOTER_PRIVATE_KEY\n',
    'repos/myorg/search/environments/gitops-promotion/variables': 'PROMOTER_CLIENT_ID\n',
  };

  it('finds everything', () => {
    const { code, stdout, stderr } = check(everything);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^ {2}present/gm)).toHaveLength(4);
    expect(stdout).toContain('nothing is missing');
  });

  it('says what is missing, and what is not limited to the environment', () => {
    const { code, stdout } = check({
      'repos/myorg/cart/environments/gitops-promotion/secrets': '',
      'repos/myorg/cart/actions/secrets': '',
      'repos/myorg/cart/actions/organization-secrets': 'PROMOTER_PRIVATE_KEY\n',
      'repos/myorg/cart/environments/gitops-promotion/variables': 'PROMOTER_CLIENT_ID\n',
    });
    expect(code).toBe(1);
    expect(stdout.split('\n').filter((line) => /^ {2}(present|unlimited|missing)/.test(line))).toEqual([
      "  present    gh variable set PROMOTER_CLIENT_ID --repo myorg/cart --env gitops-promotion --body '<value>'",
      "  missing    gh variable set PROMOTER_CLIENT_ID --repo myorg/search --env gitops-promotion --body '<value>'",
      '  unlimited  gh secret set PROMOTER_PRIVATE_KEY --repo myorg/cart --env gitops-promotion',
      '  missing    gh secret set PROMOTER_PRIVATE_KEY --repo myorg/search --env gitops-promotion',
    ]);
    expect(stdout).toContain('2 of 4 are missing');
  });

  it('prints JSON', () => {
    const { code, stdout } = check({ ...everything, more: '' }, '--json');
    const { apps, settings, images } = JSON.parse(stdout) as Record<string, Record<string, unknown>[]>;
    expect(code).toBe(0);
    expect(apps!.map(({ name, registration }) => [name, String(registration).split('?')[0]])).toEqual([
      ['promoter', 'https://github.com/organizations/myorg/settings/apps/new'],
    ]);
    expect(settings!.map(({ name, repository, state }) => [name, repository, state])).toContainEqual([
      'PROMOTER_PRIVATE_KEY',
      'cart',
      'present',
    ]);
    expect(images).toContainEqual({ image: 'ghcr.io/myorg/cart', login: 'token', repository: 'cart' });
  });

  it('says whether clouds accept the jobs of its repositories', () => {
    const platform = javaScriptFiles['platform.js']!;
    const registry = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
    const withCloud = (organizationId: string): string =>
      platform
        .replace(
          "registry: 'ghcr.io/myorg',",
          `registry: '${registry}', registries: { '${registry}': { role: 'arn:aws:iam::123456789012:role/push' } },`,
        )
        .replace("organization: 'myorg',", `organization: 'myorg',${organizationId}`);
    const cart = javaScriptFiles['services/cart.js']!;
    project.write({
      'platform.js': withCloud(' organizationId: 11,'),
      'services/cart.js': cart.replace("repository: 'cart'", "repository: 'cart', repositoryId: 22"),
    });
    try {
      const right = check({ ...everything, 'repos/myorg/cart/numbers': '11\t22\n', 'repos/myorg/search/numbers': '11\t33\n' });
      expect(right.stdout).toContain(
        'repositories that clouds trust\n  right    cart\n  unset    search: its numbers are organizationId: 11, repositoryId: 33\n',
      );
      expect(right.code).toBe(0);
      const wrong = check({
        ...everything,
        'repos/myorg/cart/numbers': '11\t23\n',
        'repos/myorg/search/numbers': '11\t33\n',
        'repos/myorg/search/actions/oidc/customization/sub': 'true\n',
      });
      expect(wrong.stdout).toContain('  wrong    cart: correct its numbers in the definitions: organizationId: 11, repositoryId: 23\n');
      expect(wrong.stdout).toContain(
        '  wrong    search: its subjects have another form: gh api --method PUT repos/myorg/search/actions/oidc/customization/sub -F use_default=true\n',
      );
      expect(wrong.stdout).toContain('clouds reject the jobs of 2 of 2 repositories');
      expect(wrong.code).toBe(1);
      const unseen = check(everything, '--json');
      const { trusts } = JSON.parse(unseen.stdout) as { trusts: { findings: object[] }[] };
      expect(trusts[0]!.findings[0]).toEqual({
        repository: 'cart',
        state: 'unknown',
        advice: 'GitHub has no such repository, or you may not see it',
      });
    } finally {
      project.write({ 'platform.js': platform, 'services/cart.js': cart });
    }
  });

  it('cannot check if GitHub does not answer, or without gh', () => {
    const denied = check({ denied: '' });
    expect([denied.code, denied.stdout]).toEqual([2, '']);
    expect(denied.stderr).toMatch(/^gh cannot read 'repos\/myorg\/.*': gh: Bad credentials \(HTTP 401\)$/m);
    const without = project.charthouse(['secrets', '--check'], { env: { PATH: project.path('nothing') } });
    expect([without.code, without.stderr.split('\n')[0]]).toEqual([
      2,
      "'gh' is not on PATH, or does not run: install it as https://cli.github.com says",
    ]);
  });
});
