import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Project } from '../../cli/project';
import { javaScriptService } from '../../cli/project';
import { itWithJq } from '../run-scripts';
import { shopDefinitions, shopOrganization, shopWorkflow } from './definitions-of-shop';
import type { Organization } from './organization/organization';
import { runJobs, type JobResult, type RunOptions } from './run-jobs';

jest.setTimeout(120_000); // scripts start many processes

let definitions: Project;
let generated: Organization;
let organization: Organization;
beforeAll(() => {
  definitions = shopDefinitions();
  generated = shopOrganization(definitions);
});
beforeEach(() => {
  organization = generated.copy();
  definitions.write({ 'services/cart.js': cart });
});
afterEach(() => organization.remove());
afterAll(() => {
  generated.remove();
  definitions.remove();
});

const cart = javaScriptService('cart');

/** Runs jobs of a pull request. */
function run(jobs: readonly string[], options: Partial<RunOptions> = {}): Promise<Record<string, JobResult>> {
  const event = { 'github.event.pull_request.number': '7' };
  return runJobs(shopWorkflow('check'), jobs, { organization, definitions, event, ...options });
}

const plan = (): Promise<Record<string, JobResult>> => run(['live', 'plan', 'comment']);
const results = (all: Record<string, JobResult>): string[] => Object.values(all).map(({ result }) => result);

/** The one comment. */
function comment(): string {
  const [first, ...others] = organization.comments('platform');
  expect(others).toEqual([]);
  expect(first!.user.login).toBe('github-actions[bot]');
  return first!.body;
}

describe('the plan of a pull request', () => {
  itWithJq('says what would change in the repositories as they are now, with the tags that are live', async () => {
    const path = 'services/cart/overlays/dev/image-tag/kustomization.yaml';
    organization.commit('config', { [path]: organization.read('config', 'main', path)!.replace('unreleased', 'v1.4.0') });
    definitions.write({ 'services/cart.js': cart.replace("cpu: '100m'", "cpu: '200m'") });
    expect(results(await plan())).toEqual(['success', 'success', 'success']);
    expect(comment()).toMatch(/^<!-- charthouse plan -->\n## Plan: 2 changed, 1 image-tag file kept; /);
    expect(comment()).toContain('services/cart/base/deployment.yaml');
    expect(comment()).toMatch(/\[This run\]\(\S+\/myorg\/platform\/actions\/runs\/42\) has the plan in full/);
  });

  itWithJq('says why an apply would be refused, with paths as they are in the repositories', async () => {
    organization.commit('cart', { '.github/workflows/ci.yml': 'edited\n' });
    expect(results(await plan())).toEqual(['success', 'success', 'success']);
    expect(comment()).toContain('x a generated file was edited by hand\n  at      cart/.github/workflows/ci.yml\n');
  });

  itWithJq('says what is wrong with the definitions, and fails', async () => {
    definitions.write({ 'services/cart.js': javaScriptService('cart', "workload: 'web',") });
    const { plan: made, ...others } = await plan();
    expect(made).toMatchObject({ result: 'failure', output: expect.stringContaining('::error::the definitions have problems') });
    expect(results(others)).toEqual(['success', 'success']);
    expect(comment()).toContain("## Plan: there is none\n\n    x 'workload' is not a property that can be set here\n");
  });

  itWithJq('takes a repository that is missing for empty, and names it; one without a main branch, too', async () => {
    organization.installed.splice(organization.installed.indexOf('cart'), 1);
    rmSync(organization.bare('search'), { recursive: true });
    organization.add('search');
    expect(results(await plan())).toEqual(['success', 'success', 'success']);
    expect(comment()).toContain(
      '> [!WARNING]\n' +
        '> **cart** cannot be read: it does not exist, has another name, or the App is not installed there. The plan takes it for empty.\n' +
        '> **search** cannot be read: it has no branch main yet. The plan takes it for empty.\n\n## Plan: 8 created',
    );
  });
});

describe('the job with the token', () => {
  itWithJq('hands on generated files alone where there is code, and no history anywhere, as Git stores them', async () => {
    organization.commit('config', { '.gitattributes': '* text eol=crlf\n', 'notes.txt': 'a\n' });
    let [files, notes] = ['', ''];
    const onArtifact = (folder: string): void => {
      files = execFileSync('tar', ['-tzf', 'live.tar.gz'], { cwd: folder, encoding: 'utf8' });
      notes = execFileSync('tar', ['-xOzf', 'live.tar.gz', 'repositories/config/notes.txt'], { cwd: folder, encoding: 'utf8' });
    };
    expect((await run(['live'], { onArtifact })).live).toMatchObject({ result: 'success' });
    expect(files).toContain('repositories/cart/.charthouse/repository.json\n');
    expect(files).toContain('repositories/platform/index.js\n');
    expect(files).not.toMatch(/cart\/(?:index\.js|\.env)|\/\.git\//);
    expect(notes).toBe('a\n');
  });

  itWithJq('fails where it may read nothing', async () => {
    organization.installed.splice(0);
    expect(await run(['live', 'plan', 'comment'])).toMatchObject({
      live: { result: 'failure', output: expect.stringContaining('::error::the App may read none of the repositories') as string },
      plan: { result: 'skipped' },
      comment: { result: 'skipped' },
    });
  });

  itWithJq('fails where a repository cannot be fetched, and names it', async () => {
    rmSync(organization.bare('search'), { recursive: true });
    const { live } = await run(['live']);
    expect(live).toMatchObject({ result: 'failure', output: expect.stringContaining('::error::cannot fetch myorg/search') as string });
  });
});

describe('the comment', () => {
  /** Comments what a job that ran code of the pull request has handed on. */
  async function commentOn(write: (file: string) => void): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'plan-'));
    write(join(folder, 'plan.md'));
    const outputs = { 'needs.plan.outputs.made': 'yes' };
    expect(results(await run(['comment'], { artifacts: { plan: folder }, outputs }))).toEqual(['success']);
    rmSync(folder, { recursive: true });
  }

  itWithJq('is one, which later runs update', async () => {
    for (const text of ['first', 'second']) await commentOn((file) => writeFileSync(file, text));
    expect(comment()).toContain('\nsecond\n');
  });

  itWithJq('is not that of somebody else, even if it looks like it', async () => {
    organization.keep('platform', 'comments', { id: 1, issue: 7, user: { login: 'stranger' }, body: '<!-- charthouse plan -->' });
    await commentOn((file) => writeFileSync(file, 'plan'));
    expect(organization.comments('platform').map(({ user }) => user.login)).toEqual(['stranger', 'github-actions[bot]']);
  });

  itWithJq('is data: no text in it is run', async () => {
    const text = '$(exit 9) `exit 9` "; exit 9; ${{ secrets.X }} \\\n::error::x\n';
    await commentOn((file) => writeFileSync(file, text));
    expect(comment()).toContain(text);
  });

  itWithJq('leaves out what is too long, what is no file, and what is no text', async () => {
    await commentOn((file) => writeFileSync(file, 'x'.repeat(65_001)));
    expect(comment()).toContain('\nThe plan is too long to be shown here.\n');
    await commentOn((file) => symlinkSync('/etc/passwd', file));
    expect(comment()).not.toContain('root:');
    await commentOn((file) => writeFileSync(file, Buffer.from([0x61, 0xff, 0x62])));
    expect(comment()).toContain('\nab\n');
  });
});
