import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A pull request. */
export interface Pull {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly title: string;
  readonly body: string;
}

/** What whoever has a token may do: the stand-in for `gh` reads it from the token itself. */
export interface Token {
  readonly login: string;
  readonly permissions: Readonly<Record<string, string>>;
  /** With the name of the organization. @default - all in which the App is installed */
  readonly repositories?: readonly string[];
  /** Names of the repositories in which the App is installed. */
  readonly installed?: readonly string[];
}

/** No one's Git configuration, and the same author for every commit. */
const nobody = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'ada',
  GIT_AUTHOR_EMAIL: 'ada@localhost',
  GIT_COMMITTER_NAME: 'ada',
  GIT_COMMITTER_EMAIL: 'ada@localhost',
};

/** The organization `myorg` at GitHub: bare repositories, and what the stand-in for `gh` keeps of pull requests and comments. */
export class Organization {
  readonly folder = mkdtempSync(join(tmpdir(), 'organization-'));
  readonly gh = readFileSync(join(__dirname, 'gh'), 'utf8');
  /** What scripts need to know, in addition to what GitHub tells them. */
  readonly env = { ORGANIZATION_FOLDER: this.folder, GITHUB_SERVER_URL: `file://${this.folder}`, GIT_CONFIG_GLOBAL: '/dev/null' };
  /** Where the Apps are installed. */
  readonly installed: string[] = [];

  /** Another one that is the same. */
  copy(): Organization {
    const copy = new Organization();
    cpSync(this.folder, copy.folder, { recursive: true });
    copy.installed.push(...this.installed);
    return copy;
  }

  /** Adds a repository. Without files it has no branch. */
  add(name: string, files: Readonly<Record<string, string>> = {}): void {
    const bare = this.bare(name);
    this.git(this.folder, 'init', '--quiet', '--bare', '--initial-branch', 'main', bare);
    this.git(bare, 'config', 'uploadpack.allowFilter', 'true');
    this.git(bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    this.installed.push(name);
    if (Object.keys(files).length > 0) this.commit(name, files);
  }

  /** Puts files onto the main branch as they are given: `undefined` removes one. */
  commit(name: string, files: Readonly<Record<string, string | undefined>>, message = 'change'): void {
    this.inClone(name, (clone) => {
      for (const [path, text] of Object.entries(files)) {
        if (text === undefined) rmSync(join(clone, path));
        else {
          mkdirSync(dirname(join(clone, path)), { recursive: true });
          writeFileSync(join(clone, path), text);
        }
      }
      this.git(clone, 'add', '--all');
      this.git(clone, 'commit', '--quiet', '--message', message);
      this.git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
    });
  }

  /** Replaces all files of the main branch with those of a folder. */
  commitFolder(name: string, folder: string): void {
    this.inClone(name, (clone) => {
      cpSync(folder, clone, { recursive: true });
      this.git(clone, 'add', '--all', '--force');
      this.git(clone, 'commit', '--quiet', '--message', 'generate');
      this.git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
    });
  }

  /** Merges a branch into the main branch as GitHub would: by squashing. Whether there was no conflict. */
  merge(name: string, branch: string): boolean {
    return this.inClone(name, (clone) => {
      const { status } = spawnSync('git', ['-C', clone, 'merge', '--quiet', '--squash', `origin/${branch}`], {
        env: { ...process.env, ...nobody },
      });
      if (status !== 0) return false;
      this.git(clone, 'commit', '--quiet', '--message', 'merged');
      this.git(clone, 'push', '--quiet', 'origin', 'HEAD:main', `:${branch}`);
      this.close(name, branch);
      return true;
    });
  }

  /** A file on a branch; undefined where there is none. */
  read(name: string, branch: string, path: string): string | undefined {
    const { status, stdout } = spawnSync('git', ['-C', this.bare(name), 'show', `${branch}:${path}`], { encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  }

  /** All files of a branch, by path. */
  files(name: string, branch: string): string[] {
    return lines(this.git(this.bare(name), 'ls-tree', '-r', '--name-only', branch));
  }

  /** The files in which a branch differs from where it left the main branch. */
  changes(name: string, branch: string): string[] {
    return lines(this.git(this.bare(name), 'diff', '--name-only', `main...${branch}`));
  }

  commitOf(name: string, branch: string): string {
    return this.git(this.bare(name), 'rev-parse', branch).trim();
  }

  branches(name: string): string[] {
    return lines(this.git(this.bare(name), 'for-each-ref', '--format=%(refname:short)', 'refs/heads'));
  }

  pulls(name: string): Pull[] {
    return this.kept(name, 'pulls') as Pull[];
  }

  /** The texts of all comments in a repository. */
  comments(name: string): { user: { login: string }; body: string }[] {
    return this.kept(name, 'comments') as { user: { login: string }; body: string }[];
  }

  /** Adds what the stand-in for `gh` keeps. */
  keep(name: string, kind: string, value: { readonly id: number; readonly [property: string]: unknown }): void {
    const folder = join(this.folder, 'api', 'myorg', name, kind);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, String(value.id)), JSON.stringify(value));
  }

  /** Runs something in a clone, which is removed afterwards. */
  inClone<T>(name: string, run: (clone: string) => T): T {
    const clone = mkdtempSync(join(this.folder, 'clone-'));
    try {
      this.git(clone, 'clone', '--quiet', this.bare(name), '.');
      return run(clone);
    } finally {
      rmSync(clone, { recursive: true });
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  git(folder: string, ...args: string[]): string {
    return execFileSync('git', args, {
      cwd: folder,
      env: { ...process.env, ...nobody },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  bare(name: string): string {
    return join(this.folder, 'myorg', `${name}.git`);
  }

  /** Closes the pull requests of a branch, as a person may. */
  close(name: string, branch: string): void {
    const folder = join(this.folder, 'api', 'myorg', name, 'pulls');
    for (const pull of this.pulls(name) as (Pull & { head: string })[]) {
      if (pull.head === `myorg:${branch}`) writeFileSync(join(folder, String(pull.number)), JSON.stringify({ ...pull, state: 'closed' }));
    }
    rmSync(join(folder, `open-${branch.replaceAll('/', '-')}`), { recursive: true, force: true });
  }

  private kept(name: string, kind: string): unknown[] {
    const folder = join(this.folder, 'api', 'myorg', name, kind);
    if (!existsSync(folder)) return [];
    const numbers = readdirSync(folder).filter((each) => /^\d+$/.test(each));
    return numbers.sort((a, b) => Number(a) - Number(b)).map((number) => JSON.parse(readFileSync(join(folder, number), 'utf8')) as unknown);
  }
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean);
