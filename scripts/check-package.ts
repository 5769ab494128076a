/**
 * Packs the package, and lets two tools judge it: attw, whether TypeScript and Node find the same names at each entry point, however a
 * project resolves modules; publint, whether `package.json` and the files agree.
 *
 *   npm run check:package
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packInto } from './pack';

const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'charthouse-package-'));

/** Runs a tool of this project; its output goes to ours. */
function passes(tool: string, ...args: readonly string[]): boolean {
  console.log(`${tool}:`);
  const { status, error } = spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status === 0;
}

try {
  const tarball = packInto(folder);
  const verdicts = [passes('attw', tarball), passes('publint', 'run', tarball, '--strict')];
  if (verdicts.includes(false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
