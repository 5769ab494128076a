/**
 * Packs the package as `npm publish` would, and lets two tools judge it: attw, whether TypeScript and Node find the same names at each entry
 * point, however a project resolves modules; publint, whether `package.json` and the files agree.
 *
 *   npm run check:package
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'charthouse-package-'));

/** Runs a tool of this project; its output goes to ours. */
function passes(tool, ...args) {
  console.log(`${tool}:`);
  const { status, error } = spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status === 0;
}

try {
  // `prepare` builds first. Its output goes to stderr, so that stdout is JSON alone.
  const packed = execFileSync('npm', ['pack', '--json', '--foreground-scripts=false', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const tarball = join(folder, JSON.parse(packed)[0].filename);
  const verdicts = [passes('attw', tarball), passes('publint', 'run', tarball, '--strict')];
  if (verdicts.includes(false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
