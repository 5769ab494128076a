import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A pull request of the fake. */
export interface FakePull {
  /** `owner:branch`. */
  readonly head: string;
  readonly state: 'open' | 'closed';
  readonly title: string;
  readonly body: string;
  readonly html_url: string;
}

/** No one's Git configuration, and the same author for every commit. */
const git = {
  ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  ...{ GIT_AUTHOR_NAME: 'app', GIT_AUTHOR_EMAIL: 'app@localhost', GIT_COMMITTER_NAME: 'app', GIT_COMMITTER_EMAIL: 'app@localhost' },
};

/** The config repository `myorg/gitops-platform` as scripts see it through `gh`: see the program of that name beside this file. */
export class FakeGitHub {
  readonly folder = mkdtempSync(join(tmpdir(), 'fake-github-'));
  /** What scripts need to find it. */
  readonly env = { FAKE_GITHUB: this.folder, ...git };
  readonly programs = { gh: readFileSync(join(__dirname, 'gh'), 'utf8') };

  /** @param files those on the main branch, by path. */
  constructor(files: Readonly<Record<string, string>>) {
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.pulls = [];
    this.commit(files);
  }

  /** Adds a commit to the main branch. */
  commit(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
      this.git('add', path);
    }
    this.git('commit', '--quiet', '--message', 'apply');
  }

  /** A file on a branch. */
  read(branch: string, path: string): string {
    return this.git('show', `${branch}:${path}`);
  }

  /** The paths in which a branch differs from the main branch, and the subjects of its commits since. */
  changes(branch: string): { paths: string[]; commits: string[] } {
    const lines = (text: string): string[] => text.split('\n').filter(Boolean);
    return { paths: lines(this.git('diff', '--name-only', 'main', branch)), commits: lines(this.git('log', '--format=%s', `main..${branch}`)) };
  }

  get branches(): string[] {
    return this.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n').filter(Boolean);
  }

  get pulls(): FakePull[] {
    return JSON.parse(readFileSync(join(this.folder, 'pulls.json'), 'utf8'));
  }

  set pulls(pulls: readonly FakePull[]) {
    writeFileSync(join(this.folder, 'pulls.json'), JSON.stringify(pulls));
  }

  /** The arguments of each `gh pr merge`. */
  get merges(): string[] {
    const file = join(this.folder, 'merges');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env: { ...process.env, ...git }, encoding: 'utf8' });
  }
}
