import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitIdentity } from '../git-identity';

const env = { ...process.env, ...gitIdentity };

/**
 * Stands for `gh`: the commit of the last run that passed is in `$PASSED`, the open pull requests of the branch `$BRANCH` as JSON in `$PULLS`,
 * and how two commits lie to each other is asked of the repository in `$ORIGIN`. Where it fails, it answers as GitHub does, with an error as JSON.
 */
const gh = `#!/usr/bin/env bash
set -euo pipefail
[ "$1" = api ] && [ "$GH_TOKEN" = token ]
case "$2\${4:+ $4}" in
  repos/*/actions/workflows/ci.yml/runs\\?branch="$GITHUB_REF_NAME"\\&event=push\\&status=success\\&per_page=1\\ .workflow_runs*)
    [ "$PASSED" != fails ]
    echo "$PASSED"
    ;;
  repos/*/pulls\\ GET)
    [ "$3 $4 $5 $6 $7 $8 $9" = "--method GET -f state=open -f head=myorg:$BRANCH --jq" ]
    if [ "$PULLS" = fails ]; then echo '{"message":"Bad gateway"}' && exit 1; fi
    jq -r "\${10}" <<< "$PULLS"
    ;;
  repos/*/compare/main...*.merge_base_commit.sha)
    cd "$ORIGIN"
    range="\${2#*/compare/main...}"
    git merge-base main "\${range%\\?*}" || { echo '{"message":"Not Found"}' && exit 1; }
    ;;
  repos/*/compare/*.status)
    range="\${2#*/compare/}"
    range="\${range%\\?*}"
    cd "$ORIGIN"
    git cat-file -e "\${range%...*}^{commit}" 2> /dev/null
    if [ "\${range%...*}" = "\${range#*...}" ]; then echo identical
    elif git merge-base --is-ancestor "\${range%...*}" "\${range#*...}"; then echo ahead
    elif git merge-base --is-ancestor "\${range#*...}" "\${range%...*}"; then echo behind
    else echo diverged; fi
    ;;
  *) exit 2 ;;
esac
`;

/** A repository as GitHub has it, with a real history, and checkouts of it as actions/checkout makes them. */
export class Origin {
  private readonly home = mkdtempSync(join(tmpdir(), 'origin-'));
  private readonly folder = join(this.home, 'origin');
  readonly programs = { gh };
  private checkouts = 0;

  constructor() {
    mkdirSync(this.folder);
    this.git('init', '--quiet', '--initial-branch', 'main');
    // As GitHub allows.
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  }

  get env(): Record<string, string> {
    return { ORIGIN: this.folder };
  }

  /** Commits files on the current branch, by path; `null` removes one. */
  commit(files: Readonly<Record<string, string | null>>): string {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      if (text === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'change');
    return this.head;
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env, encoding: 'utf8' }).trim();
  }

  get head(): string {
    return this.git('rev-parse', 'HEAD');
  }

  /** The commit that GitHub makes of a branch merged into the main branch. */
  merged(branch: string): string {
    this.git('checkout', '--quiet', '--detach', 'main');
    this.git('merge', '--quiet', '--no-ff', '--message', 'merge', branch);
    const commit = this.head;
    this.git('checkout', '--quiet', 'main');
    return commit;
  }

  /** A file with what GitHub tells of an event. */
  event(event: object): string {
    const file = join(this.home, 'event.json');
    writeFileSync(file, JSON.stringify(event));
    return file;
  }

  /** A folder with a commit and the ones before it, and no deeper history. */
  checkOut(commit: string): string {
    const folder = join(this.home, `checkout-${this.checkouts++}`);
    mkdirSync(folder);
    const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: folder, env });
    git('init', '--quiet');
    git('remote', 'add', 'origin', `file://${this.folder}`);
    git('fetch', '--quiet', '--no-tags', '--depth', '2', 'origin', commit);
    git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    return folder;
  }

  /** A folder with a commit and its whole history. */
  clone(commit: string): string {
    const folder = join(this.home, `checkout-${this.checkouts++}`);
    execFileSync('git', ['clone', '--quiet', '--no-checkout', this.folder, folder], { env });
    execFileSync('git', ['fetch', '--quiet', 'origin', commit], { cwd: folder, env });
    execFileSync('git', ['checkout', '--quiet', '--detach', commit], { cwd: folder, env });
    return folder;
  }

  remove(): void {
    rmSync(this.home, { recursive: true });
  }
}
