import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitIdentity } from '../git-identity';

/** A pull request of the fake. */
export interface FakePull {
  /** `owner:branch`. */
  readonly head: string;
  readonly state: string;
  readonly url: string;
  readonly title: string;
  readonly body: string;
}

/** The config repository `myorg/gitops-platform` as scripts see it through `gh`: the program of that name beside this file. */
export class FakeGitHub {
  readonly folder = mkdtempSync(join(tmpdir(), 'fake-github-'));
  readonly programs = { gh: readFileSync(join(__dirname, 'gh'), 'utf8') };
  /** What that program needs to know. */
  readonly env = { FAKE_GITHUB: this.folder, ...gitIdentity };

  /** @param files those on the main branch, by path. */
  constructor(files: Readonly<Record<string, string>>) {
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.pulls = [];
    writeFileSync(join(this.folder, 'merges'), '');
    this.commit(files);
  }

  /** Adds a commit to the main branch. */
  commit(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    this.git('add', ...Object.keys(files));
    this.git('commit', '--quiet', '--message', 'apply');
  }

  /** A file on a branch. */
  read(branch: string, path: string): string {
    return this.git('show', `${branch}:${path}`);
  }

  /** In which files a branch differs from the main branch, and the subjects of its commits since. */
  changes(branch: string): { files: string[]; commits: string[] } {
    return {
      files: lines(this.git('diff', '--name-only', 'main', branch)),
      commits: lines(this.git('log', '--format=%s', `main..${branch}`)),
    };
  }

  get branches(): string[] {
    return lines(this.git('for-each-ref', '--format=%(refname:short)', 'refs/heads'));
  }

  get pulls(): FakePull[] {
    return lines(readFileSync(join(this.folder, 'pulls'), 'utf8')).map((line) => {
      const [head, state, url, title, body] = line.split('\t') as [string, string, string, string, string];
      return { head, state, url, title, body };
    });
  }

  set pulls(pulls: readonly FakePull[]) {
    const text = pulls.map(({ head, state, url, title, body }) => `${[head, state, url, title, body].join('\t')}\n`).join('');
    writeFileSync(join(this.folder, 'pulls'), text);
  }

  /** The arguments of each `gh pr merge`. */
  get merges(): string[] {
    return lines(readFileSync(join(this.folder, 'merges'), 'utf8'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env: { ...process.env, ...gitIdentity }, encoding: 'utf8' });
  }
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean);
