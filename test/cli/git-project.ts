import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { makeProject, type Project, type Surroundings } from './project';

/** A user's folder that is a Git repository. */
export interface GitProject extends Project {
  /** Runs git in the folder, and returns what it prints. */
  git(...args: readonly string[]): string;
  /** Writes files, and commits everything that is in the folder. */
  commit(files?: Readonly<Record<string, string>>): void;
  delete(...paths: readonly string[]): void;
  /** Variables for a command: it finds nothing of ours but git, and a folder for temporary files of its own. */
  readonly env: Readonly<Record<string, string>>;
  /** What is left in the folder for temporary files: the cache of the compiler stays there on purpose. */
  temporaryFiles(): string[];
}

/** The variables of a git that reads nobody's settings. */
export const gitEnvironment = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', PATH: process.env.PATH ?? '' };

/** Makes a repository with one commit, on the branch `main`. Whoever makes it removes it. */
export function makeGitProject(files: Readonly<Record<string, string>>): GitProject {
  const project = makeProject();
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: project.folder,
      encoding: 'utf8',
      env: gitEnvironment,
    });
    expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' });
    return stdout;
  };
  const commit = (more: Readonly<Record<string, string>> = {}): void => {
    project.write(more);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'change');
  };
  mkdirSync(project.path('.tmp'));
  git('init', '--quiet', '--initial-branch', 'main');
  commit({ '.gitignore': 'node_modules\n.tmp\n', ...files });
  const env = { ...gitEnvironment, TMPDIR: project.path('.tmp') };
  return {
    ...project,
    charthouse: (args, { env: more, ...where }: Surroundings = {}) => project.charthouse(args, { ...where, env: { ...env, ...more } }),
    git,
    commit,
    delete: (...paths) => paths.forEach((path) => rmSync(project.path(path), { recursive: true })),
    env,
    temporaryFiles: () => readdirSync(project.path('.tmp')).filter((name) => !/^(?:tsx-|node-compile-cache)/.test(name)),
  };
}
