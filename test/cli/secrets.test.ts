import { javaScriptFiles, makeProject, type Outcome, type Project } from './project';

jest.setTimeout(60_000);

/** Answers as `gh api` does: from the file of each path; without one, as if GitHub had no such thing. */
const gh = `#!/bin/bash
[ "$1 $2 $4" = 'api --paginate --jq' ] || { echo "unexpected: $*" >&2; exit 9; }
path=\${3%\\?per_page=100}
[ "$5" = ".\${path##*[/-]}[].name" ] || { echo "unexpected: $*" >&2; exit 9; }
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
