import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Runs Node in a fresh process. Times are in milliseconds. The CPU time is user and system time of the process and of all processes that it starts.
 *
 * @param {string[]} args of Node.
 * @returns {{ stdout: string, wall: number, cpu: number }}
 */
export function runNode(args, { cwd, env } = {}) {
  return run([process.execPath, ...args], { cwd, env });
}

/** Runs any command as `runNode` does. */
export function run(command, { cwd, env } = {}) {
  // Bash measures the processes that it waits for, including their own children.
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@"';
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  const [wall, user, system] = stderr
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map((seconds) => Number(seconds) * 1000);
  return { stdout, wall, cpu: user + system };
}

/**
 * Measures several things in turn, A B C A B C …, so that a change of the machine's speed affects all of them alike.
 *
 * @param {number} rounds
 * @param {Record<string, (round: number) => object>} runs what to measure, by name.
 * @returns {object[]} for each round, the result of each run by its name.
 */
export const inTurn = (rounds, runs) =>
  Array.from({ length: rounds }, (_, round) => Object.fromEntries(Object.entries(runs).map(([name, one]) => [name, one(round)])));

/** The median of one number of each round. */
export const medianOf = (rounds, pick) => median(rounds.map(pick));

/** Calls a function with a new folder, and removes the folder afterwards. */
export function inFolder(parent, work) {
  const folder = mkdtempSync(join(parent, 'charthouse-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
