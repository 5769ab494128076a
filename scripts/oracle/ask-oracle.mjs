import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Asks a program that is built around Argo CD's own packages. It reads questions as JSON, one a line, and writes an answer to each to its
 * third descriptor, as JSON, too.
 *
 * @param oracle its path, or its name on the PATH.
 */
export async function askOracle(oracle, questions) {
  // Argo CD's image runs in UTC.
  const child = spawn(oracle, { stdio: ['pipe', 'ignore', 'inherit', 'pipe'], env: { ...process.env, TZ: 'UTC', ORACLE_FD: '3' } });
  const failure = new Promise((_, reject) => child.once('error', reject));
  child.stdin.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  const lines = (await Promise.race([text(child.stdio[3]), failure])).trim().split('\n');
  if (lines.length !== questions.length) throw new Error(`${questions.length} questions, but ${lines.length} answers`);
  return lines.map((line) => JSON.parse(line));
}
