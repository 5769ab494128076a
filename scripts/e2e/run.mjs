import { spawn } from 'node:child_process';

/** Runs a program and gives its exit code and what it said; with `input` on its standard input. */
export function run(program, args, { input, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', (data) => (said.out += data));
    child.stderr.on('data', (data) => (said.err += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
    child.stdin.on('error', () => {}); // It may end without having read all of it.
    child.stdin.end(input ?? '');
  });
}

/** The same, where anything but success is the end. */
export async function mustRun(program, args, options) {
  const { code, out, err } = await run(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${(err || out).trim()}`);
  return out;
}

export const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
