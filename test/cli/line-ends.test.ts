import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeGitProject, type GitProject } from './git-project';
import { javaScriptFiles, javaScriptService, type Outcome } from './project';

jest.setTimeout(120_000);

let project: GitProject;

const repositories = ['config', 'cart', 'search'];
const workflow = 'cart/.github/workflows/ci.yml';
const deployment = 'config/services/cart/base/deployment.yaml';

const text = (path: string): string => readFileSync(project.path('.tmp/clones', path), 'utf8');
const charthouse = (...args: string[]): Outcome => project.charthouse(args);
const plan = (...args: string[]): string => {
  const { code, stdout, stderr } = charthouse('plan', '--against', '.tmp/clones', ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};
const apply = (folder: string, ...args: string[]): string => {
  const { code, stderr } = charthouse('apply', '--to', folder, ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr });
  return stderr.trim().split('\n').at(-1)!;
};
const inClone = (repository: string, ...args: string[]): string => project.git('-C', `.tmp/clones/${repository}`, ...args);
const linesOfWindows = /\r\n/;

/** Repositories as somebody on Windows has cloned them. */
beforeEach(() => {
  project = makeGitProject(javaScriptFiles);
  mkdirSync(project.path('.tmp/live'));
  apply('.tmp/live');
  for (const name of repositories) {
    project.git('init', '--quiet', '--initial-branch', 'main', `.tmp/live/${name}`);
    project.git('-C', `.tmp/live/${name}`, 'add', '--all');
    project.git('-C', `.tmp/live/${name}`, 'commit', '--quiet', '--message', 'generate');
    project.git('clone', '--quiet', '--config', 'core.autocrlf=true', `.tmp/live/${name}`, `.tmp/clones/${name}`);
  }
});
afterEach(() => project.remove());

describe('checkouts in which Git writes the line ends of Windows', () => {
  it('have them in application repositories, and not in the config repository: nothing is to be applied to either', () => {
    expect(text(workflow)).toMatch(linesOfWindows);
    expect(text('cart/.charthouse/repository.sha256')).toMatch(linesOfWindows);
    for (const path of project.git('-C', '.tmp/live/config', 'ls-files').trim().split('\n'))
      expect(text(`config/${path}`)).not.toMatch(linesOfWindows);
    expect(plan()).toBe('plan: no changes\n');
    expect(apply('.tmp/clones')).toBe('applied: no changes');
  });

  it('take an apply, and Git stores what Charthouse writes', () => {
    project.write({
      'services/cart.js': javaScriptService('cart', "replicas: 3, source: { repository: 'cart', dockerfile: 'docker/Dockerfile' },"),
    });
    expect(plan()).toContain('  ~ .github/workflows/ci.yml\n');
    expect(apply('.tmp/clones')).toMatch(/^applied: 1 created, \d+ changed$/);
    apply('.tmp/live');
    for (const name of ['config', 'cart']) {
      inClone(name, 'add', '--all');
      inClone(name, 'commit', '--quiet', '--message', 'generate');
      project.git('-C', `.tmp/live/${name}`, 'add', '--all');
      const ofClone = inClone(name, 'rev-parse', 'HEAD^{tree}');
      expect(ofClone).toBe(project.git('-C', `.tmp/live/${name}`, 'write-tree'));
    }
    expect(plan()).toBe('plan: no changes\n');
  });

  it('still show what was edited by hand, and in the config repository other line ends, too', () => {
    writeFileSync(project.path('.tmp/clones', workflow), text(workflow).replace('pull_request', 'push'));
    writeFileSync(project.path('.tmp/clones', deployment), text(deployment).replaceAll('\n', '\r\n'));
    const { stdout } = charthouse('plan', '--against', '.tmp/clones');
    expect(stdout).toContain('  ! .github/workflows/ci.yml (edited by hand)\n');
    expect(stdout).toContain('  ! services/cart/base/deployment.yaml (edited by hand)\n');
    expect(inClone('config', 'status', '--porcelain')).toBe(' M services/cart/base/deployment.yaml\n');
    apply('.tmp/clones', '--overwrite');
    expect(inClone('config', 'status', '--porcelain')).toBe('');
    expect(inClone('cart', 'diff', '--stat')).toBe('');
  });
});
