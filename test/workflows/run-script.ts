import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job, RunStep } from '../../src/workflows/workflow';

export interface RunOptions {
  /** Values for the environment of the step, in the place of expressions. */
  readonly env?: Readonly<Record<string, string>>;
  /** Texts of programs that the script finds first, by name. */
  readonly programs?: Readonly<Record<string, string>>;
  /** Where it runs. @default - a folder of its own, empty */
  readonly folder?: string;
}

export interface RunResult {
  /** The exit code. */
  readonly status: number;
  readonly output: string;
  readonly errors: string;
  /** The files that it left in the runner's folder for temporary ones, by name. */
  readonly temporary: (name: string) => string;
}

/** What GitHub tells every script. */
const runner = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'myorg/payments-api',
  GITHUB_REPOSITORY_ID: '1',
  GITHUB_REPOSITORY_OWNER_ID: '2',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '42',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_WORKFLOW_REF: 'myorg/payments-api/.github/workflows/ci.yml@refs/heads/main',
  RUNNER_ENVIRONMENT: 'github-hosted',
};

/** `it`, where the program that scripts build JSON with is there, as it is on GitHub's runners. */
export const itWithJq = spawnSync('jq', ['--version']).status === 0 ? it : it.skip;

/** Runs the scripts of a job as a runner does, one after the other until one fails, and leaves its actions out. */
export const runScripts = ({ steps }: Job, options: RunOptions = {}): RunResult =>
  runAll(
    steps.filter((step): step is RunStep => 'run' in step),
    options,
  );

/** Runs the script of one step. */
export const runScript = (step: RunStep, options: RunOptions = {}): RunResult => runAll([step], options);

function runAll(steps: readonly RunStep[], { env, programs = {}, folder }: RunOptions): RunResult {
  const home = mkdtempSync(join(tmpdir(), 'run-script-'));
  const files: Record<string, string> = {};
  const at = (name: string): string => join(home, name);
  try {
    ['bin', 'work', 'temp'].forEach((name) => mkdirSync(at(name)));
    for (const [name, text] of Object.entries(programs)) writeFileSync(join(at('bin'), name), text, { mode: 0o755 });
    const shared = { PATH: `${at('bin')}:${process.env.PATH}`, RUNNER_TEMP: at('temp'), GITHUB_STEP_SUMMARY: at('summary'), ...runner, ...env };
    const result = { status: 0, output: '', errors: '' };
    for (const step of steps) {
      const script = at('script.sh');
      writeFileSync(script, step.run);
      const { status, stdout, stderr } = spawnSync('bash', ['-e', script], {
        cwd: folder ?? at('work'),
        env: { ...shared, ...valuesOf(step, env) },
        encoding: 'utf8',
      });
      result.output += stdout;
      result.errors += stderr;
      result.status = status ?? -1;
      if (status !== 0) break;
    }
    for (const name of readNames(at('temp'))) files[name] = readFileSync(join(at('temp'), name), 'utf8');
    return { ...result, temporary: (name) => files[name]! };
  } finally {
    rmSync(home, { recursive: true });
  }
}
