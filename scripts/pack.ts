import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');

interface Packed {
  readonly filename: string;
}

/** Packs the package as `npm publish` would. Returns the path of the tarball, in a folder that exists. */
export function packInto(folder: string): string {
  // `prepare` builds first. Its output goes to stderr, so that stdout is JSON alone.
  const printed = execFileSync('npm', ['pack', '--json', '--foreground-scripts=false', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const [packed] = JSON.parse(printed) as [Packed];
  return join(folder, packed.filename);
}
