import { chmodSync, rmSync, writeFileSync } from 'node:fs';
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
  definitions.write({ 'services/cart.js': cart() });
});
afterEach(() => organization.remove());
afterAll(() => {
  generated.remove();
  definitions.remove();
});

const branch = 'charthouse/apply';
const deployment = 'services/cart/base/deployment.yaml';
const tagFile = 'services/cart/overlays/dev/image-tag/kustomization.yaml';

const resources = "resources: { requests: { cpu: '10m', memory: '16Mi' } }";

/** The definition of the service 'cart', with so much memory. */
const cart = (memory = '128Mi', more = ''): string => javaScriptService('cart', more).replace('128Mi', memory);

const jobs = ['live', 'apply', 'open'];
const apply = (options: Partial<RunOptions> = {}, services?: readonly string[]): Promise<Record<string, JobResult>> =>
  runJobs(shopWorkflow('apply', services), jobs, { organization, definitions, ...options });
/** In place of Charthouse, for what does not depend on it: it writes files, and a plan. */
const writing = (files: Readonly<Record<string, string>>, before = ':'): Pick<RunOptions, 'charthouse'> => ({
  charthouse: [
    before,
    ...Object.entries(files).map(([path, text]) => {
      const plan = `"$RUNNER_TEMP/applied/${path.split('/')[0]}.md"`;
      return `mkdir -p "$RUNNER_TEMP/applied"; if [ "$1" = plan ]; then echo '## Plan: ${text}' > ${plan}; else echo '${text}' > "$LIVE/${path}"; fi`;
    }),
  ].join('\n'),
});
const config = 'config/a.txt';
const changingBoth = writing({ [config]: 'first', 'cart/.github/workflows/ci.yml': 'new' });

const results = (all: Record<string, JobResult>): string[] => Object.values(all).map(({ result }) => result);
const allGood = ['success', 'success', 'success'];
const repositories = ['config', 'platform', 'cart', 'search'];
/** The repositories that have a branch besides the main branch. */
const opened = (): string[] => repositories.filter((name) => organization.branches(name).includes(branch));

describe('after a merge', () => {
  itWithJq('each repository that changes gets a pull request with its plan, and no other one', async () => {
    definitions.write({ 'services/cart.js': cart('256Mi') });
    expect(results(await apply())).toEqual(allGood);
    expect(opened()).toEqual(['config']);
    expect(organization.changes('config', branch)).toEqual(['.charthouse/services/cart.sha256', deployment]);
    expect(organization.read('config', branch, deployment)).toContain('memory: 256Mi');
    const [pull, ...others] = organization.pulls('config');
    expect(others).toEqual([]);
    expect(pull).toMatchObject({ number: 1, state: 'open', title: 'apply the definitions' });
    expect(pull!.body).toMatch(
      /^\[Definitions\]\(\S+\/myorg\/platform\/commit\/[0-9a-f]{40}\), brought here by \[this run\]\(\S+\)\.\n\n## Plan: 2 changed/,
    );
  });

  itWithJq('nothing is opened where nothing changes', async () => {
    const all = await apply();
    expect(results(all)).toEqual(allGood);
    expect(all.open!.output).toBe('nothing changes\n');
    expect(opened()).toEqual([]);
  });

  itWithJq('application repositories change where their files do: code stays, and is not even looked at', async () => {
    definitions.write({ 'services/cart.js': cart('128Mi').replace("repository: 'cart'", "repository: 'cart', test: 'make check'") });
    expect(results(await apply())).toEqual(allGood);
    expect(opened()).toEqual(['cart']);
    expect(organization.changes('cart', branch)).toEqual(['.charthouse/repository.sha256', '.github/workflows/ci.yml']);
    expect(organization.files('cart', branch)).toContain('index.js');
    expect(organization.pulls('cart')[0]!.body).not.toContain('`config`');
  });

  itWithJq('the first apply fills a config repository that has nothing yet, modes of files included', async () => {
    rmSync(organization.bare('config'), { recursive: true });
    organization.installed.splice(organization.installed.indexOf('config'), 1);
    organization.add('config', { LICENSE: 'ours\n' });
    expect(results(await apply())).toEqual(allGood);
    expect(opened()).toEqual(['config']);
    expect(organization.files('config', branch)).toEqual(expect.arrayContaining(['LICENSE', deployment, tagFile]));
    expect(organization.merge('config', branch)).toBe(true);
    expect((await apply()).open!.output).toContain('nothing changes\n');
  });

  itWithJq('files that are generated no more are removed', async () => {
    rmSync(definitions.path('services/cart.js'));
    expect(results(await apply())).toEqual(allGood);
    expect(opened()).toEqual(['config', 'platform', 'cart']);
    expect(organization.files('cart', branch)).toEqual(['.env', 'index.js']);
  });
});

describe('a later apply', () => {
  itWithJq('replaces an earlier one, in the same pull request, on top of what was merged since', async () => {
    await apply(writing({ [config]: 'first' }));
    organization.commit('config', { 'b.txt': 'by CI\n' });
    expect(results(await apply(writing({ [config]: 'second' })))).toEqual(allGood);
    expect(organization.read('config', branch, 'a.txt')).toBe('second\n');
    expect(organization.read('config', branch, 'b.txt')).toBe('by CI\n');
    expect(organization.changes('config', branch)).toEqual(['a.txt']);
    expect(organization.pulls('config')).toMatchObject([{ state: 'open', body: expect.stringContaining('## Plan: second') as string }]);
  });

  itWithJq('pushes nothing where it would change the same, so that approvals stay', async () => {
    await apply(writing({ [config]: 'first' }));
    const before = organization.commitOf('config', branch);
    organization.commit('platform', { 'README.md': 'changed\n' });
    expect(results(await apply(writing({ [config]: 'first' })))).toEqual(allGood);
    expect(organization.commitOf('config', branch)).toBe(before);
    const commit = organization.commitOf('platform', 'main');
    expect(organization.pulls('config')).toMatchObject([{ state: 'open', body: expect.stringContaining(commit) as string }]);
  });

  itWithJq('takes back what somebody pushed onto its branch', async () => {
    await apply(writing({ [config]: 'first' }));
    organization.inClone('config', (clone) => {
      organization.git(clone, 'checkout', '--quiet', branch);
      organization.git(clone, 'commit', '--quiet', '--allow-empty', '--message', 'mine');
      organization.git(clone, 'push', '--quiet', 'origin', branch);
    });
    expect(results(await apply(writing({ [config]: 'first' })))).toEqual(allGood);
    expect(organization.git(organization.bare('config'), 'log', '--format=%s', `main..${branch}`)).toBe('apply the definitions\n');
  });

  itWithJq('closes the pull request of an earlier one where nothing changes any more', async () => {
    await apply(writing({ [config]: 'first' }));
    const { open } = await apply(writing({}));
    expect(open).toMatchObject({ result: 'success', output: expect.stringContaining('myorg/config: nothing changes any more') as string });
    expect(opened()).toEqual([]);
    expect(organization.pulls('config')).toMatchObject([{ state: 'closed' }]);
  });

  itWithJq('opens a new pull request where a person has closed the last one', async () => {
    await apply(writing({ [config]: 'first' }));
    organization.close('config', branch);
    await apply(writing({ [config]: 'first' }));
    expect(organization.pulls('config').map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  itWithJq('does nothing where a newer commit was merged: its own run comes', async () => {
    const commit = organization.commitOf('platform', 'main');
    organization.commit('platform', { 'README.md': 'changed\n' });
    const { open } = await apply({ commit, ...writing({ [config]: 'first' }) });
    expect(open).toMatchObject({ result: 'success', output: expect.stringContaining('a newer commit was merged') as string });
    expect(opened()).toEqual([]);
  });

  itWithJq('may run twice at once: there is one branch, and one pull request', async () => {
    const both = await Promise.all([apply(writing({ [config]: 'first' })), apply(writing({ [config]: 'first' }))]);
    expect(both.map(results)).toEqual([allGood, allGood]);
    expect(organization.changes('config', branch)).toEqual(['a.txt']);
    expect(organization.pulls('config')).toMatchObject([{ state: 'open' }]);
  });

  itWithJq('updates the pull request that another run has opened in the meantime', async () => {
    const { open } = await apply({ ...writing({ [config]: 'first' }), env: { BEFORE_PULL: 'another' } });
    expect(open).toMatchObject({ result: 'success', output: expect.stringContaining('Validation Failed') as string });
    expect(organization.pulls('config')).toMatchObject([{ state: 'open', title: 'apply the definitions' }]);
  });
});

describe('a promotion that is merged in between', () => {
  const release = (): void =>
    organization.commit('config', { [tagFile]: organization.read('config', 'main', tagFile)!.replace(/newTag: .*/, 'newTag: "v2"') });

  itWithJq('keeps its tag, before the pull request of the apply is merged and after', async () => {
    definitions.write({ 'services/cart.js': cart('256Mi') });
    await apply({ onArtifact: (_, name) => (name === 'applied' ? release() : undefined) });
    expect(organization.changes('config', branch)).toEqual(['.charthouse/services/cart.sha256', deployment]);
    expect(organization.merge('config', branch)).toBe(true);
    expect(organization.read('config', 'main', tagFile)).toContain('newTag: "v2"');
    expect(organization.read('config', 'main', deployment)).toContain('memory: 256Mi');
    expect((await apply()).open!.output).toContain('nothing changes\n');
  });

  itWithJq('conflicts where the apply adds an image to the same file, and the next apply keeps its tag', async () => {
    definitions.write({
      'services/cart.js': cart('128Mi', `images: { cart: {}, worker: {} }, sidecars: { worker: { image: 'worker', ${resources} } },`),
    });
    await apply({ onArtifact: (_, name) => (name === 'applied' ? release() : undefined) });
    expect(organization.changes('config', branch)).toContain(tagFile);
    expect(organization.merge('config', branch)).toBe(false);
    await apply();
    expect(organization.pulls('config')).toMatchObject([{ state: 'open' }]);
    expect(organization.merge('config', branch)).toBe(true);
    expect(organization.read('config', 'main', tagFile)).toMatch(/newTag: "v2"[^]*newTag: "?unreleased/);
  });
});

describe('an apply that cannot do everything', () => {
  const missing = '::error::nothing can be opened in cart: it does not exist, has another name, or the App is not installed there\n';

  itWithJq('says that a workflow was edited by hand, and opens nothing; and overwrites it if a person says so', async () => {
    definitions.write({ 'services/cart.js': cart('256Mi') });
    organization.commit('cart', { '.github/workflows/ci.yml': 'edited\n' });
    const { apply: applied, open } = await apply();
    expect(applied!.result).toBe('failure');
    expect(applied!.output).toMatch(/x a generated file was edited by hand\n {2}at {6}\S*cart\/\.github\/workflows\/ci\.yml/);
    expect(open!.result).toBe('skipped');
    expect(opened()).toEqual([]);
    expect(results(await apply({ event: { 'inputs.overwrite': 'true' } }))).toEqual(allGood);
    expect(opened()).toEqual(['config', 'cart']);
  });

  itWithJq('refuses an unsafe change, unless a person accepts it', async () => {
    definitions.write({ 'services/cart.js': cart('128Mi').replace('replicas: 1', 'replicas: 3') });
    await apply();
    organization.merge('config', branch);
    definitions.write({ 'services/cart.js': cart('128Mi').replace('replicas: 1', 'replicas: { min: 2, max: 6, cpu: 70 }') });
    expect((await apply()).apply).toMatchObject({ result: 'failure', output: expect.stringContaining('autoscaler-drops-pods') as string });
    expect(results(await apply({ event: { 'inputs.accept': ' autoscaler-drops-pods ' } }))).toEqual(allGood);
    expect(opened()).toEqual(['config']);
  });

  itWithJq('opens what it can where a repository is missing, names it, and fails', async () => {
    organization.installed.splice(organization.installed.indexOf('cart'), 1);
    const { open } = await apply(
      writing({ [config]: 'first', 'cart/.github/workflows/ci.yml': 'new' }, 'mkdir -p "$LIVE/cart/.github/workflows"'),
    );
    expect(open).toMatchObject({ result: 'failure', output: expect.stringContaining(missing) as string });
    expect(opened()).toEqual(['config']);
    expect(organization.pulls('config')).toHaveLength(1);
  });

  itWithJq('does so for the repository of a new service, which its workflow does not know yet', async () => {
    definitions.write({ 'services/new.js': javaScriptService('new') });
    const { open } = await apply();
    expect(open).toMatchObject({ result: 'failure', output: expect.stringContaining('nothing can be opened in new: it is new') as string });
    expect(opened()).toEqual(['config', 'platform']);
    expect(organization.read('platform', branch, '.github/workflows/apply.yml')).toContain('new .charthouse .github\n');
    rmSync(definitions.path('services/new.js'));
  });

  itWithJq('is not stopped by one repository that takes no push', async () => {
    const hook = join(organization.bare('config'), 'hooks/pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho no >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    const { open } = await apply(changingBoth);
    expect(open).toMatchObject({
      result: 'failure',
      output: expect.stringContaining('::error::the changes of myorg/config could not be opened') as string,
    });
    expect(opened()).toEqual(['cart']);
  });
});

describe('the job with the key', () => {
  const tampered = (change: (folder: string) => void): Promise<Record<string, JobResult>> =>
    apply({ ...changingBoth, onArtifact: (folder, name) => (name === 'applied' ? change(folder) : undefined) });

  itWithJq('changes nothing but generated folders among code, whatever the definitions hand on', async () => {
    const patch = `diff --git a/index.js b/index.js\n--- a/index.js\n+++ b/index.js\n@@ -1 +1 @@\n-our code\n+their code\n`;
    const { open } = await tampered((folder) => writeFileSync(join(folder, 'cart.patch'), patch));
    expect(open).toMatchObject({ result: 'failure', output: expect.stringContaining('would change: index.js') as string });
    expect(opened()).toEqual(['config']);
  });

  itWithJq('touches no repository that is not of the platform', async () => {
    organization.add('other', { 'a.txt': 'a\n' });
    const patch = `diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-a\n+b\n`;
    const { open } = await tampered((folder) => {
      for (const name of ['other', '../other', '$(exit 9)', 'a;b'])
        if (!name.includes('/')) writeFileSync(join(folder, `${name}.patch`), patch);
    });
    expect(open).toMatchObject({
      result: 'failure',
      output: expect.stringContaining('nothing can be opened in other: it is new') as string,
    });
    expect(organization.branches('other')).toEqual(['main']);
    expect(opened()).toEqual(['config', 'cart']);
  });
});
