import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeGitProject, type GitProject } from './git-project';
import { javaScriptFiles, javaScriptService, root, type Surroundings } from './project';

jest.setTimeout(120_000);

let project: GitProject;

const start = (files: Readonly<Record<string, string>> = javaScriptFiles): void => {
  project = makeGitProject(files);
};
afterEach(() => project.remove());

interface Answer {
  readonly base: { readonly revision: string; readonly commit: string };
  readonly everything: string | null;
  readonly services: readonly {
    readonly service: string;
    readonly change: string;
    readonly environments: readonly { readonly environment: string; readonly change: string }[];
  }[];
  readonly stages: readonly object[];
  readonly parts: readonly { readonly part: string; readonly name: string; readonly files: readonly string[] }[];
}

/** What the command prints as JSON. */
function affected(args: readonly string[] = ['--base', 'main'], where: Surroundings = {}): Answer {
  const { code, stdout, stderr } = project.charthouse(['affected', ...args, '--format', 'json'], where);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Answer;
}

/** Each affected service with its change and its environments, in a word each. */
const servicesOf = ({ services }: Answer): string[] =>
  services.map(({ service, change, environments }) => [service, change, ...environments.map((each) => each.environment)].join(' '));
const partsOf = ({ parts }: Answer): string[] => parts.map(({ part, name }) => `${part} ${name}`);
const briefly = (answer: Answer): object => ({ everything: answer.everything, services: servicesOf(answer), parts: partsOf(answer) });

const nothing = { everything: null, services: [], parts: [] };
/** One that no other file of the platform depends on. */
const cartChanged = { everything: null, services: ['cart changed dev'], parts: [] };
const cart = (changes = ''): Record<string, string> => ({ 'services/cart.js': javaScriptService('cart', changes) });
const priority = 'priorityClassName: "high",';

describe('charthouse affected', () => {
  it('finds nothing where nothing changed, and where only a comment did', () => {
    start();
    expect(briefly(affected())).toEqual(nothing);
    project.write({ 'services/cart.js': `// The basket.\n${javaScriptService('cart')}` });
    expect(briefly(affected())).toEqual(nothing);
    expect(project.charthouse(['affected', '--base', 'main']).stdout).toMatch(
      /^compared with [0-9a-f]{10}, the last commit that 'main' and HEAD have in common\n\nnothing is affected\n$/,
    );
  });

  it('finds what is committed on a branch, what is staged, what is not, and what git does not know yet', () => {
    start();
    project.git('switch', '--quiet', '--create', 'change');
    project.commit(cart(priority));
    expect(briefly(affected())).toEqual(cartChanged);
    project.write({ 'services/search.js': javaScriptService('search', priority) });
    project.git('add', 'services/search.js');
    project.write({ 'services/mail.js': javaScriptService('mail') });
    const answer = affected();
    expect(servicesOf(answer)).toEqual(['cart changed dev', 'mail created dev', 'search changed dev']);
    expect(answer.stages).toEqual(['cart', 'mail', 'search'].map((service) => ({ service, environment: 'dev' })));
  });

  it('leaves out what others have merged since', () => {
    start();
    project.git('switch', '--quiet', '--create', 'change');
    project.commit(cart(priority));
    const left = project.git('rev-parse', 'main').trim();
    project.git('switch', '--quiet', 'main');
    project.commit({ 'services/search.js': javaScriptService('search', priority) });
    project.git('switch', '--quiet', 'change');
    const answer = affected();
    expect(briefly(answer)).toEqual(cartChanged);
    expect(answer.base).toEqual({ revision: 'main', commit: left });
  });

  it('prints services and other parts as text', () => {
    start();
    project.delete('services/search.js');
    project.write({ 'services/mail.js': javaScriptService('mail'), ...cart('replicas: 3,') });
    const { stdout } = project.charthouse(['affected', '--base', 'HEAD']);
    expect(stdout.replace(/[0-9a-f]{10}/, '…')).toBe(
      [
        "compared with …, the last commit that 'HEAD' and HEAD have in common",
        '',
        'services',
        '  ~ cart: dev',
        '  + mail: dev',
        '  - search: dev',
        '',
        'other parts',
        '  project shop: 1 file',
        '  repository config: 2 files',
        '',
        'affected: 2 of 2 services, 2 of 2 stages',
        '',
      ].join('\n'),
    );
  });

  it('finds a service that was deleted, and no stage of it', () => {
    start();
    project.delete('services/search.js');
    const answer = affected();
    expect(servicesOf(answer)).toEqual(['search removed dev']);
    expect(answer.stages).toEqual([]);
  });

  it('finds all services where a default of the platform changes', () => {
    start();
    const { 'platform.js': platform } = javaScriptFiles;
    project.write({ 'platform.js': platform!.replace("registry: 'ghcr.io/myorg'", "registry: 'ghcr.io/other'") });
    expect(servicesOf(affected())).toEqual(['cart changed dev', 'search changed dev']);
    expect(affected().everything).toBeNull();
  });

  it('finds only the services whose output a module that they share changes', () => {
    const sizes = (large: string): string => `exports.small = '1';\nexports.large = '${large}';\n`;
    const using = (name: string, size: string): string =>
      `const { ${size} } = require('../shared/sizes');\n${javaScriptService(name, `env: { SIZE: ${size} },`)}`;
    start({
      ...javaScriptFiles,
      'shared/sizes.js': sizes('5'),
      'services/cart.js': using('cart', 'large'),
      'services/search.js': using('search', 'small'),
    });
    project.write({ 'shared/sizes.js': sizes('6') });
    expect(briefly(affected())).toEqual(cartChanged);
  });

  it('takes modules, settings and packages of the base for the base, also in TypeScript', () => {
    const typed = (name: string, from: string): string =>
      `import { priority } from '${from}';\nimport { Service } from 'charthouse';\nimport { platform } from '../platform';\nnew Service(platform, '${name}', ${/'\w+', (\{[^]*\})\);/.exec(javaScriptService(name, 'priorityClassName: priority,'))![1]!} as never);\n`;
    const module = (value: string): string => `export const priority: string = '${value}';\n`;
    const packageFiles = (value: string): Record<string, string> => ({
      'packages/settings/package.json': '{ "name": "@myorg/settings", "main": "index.js" }\n',
      'packages/settings/index.js': `exports.priority = '${value}';\n`,
    });
    const { 'platform.js': platform, 'main.js': main } = javaScriptFiles;
    start({
      'platform.ts': platform!
        .replace(/^.*require.*$/m, "import { GitOpsApp, Platform } from 'charthouse';")
        .replace('exports.platform', 'export const platform'),
      'main.ts': main!
        .replace(/^.*require\('charthouse.*$/m, "import { synth } from 'charthouse';")
        .replace(/^.*require.*$/m, "import { platform } from './platform';"),
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@shared/*": ["./shared/*"] } } }\n',
      'shared/priority.ts': module('high'),
      'services/cart.ts': typed('cart', '@shared/priority'),
      'services/search.ts': typed('search', '@myorg/settings'),
      ...packageFiles('high'),
    });
    mkdirSync(project.path('node_modules/@myorg'), { recursive: true });
    symlinkSync('../../packages/settings', project.path('node_modules/@myorg/settings'));
    expect(briefly(affected())).toEqual(nothing);
    project.write({ 'shared/priority.ts': module('low') });
    expect(briefly(affected())).toEqual(cartChanged);
    project.write({ 'shared/priority.ts': module('high'), ...packageFiles('low') });
    expect(servicesOf(affected())).toEqual(['search changed dev']);
  });

  it('reads files and folders that are relative to the working directory from the base, for a main file in a subfolder as well', () => {
    const nested = Object.fromEntries(Object.entries(javaScriptFiles).map(([name, text]) => [`platform/${name}`, text]));
    start({
      ...nested,
      'platform/main.js': javaScriptFiles['main.js']!.replace("__dirname + '/services'", "'services'"),
      'platform/services/cart.js': javaScriptService('cart', "priorityClassName: require('fs').readFileSync('../priority.txt', 'utf8'),"),
      'priority.txt': 'high',
    });
    project.write({ 'priority.txt': 'low' });
    expect(briefly(affected(undefined, { cwd: 'platform' }))).toEqual(cartChanged);
    // As a hook of git starts it.
    expect(briefly(affected(undefined, { cwd: 'platform', env: { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' } }))).toEqual(cartChanged);
  });

  it('takes a main file in another folder than the working directory, by a relative and by an absolute path', () => {
    start(Object.fromEntries(Object.entries(javaScriptFiles).map(([name, text]) => [`platform/${name}`, text])));
    project.write({ 'platform/services/cart.js': javaScriptService('cart', priority) });
    expect(briefly(affected(['platform/main.js', '--base', 'main']))).toEqual(cartChanged);
    expect(briefly(affected([project.path('platform/main.js'), '--base', 'main'], { cwd: 'platform/services' }))).toEqual(cartChanged);
  });

  it('follows the main file from JavaScript to TypeScript', () => {
    start();
    project.git('mv', 'main.js', 'main.ts');
    project.write(cart(priority));
    expect(briefly(affected())).toEqual(cartChanged);
  });
});

describe('where the base cannot be rendered', () => {
  /** Everything is affected, for a reason that begins with some words. */
  const expectEverything = (reason: string | RegExp, args?: readonly string[]): void => {
    const answer = affected(args);
    expect(answer.everything).toMatch(reason);
    expect(servicesOf(answer)).toEqual(['cart changed dev', 'search changed dev']);
    expect(partsOf(answer)).toEqual(['cluster main', 'project config', 'project shop', 'repository config', 'workflows config']);
    expect(project.temporaryFiles()).toEqual([]);
  };

  it.each([
    [
      'has problems',
      { ...javaScriptFiles, ...cart('replicas: -1,') },
      /cannot be rendered: they have a problem: -1 is not a number of replicas \(services.cart.replicas\)$/,
    ],
    ['has several', { ...javaScriptFiles, ...cart("replicas: -1, team: 'nobody',") }, /cannot be rendered: they have 2 problems, first: /],
    ['throws', { ...javaScriptFiles, 'platform.js': "throw new Error('no luck');\n" }, /rendered: platform\.js:1:7 fails: no luck$/],
    [
      'ends early',
      { ...javaScriptFiles, 'platform.js': "console.error('bye');\nprocess.exit(0);\n" },
      /the process that renders them has ended early: bye$/,
    ],
    ['has no main file yet', { 'README.md': 'soon\n' }, /there is no main file/],
    [
      'needs a package that is not installed',
      { ...javaScriptFiles, 'platform.js': "require('left-pad');\n" },
      /platform\.js:1:1 fails: Cannot find module 'left-pad'$/,
    ],
  ])('because it %s, everything counts as affected', (_, files, reason) => {
    start({ ...files, 'services/search.js': javaScriptService('search') });
    project.write({ ...javaScriptFiles });
    expectEverything(reason);
  });

  it('because the main file has another name, everything counts as affected', () => {
    start();
    project.git('mv', 'main.js', 'app.js');
    expectEverything(/there is no file 'app\.js'$/, ['app.js', '--base', 'main']);
  });

  it('or other packages may be installed for it, everything counts as affected', () => {
    start({ ...javaScriptFiles, 'tools/package.json': '{ "scripts": {} }\n' });
    project.write({ 'tools/package.json': '{ "scripts": { "synth": "charthouse synth" } }\n' });
    expect(briefly(affected())).toEqual(nothing);
    project.write({ 'tools/package.json': '{ "dependencies": { "left-pad": "1.3.0" } }\n' });
    expectEverything(/^other packages may be installed than for the base, because 'tools\/package\.json' differs$/);
    project.commit();
    project.write({ 'package-lock.json': '{}\n' });
    expectEverything(/because 'package-lock\.json' differs$/);
    const { stdout } = project.charthouse(['affected', '--base', 'main']);
    expect(stdout).toMatch(/\n! everything counts as affected: other packages may be installed .*\n\nservices\n {2}~ cart: dev\n/);
  });
});

describe('what a comparison leaves', () => {
  it('is nothing: neither files, nor a trace in the repository, whatever came of it', () => {
    start();
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction']) {
      project.write({ [`.git/hooks/${hook}`]: '#!/bin/sh\ntouch "$HOME/hook-ran"\n' });
      chmodSync(project.path('.git/hooks', hook), 0o755);
    }
    const state = (): object => ({
      status: project.git('--no-optional-locks', 'status', '--porcelain'),
      folders: readdirSync(project.path('.git')),
      index: statSync(project.path('.git/index')).mtimeMs,
      left: project.temporaryFiles(),
    });
    project.write(cart(priority));
    const before = state();
    expect(briefly(affected())).toEqual(cartChanged);
    project.write(cart('replicas: -1,'));
    expect(project.charthouse(['affected', '--base', 'main']).code).toBe(1);
    project.write({ ...cart(), 'platform.js': `process.exit(3);\n` });
    expect(project.charthouse(['affected', '--base', 'main']).code).toBe(3);
    project.write({ ...javaScriptFiles, ...cart(priority) });
    expect(existsSync(project.path('hook-ran'))).toBe(false);
    expect(state()).toEqual(before);
  });

  it('is nothing where a signal ends it', async () => {
    const waiting = `require('fs').writeFileSync(process.env.HOME + '/begun', '');\nAtomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60000);\n`;
    start({ ...javaScriptFiles, 'platform.js': waiting });
    project.write(javaScriptFiles);
    const child = spawn(process.execPath, [join(root, 'lib/cli/main.js'), 'affected', '--base', 'main'], {
      cwd: project.folder,
      env: { ...project.env, HOME: project.folder },
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    while (!existsSync(project.path('begun')) && child.exitCode === null) await wait(20);
    expect(project.temporaryFiles()).toHaveLength(1);
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
    expect(project.temporaryFiles()).toEqual([]);
  });
});

describe('a comparison that is not possible', () => {
  const refused = (args: readonly string[], where?: Surroundings): string => {
    const { code, stdout, stderr } = project.charthouse(['affected', ...args], where);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr.trim();
  };

  it('says which revision is not there', () => {
    start();
    expect(refused([])).toBe(
      "there is no commit 'origin/main' in this checkout: run 'git fetch origin main' if it is a branch there, or name another one with '--base'",
    );
    expect(refused(['--base', 'maim'])).toBe(
      "there is no commit 'maim' in this checkout: name a branch, a tag or a commit that is in it, such as '--base origin/main'",
    );
    for (const revision of ['--output=x', '-x', '']) expect(refused([`--base=${revision}`])).toMatch(/^'.*' is no revision: name a branch/);
    expect(refused(['--base', '$(touch x)'])).toMatch(/^there is no commit '\$\(touch x\)'/);
    expect(existsSync(project.path('x'))).toBe(false);
  });

  it('says what to fetch into a shallow clone', () => {
    start();
    project.commit(cart(priority));
    project.git('clone', '--quiet', '--depth', '1', `file://${project.folder}`, '.tmp/clone');
    const fetch =
      "it is a shallow clone, which lacks a part of the history: run 'git fetch --unshallow', or in a workflow set 'fetch-depth: 0' of actions/checkout";
    expect(refused(['--base', 'main~1'], { cwd: '.tmp/clone' })).toBe(`there is no commit 'main~1' in this checkout: ${fetch}`);
    project.git(
      '-C',
      '.tmp/clone',
      'fetch',
      '--quiet',
      '--depth',
      '1',
      'origin',
      `${project.git('rev-parse', 'main~1').trim()}:refs/heads/old`,
    );
    expect(refused(['--base', 'old'], { cwd: '.tmp/clone' })).toBe(`'old' and HEAD have no commit in common in this checkout: ${fetch}`);
  });

  it('says that two histories have nothing in common', () => {
    start();
    project.git('switch', '--quiet', '--orphan', 'other');
    project.commit(javaScriptFiles);
    expect(refused(['--base', 'main'])).toBe("'main' and HEAD have no commit in common");
  });

  it('says that there is no git, and that a folder is no checkout', () => {
    start();
    expect(refused(['--base', 'main'], { env: { PATH: '' } })).toMatch(/^'git' is not on PATH, or does not run: install it/);
    project.delete('.git');
    expect(refused(['--base', 'main'], { env: { GIT_CEILING_DIRECTORIES: join(project.folder, '..') } })).toMatch(
      /^'.*' is in no Git checkout: the definitions can only be compared/,
    );
  });
});
