import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { javaScriptFiles, javaScriptService, makeProject, root, type Outcome, type Project } from './project';

jest.setTimeout(120_000);

const stack = 'github/cdk.tf.json';

let project: Project;

const plan = (...options: string[]): Outcome => project.charthouse(['plan', '--against', 'live', ...options]);
const apply = (...options: string[]): Outcome => project.charthouse(['apply', '--to', 'live', ...options]);

/** The last line of what a command says. */
const summary = ({ stdout, stderr }: Outcome): string => `${stdout}${stderr}`.trim().split('\n').at(-1)!;

const live = (folder: string): Record<string, string> => project.read(`live/${folder}`);

/** Writes the platform with a Terraform stack, and with a definitions repository if it has a name. */
function declare(terraform: string, definitions?: string): void {
  const text = javaScriptFiles['platform.js']!.replace('terraform: null', `terraform: ${terraform}`);
  const named = definitions === undefined ? '' : `, definitions: { repository: '${definitions}' }`;
  project.write({ 'platform.js': text.replace("owners: 'shop'", `owners: 'shop'${named}`) });
}

/** The stack that a synth writes. */
function synthesised(): Record<string, string> {
  expect(project.charthouse(['synth'])).toMatchObject({ code: 0 });
  return project.read('dist/terraform');
}

function git(folder: string, ...args: string[]): string {
  const config = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
  const { status, stdout, stderr } = spawnSync('git', ['-C', project.path(folder), ...config, ...args], { encoding: 'utf8' });
  expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' });
  return stdout;
}

/** Makes a Git checkout with a file of somebody else. */
function checkOut(folder: string): void {
  mkdirSync(project.path(folder), { recursive: true });
  git(folder, 'init', '-q');
  project.write({ [`${folder}/theirs.md`]: 'theirs\n' });
  commit(folder);
}

function commit(folder: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'all');
}

beforeEach(() => {
  project = makeProject(javaScriptFiles);
  mkdirSync(project.path('live'));
});
afterEach(() => project.remove());

describe('the Terraform stack in a repository that the platform names', () => {
  beforeEach(() => declare("{ repository: 'infrastructure', path: 'github/terraform' }"));

  it('is applied to a folder of its checkout, next to what others have there', () => {
    checkOut('live/infrastructure');
    expect(apply().stderr).toContain('terraform in live/infrastructure/github/terraform\n');
    const files = Object.entries(synthesised()).map(([path, text]) => [`github/terraform/${path}`, text]);
    const { 'theirs.md': theirs, ...rest } = Object.fromEntries(
      Object.entries(live('infrastructure')).filter(([path]) => !path.startsWith('.git/')),
    );
    expect([theirs, rest]).toEqual(['theirs\n', Object.fromEntries(files)]);
    expect(live('terraform')).toEqual({});
    expect(plan('--exit-code')).toMatchObject({ code: 0, stdout: 'plan: no changes\n' });
    commit('live/infrastructure');
    project.write({
      'live/infrastructure/github/terraform/github/.terraform/providers/x': '',
      'live/infrastructure/github/terraform/github/github.tfstate': '',
    });
    expect(git('live/infrastructure', 'status', '--porcelain')).toBe('');
  });

  it('is found where the repository is checked out elsewhere, and elsewhere itself', () => {
    expect(apply('--repository', 'infrastructure=elsewhere').code).toBe(0);
    expect(Object.keys(project.read('elsewhere'))).toContain(`github/terraform/${stack}`);
    expect(apply('--repository', 'terraform=stack').code).toBe(0);
    expect(project.read('stack')).toEqual(synthesised());
    expect(live('infrastructure')).toEqual({});
    expect(plan('--repository', 'infrastucture=elsewhere')).toMatchObject({
      code: 2,
      stderr: "there is no repository 'infrastucture': there are cart, config, infrastructure, search and terraform\n",
    });
  });

  it('keeps what leaves it', () => {
    apply();
    project.write({ 'services/cart.js': javaScriptService('cart').replace("repository: 'cart'", "repository: 'search'") });
    const { code, stderr } = apply();
    expect(code).toBe(0);
    expect(stderr).toContain(
      `! repository 'cart' leaves the Terraform stack, and remains on GitHub\n  at      live/infrastructure/github/terraform/${stack}\n`,
    );
    expect(live('infrastructure')[`github/terraform/${stack}`]).toContain('"from": "github_repository.cart"');
    expect(plan().stdout).toBe('plan: no changes\n');
  });

  it('is removed where there is to be none', () => {
    checkOut('live/infrastructure');
    apply();
    declare('null');
    expect(plan().stdout).toContain('terraform in live/infrastructure/github/terraform\n  - .charthouse/repository.json\n');
    apply();
    expect(Object.keys(live('infrastructure')).filter((path) => !path.startsWith('.git/'))).toEqual(['theirs.md']);
    expect(plan().stdout).toBe('plan: no changes\n');
  });

  it.each([
    ['in the place of the folder', 'github/terraform', 'github'],
    ['above it', 'github', ''],
  ])('is not written behind a symbolic link %s', (_, at, above) => {
    mkdirSync(project.path('elsewhere/terraform'), { recursive: true });
    mkdirSync(project.path('live/infrastructure', above), { recursive: true });
    symlinkSync(project.path('elsewhere'), project.path('live/infrastructure', at));
    expect(apply()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        `x a symbolic link has the path of a generated file, or of a folder of it\n  at      live/infrastructure/${at}\n`,
      ) as string,
    });
    expect(project.read('elsewhere')).toEqual({});
  });

  it('does not meet a folder that differs only in case', () => {
    project.write({ 'live/infrastructure/GitHub/notes.md': 'theirs\n' });
    expect(apply()).toMatchObject({ code: 1, stderr: expect.stringContaining("x 'GitHub' is there already") as string });
  });

  it('is finished by the next apply where one was killed, whatever the definitions say then', () => {
    checkOut('live/infrastructure');
    apply();
    commit('live/infrastructure');
    project.write({ 'services/queue.js': javaScriptService('queue') });
    const file = `infrastructure/github/terraform/${stack}`;
    const killed = project.node(
      ['-r', join(root, 'test/writer/apply/kill-at.cjs'), join(root, 'lib/cli/main.js'), 'apply', '--to', 'live'],
      {
        env: { KILL_BEFORE: `/${file}` },
      },
    );
    expect(killed.code).toBeNull();
    // Git sees no trace of it but the files that are in place already.
    expect(git('live/infrastructure', 'status', '--porcelain')).not.toContain('apply');
    expect(plan()).toMatchObject({ code: 2, stderr: expect.stringContaining("interrupted there: 'charthouse apply'") as string });
    project.write({ 'platform.js': 'throw new Error("no")' });
    expect(apply().stderr).toContain(`an earlier apply was interrupted in '${project.path('live/infrastructure')}', and is finished now\n`);
    declare("{ repository: 'infrastructure', path: 'github/terraform' }");
    expect(live('infrastructure')[`github/terraform/${stack}`]).toBe(synthesised()[stack]);
    expect(plan().stdout).toBe('plan: no changes\n');
  });

  it('is hidden from Git and finished also where its folder alone is named', () => {
    checkOut('live/infrastructure');
    const folder = 'live/infrastructure/github/terraform';
    const named = ['--repository', `terraform=${folder}`];
    apply(...named);
    commit('live/infrastructure');
    project.write({ 'services/queue.js': javaScriptService('queue') });
    const main = ['-r', join(root, 'test/writer/apply/kill-at.cjs'), join(root, 'lib/cli/main.js'), 'apply', '--to', 'live'];
    expect(project.node([...main, ...named], { env: { KILL_BEFORE: `/terraform/${stack}` } }).code).toBeNull();
    expect(Object.keys(project.read(`${folder}/.charthouse/apply`))).toContain('journal.json');
    expect(git('live/infrastructure', 'status', '--porcelain', '--untracked-files=all')).not.toContain('/apply/');
    expect(plan(...named).code).toBe(2);
    expect(apply(...named).stderr).toContain(`an earlier apply was interrupted in '${project.path(folder)}', and is finished now\n`);
    expect(project.read(folder)).toEqual(synthesised());
  });

  it('moves only with its folder', () => {
    apply();
    project.write({ 'live/infrastructure/github/terraform/github/github.tfstate': '{}' });
    declare("{ repository: 'other' }");
    const refused = {
      code: 2,
      stdout: '',
      stderr:
        "the Terraform stack is in 'live/infrastructure/github/terraform', and the definitions keep it in 'live/other/terraform': move the folder there, with its state\n",
    };
    expect(plan()).toEqual(refused);
    mkdirSync(project.path('live/other'));
    renameSync(project.path('live/infrastructure/github/terraform'), project.path('live/other/terraform'));
    expect(summary(apply())).toBe('applied: 2 changed');
    expect(plan().stdout).toBe('plan: no changes\n');
  });
});

describe('the Terraform stack in the definitions repository', () => {
  beforeEach(() => declare('{}', 'platform'));

  it('has a ledger of its own, and neither claims files of the other', () => {
    checkOut('live/platform');
    apply();
    const ledger = live('platform')['.charthouse/repository.sha256']!;
    expect(ledger).not.toContain('terraform/');
    expect(live('platform')['terraform/.charthouse/repository.sha256']).toContain(`  ${stack}\n`);
    expect(git('live/platform', 'status', '--porcelain', '--untracked-files=all')).not.toContain('.charthouse/apply');
    // One of them changes alone.
    declare("{ backend: { local: { path: 'other.tfstate' } } }", 'platform');
    const { stdout } = plan();
    expect(stdout).not.toContain('platform in live/platform\n');
    expect(stdout).toContain('terraform in live/platform/terraform\n');
    expect(apply().code).toBe(0);
    // One of them goes alone.
    declare('{}');
    expect(plan()).toMatchObject({ code: 2, stderr: expect.stringContaining("keep it in 'live/terraform'") as string });
    declare('null');
    expect(apply().code).toBe(0);
    expect(Object.keys(live('platform')).filter((path) => !path.startsWith('.git/'))).toEqual(['theirs.md']);
  });

  it('moves there from the folder next to the checkouts with its folder alone', () => {
    declare('{}');
    apply();
    declare('{}', 'platform');
    expect(plan()).toMatchObject({
      code: 2,
      stderr:
        "the Terraform stack is in 'live/terraform', and the definitions keep it in 'live/platform/terraform': move the folder there, with its state\n",
    });
    mkdirSync(project.path('live/platform'));
    renameSync(project.path('live/terraform'), project.path('live/platform/terraform'));
    expect(apply().code).toBe(0);
    expect(plan().stdout).toBe('plan: no changes\n');
  });

  it('is not written by a synth into its checkout', () => {
    checkOut('.');
    expect(project.charthouse(['synth', '--output', '.'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("'terraform' is in a Git checkout, where the definitions keep the Terraform stack") as string,
    });
    expect(project.read('terraform')).toEqual({});
    expect(project.charthouse(['synth']).code).toBe(0);
  });
});
