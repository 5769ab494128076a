import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Commented } from '../../../src/files/yaml';
import type { ActionStep, Job, RunStep, Step, Workflow } from '../rendered-workflow';
import type { Project } from '../../cli/project';
import { root } from '../../cli/project';
import type { Organization, Token } from './organization/organization';

/** What came of a job. */
export interface JobResult {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What it wrote onto the page of the run. */
  readonly summary: string;
}

export interface RunOptions {
  readonly organization: Organization;
  /** What is checked out. */
  readonly definitions: Project;
  /** What `charthouse` does in place of the real one: a script, which gets its arguments, and the folder of the repositories in `LIVE`. */
  readonly charthouse?: string;
  /** The commit of the run. @default - that of the main branch */
  readonly commit?: string;
  /** Further environment variables of scripts. */
  readonly env?: Readonly<Record<string, string>>;
  /** Values of expressions that are of the event, by their text. */
  readonly event?: Readonly<Record<string, string>>;
  /** Folders of artifacts that other jobs have handed on, by name. */
  readonly artifacts?: Readonly<Record<string, string>>;
  /** Outputs of other jobs, by the texts of the expressions. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** Called with the folder of an artifact that a job has handed on. */
  readonly onArtifact?: (folder: string, name: string) => void;
}

/**
 * Runs jobs of a workflow as GitHub does, one after the other: each in folders of its own, scripts with the real bash, artifacts from one job
 * to the next. Tokens of Apps say what they may do, and the stand-in for `gh` acts accordingly. `npx charthouse` is this package as it was
 * built. A job that needs one which did not succeed is skipped, unless it says otherwise.
 */
export async function runJobs(workflow: Workflow, ids: readonly string[], options: RunOptions): Promise<Record<string, JobResult>> {
  const home = mkdtempSync(join(tmpdir(), 'run-jobs-'));
  mkdirSync(join(home, 'bin'));
  const programs = {
    gh: options.organization.gh,
    npm: '#!/bin/sh\n[ "$*" = ci ] || exit 9\n',
    npx: npx(options.charthouse),
  };
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(home, 'bin', name), text, { mode: 0o755 });
  const results: Record<string, JobResult> = {};
  for (const [name, folder] of Object.entries(options.artifacts ?? {}))
    cpSync(folder, join(home, 'artifacts', name), { recursive: true, verbatimSymlinks: true });
  try {
    for (const id of ids) {
      const job = workflow.jobs[id]!;
      const waits = [job.needs ?? []].flat().filter((each) => ids.includes(each));
      const runs = job.if?.startsWith('!cancelled()')
        ? isTrue(job.if.replace('!cancelled() && ', ''), { ...options.outputs, ...needsOf(results) })
        : waits.every((each) => results[each]!.result === 'success');
      results[id] = runs
        ? await new RunningJob(home, job, results, options).run()
        : { result: 'skipped', output: '', outputs: {}, summary: '' };
    }
    return results;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** `npx`, which knows one package. */
const npx = (charthouse?: string): string =>
  [
    '#!/bin/bash',
    '[ "$1 $2" = "--no-install charthouse" ] || exit 9',
    'shift 2',
    charthouse === undefined
      ? `exec "${process.execPath}" "${join(root, 'lib/cli/main.js')}" "$@"`
      : `set -e\nLIVE="$RUNNER_TEMP/repositories"\n${charthouse}`,
    '',
  ].join('\n');

const needsOf = (results: Readonly<Record<string, JobResult>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(results).flatMap(([id, { outputs }]) =>
      Object.entries(outputs).map(([name, value]) => [`needs.${id}.outputs.${name}`, value]),
    ),
  );

/** The conditions of our workflows: `value == 'text'` or `value != 'text'`. */
function isTrue(condition: string, values: Readonly<Record<string, string>>): boolean {
  const [, value, operator, text] = /^(\S+) (==|!=) '(.*)'$/.exec(condition) ?? [];
  if (value === undefined) throw new Error(`a condition that the test does not know: ${condition}`);
  return ((values[value] ?? '') === text) === (operator === '==');
}

class RunningJob {
  private readonly folder: string;
  private readonly values: Record<string, string>;
  private output = '';

  constructor(
    private readonly home: string,
    private readonly job: Job,
    results: Readonly<Record<string, JobResult>>,
    private readonly options: RunOptions,
  ) {
    this.folder = mkdtempSync(join(home, 'job-'));
    for (const name of ['work', 'temp']) mkdirSync(join(this.folder, name));
    this.values = {
      'runner.temp': join(this.folder, 'temp'),
      ...needsOf(results),
      ...options.event,
      'github.token': JSON.stringify({ login: 'github-actions[bot]', permissions: ownPermissions(job), repositories: ['myorg/platform'] }),
    };
  }

  async run(): Promise<JobResult> {
    let ok = true;
    for (const step of this.job.steps) {
      const condition = 'if' in step ? (step.if as string) : undefined;
      if (ok && (condition === undefined || isTrue(condition, this.values)))
        ok = 'run' in step ? await this.script(step) : this.action(step);
    }
    const outputs = Object.entries(this.job.outputs ?? {}).map(([name, value]) => [name, this.evaluate(value)]);
    return { result: ok ? 'success' : 'failure', output: this.output, outputs: Object.fromEntries(outputs), summary: this.summary() };
  }

  private summary(): string {
    const file = join(this.folder, 'summary');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  private async script(step: RunStep): Promise<boolean> {
    const [script, outputs] = [join(this.folder, 'script'), join(this.folder, 'outputs')];
    writeFileSync(script, step.run);
    writeFileSync(outputs, '');
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, this.evaluate(value)]);
    const env = {
      PATH: `${join(this.home, 'bin')}:${process.env.PATH}`,
      HOME: this.folder,
      GITHUB_OUTPUT: outputs,
      GITHUB_REPOSITORY: 'myorg/platform',
      GITHUB_RUN_ID: '42',
      GITHUB_SHA: this.options.commit ?? this.options.organization.commitOf('platform', 'main'),
      GITHUB_STEP_SUMMARY: join(this.folder, 'summary'),
      RUNNER_TEMP: join(this.folder, 'temp'),
      ...this.job.env,
      ...this.options.organization.env,
      ...this.options.env,
      ...Object.fromEntries(own),
    };
    const status = await this.bash(script, env);
    this.note(
      step,
      Object.fromEntries(
        readFileSync(outputs, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => line.split(/=(.*)/).slice(0, 2)),
      ),
    );
    return status === 0;
  }

  private bash(script: string, env: Record<string, string>): Promise<number> {
    return new Promise((done) => {
      const bash = spawn('bash', ['-e', script], { cwd: join(this.folder, 'work'), env });
      for (const stream of [bash.stdout, bash.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
      bash.on('close', (code) => done(code ?? -1));
    });
  }

  private action(step: ActionStep): boolean {
    const inputs = Object.fromEntries(
      Object.entries(step.with ?? {}).map(([name, value]) => [
        name,
        this.evaluate(String(value instanceof Commented ? value.value : value)),
      ]),
    );
    const action = String(step.uses.value).split('@')[0]!;
    if (action === 'actions/checkout') this.checkOut();
    else if (action === 'actions/create-github-app-token') return this.createToken(step, inputs);
    else if (action === 'actions/upload-artifact') this.upload(inputs);
    else if (action === 'actions/download-artifact') this.download(inputs);
    else if (action !== 'hashicorp/setup-terraform') throw new Error(`an action that the test does not know: ${action}`);
    return true;
  }

  private checkOut(): void {
    const { folder } = this.options.definitions;
    cpSync(folder, join(this.folder, 'work'), { recursive: true });
    // The package is found from where the definitions are.
    mkdirSync(join(this.folder, 'work/node_modules'), { recursive: true });
    symlinkSync(root, join(this.folder, 'work/node_modules/charthouse'));
  }

  private createToken(step: Step, { owner, repositories = '', ...inputs }: Record<string, string>): boolean {
    const { installed } = this.options.organization;
    const names = repositories.split(',').filter(Boolean);
    if (!names.every((name) => installed.includes(name))) {
      this.output += 'There is at least one repository that does not exist or is not accessible to the parent installation.\n';
      return false;
    }
    const permissions = Object.entries(inputs).filter(([name]) => name.startsWith('permission-'));
    const token: Token = {
      login: 'app[bot]',
      permissions: Object.fromEntries(permissions.map(([name, access]) => [name.slice('permission-'.length).replaceAll('-', '_'), access])),
      ...(names.length > 0 ? { repositories: names.map((name) => `${owner}/${name}`) } : {}),
      installed,
    };
    this.note(step, { token: JSON.stringify(token), 'app-slug': 'app' });
    return true;
  }

  private upload({ name, path }: Record<string, string>): void {
    const artifact = join(this.home, 'artifacts', name!);
    cpSync(path!, artifact, { recursive: true });
    this.options.onArtifact?.(artifact, name!);
  }

  private download({ name, path }: Record<string, string>): void {
    const artifact = join(this.home, 'artifacts', name!);
    if (!existsSync(artifact)) throw new Error(`there is no artifact '${name}'`);
    cpSync(artifact, path!, { recursive: true, verbatimSymlinks: true });
  }

  private note({ id }: Step, outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) this.values[`steps.${id}.outputs.${name}`] = value;
  }

  private evaluate(text: string): string {
    return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
      if (/^(?:vars|secrets)\./.test(expression)) {
        if (this.job.environment === undefined) throw new Error(`'${expression}' outside an environment`);
        return expression;
      }
      const value = this.values[expression];
      if (value === undefined && !/^(?:steps|inputs)\./.test(expression))
        throw new Error(`no value was given for the expression '${expression}'`);
      return value ?? '';
    });
  }
}

const ownPermissions = ({ permissions }: Job): Record<string, string> =>
  Object.fromEntries(
    Object.entries(permissions).map(([name, access]) => [
      name.replaceAll('-', '_'),
      typeof access === 'string' ? access : String((access as { value: unknown }).value),
    ]),
  );
