import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import type { Environment } from '../git/run-git';
import type { BaseFolder } from './base-folder';
import { tryReadAnswer, type BaseAnswer } from './base-answer';

/** How a process is started that renders the definitions of the base. */
export interface BaseProcess {
  /** Our own module that the process runs. Its arguments are the file for the answer, and the main file if one is named. */
  readonly entry: string;
  /** The main file, as it was named. */
  readonly main: string | undefined;
  /** The folder of the checkout, the working directory, and the variables of this process. */
  readonly root: string;
  readonly workingDirectory: string;
  readonly environment: Environment;
  /** The options with which Node was started. */
  readonly nodeOptions: readonly string[];
}

/** A rendering that goes on in another process. */
export interface RunningBase {
  readonly answer: Promise<BaseAnswer>;
  stop(): void;
}

/**
 * Renders the definitions of the base in a process of its own: modules, the working directory and the settings of TypeScript are then those of the base, and both renderings run at
 * the same time.
 */
export function renderBase(folder: BaseFolder, { entry, main, ...started }: BaseProcess): RunningBase {
  const file = join(folder.workshop, 'answer.json');
  const cwd = folder.at(started.workingDirectory);
  mkdirSync(cwd, { recursive: true });
  const mainThere = main !== undefined && isAbsolute(main) ? folder.at(main) : main;
  const options = started.nodeOptions.filter((option) => !option.startsWith('--inspect'));
  const child = spawn(process.execPath, [...options, entry, file, ...(mainThere === undefined ? [] : [mainThere])], {
    cwd,
    env: environmentThere(folder, started),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-mostHeard)));
  const answer = new Promise<BaseAnswer>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(tryReadAnswer(file) ?? { failure: whyNoAnswer(said) }));
  });
  // Nobody may be waiting for it yet.
  answer.catch(() => undefined);
  const stop = (): void => void child.kill('SIGKILL');
  process.prependListener('exit', stop);
  child.on('close', () => process.removeListener('exit', stop));
  return { answer, stop };
}

/** How much is kept of what a process says. */
const mostHeard = 10_000;

const whyNoAnswer = (said: string): string => {
  const last = said.trim().split('\n').at(-1);
  return `the process that renders them has ended early${last ? `: ${last}` : ''}`;
};

/** Variables that a base has in common with the checkout, even where they name a folder in it. */
const ofTheUser = /^(?:HOME|USERPROFILE|TMPDIR|TEMP|TMP|XDG_.*)$/i;

/** Variables that name the checkout, such as GITHUB_WORKSPACE, name the base instead. */
function environmentThere(folder: BaseFolder, { root, environment }: Pick<BaseProcess, 'root' | 'environment'>): NodeJS.ProcessEnv {
  const isWithin = (value: string): boolean => `${value}${sep}`.startsWith(`${root}${sep}`);
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value !== undefined && isWithin(value) && !ofTheUser.test(name) ? `${folder.at(root)}${value.slice(root.length)}` : value,
    ]),
  );
}
