import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface RunOptions {
  /** Values of expressions, by their text without `${{ }}`. */
  readonly expressions?: Readonly<Record<string, string>>;
  /** Texts of programs that scripts find before any other, by name. */
  readonly programs?: Readonly<Record<string, string>>;
  /** What those programs need to know. */
  readonly env?: Readonly<Record<string, string>>;
  /** Files of the repository, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder of the repository. @default - an empty one */
  readonly folder?: string;
}

/** A step with a script, as it is defined or as it is rendered. */
interface Script {
  readonly id?: string;
  readonly run: string;
  readonly 'working-directory'?: string;
  readonly env?: Readonly<Record<string, unknown>>;
}

const isScript = (step: object): step is Script => 'run' in step;

export interface RunResult {
  /** The exit code of the last script. */
  readonly status: number;
  readonly output: string;
  /** The outputs of steps, by `<id>.<name>`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What was left in the runner's folder for temporary files, by name. */
  readonly temporary: Readonly<Record<string, string>>;
}

/** What GitHub tells every script. */
const runner = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
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

/** `it`, where the program that scripts make JSON with is there, as it is on GitHub's runners. */
export const itWithJq = spawnSync('jq', ['--version']).status === 0 ? it : it.skip; // the runners have jq; a machine without it can run the rest

/** Runs the scripts among some steps as a runner does: with the real bash, one after the other, until one fails. */
export function runScripts(
  steps: readonly object[],
  { expressions = {}, programs = {}, env = {}, files = {}, folder }: RunOptions = {},
): RunResult {
  const home = mkdtempSync(join(tmpdir(), 'run-scripts-'));
  const [bin, work, temp] = ['bin', 'work', 'temp'].map((name) => join(home, name)) as [string, string, string];
  [bin, work, temp].forEach((folder) => mkdirSync(folder));
  Object.entries(programs).forEach(([name, text]) => writeFileSync(join(bin, name), text, { mode: 0o755 }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  }
  const shared = { ...runner, ...env, PATH: `${bin}:${process.env.PATH}`, RUNNER_TEMP: temp, GITHUB_STEP_SUMMARY: join(home, 'summary') };
  const outputs: Record<string, string> = {};
  let [status, output] = [0, ''];
  for (const step of steps) {
    if (!isScript(step) || status !== 0) continue;
    writeFileSync(join(home, 'script'), step.run);
    const written = join(home, 'output');
    writeFileSync(written, '');
    const known = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [`steps.${name.replace('.', '.outputs.')}`, value]));
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(String(value), { ...known, ...expressions })]);
    const result = spawnSync('bash', ['-e', join(home, 'script')], {
      cwd: join(folder ?? work, step['working-directory'] ?? '.'),
      env: { ...shared, GITHUB_OUTPUT: written, ...Object.fromEntries(own) },
    });
    status = result.status ?? -1;
    output += `${result.stdout}${result.stderr}`;
    for (const [, name, value] of readFileSync(written, 'utf8').matchAll(/^(\w+)=(.*)$/gm)) outputs[`${step.id}.${name}`] = value!;
  }
  const temporary = Object.fromEntries(
    readdirSync(temp, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [[entry.name, readFileSync(join(temp, entry.name), 'utf8')]] : [],
    ),
  );
  rmSync(home, { recursive: true });
  return { status, output, outputs, temporary };
}

const evaluate = (text: string, expressions: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const value = expressions[expression];
    if (value === undefined) throw new Error(`no value was given for the expression '${expression}'`);
    return value;
  });
