import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FileTree } from '../../../src/files/file-tree';
import type { TrustWithAccess } from '../../../src/workflows/registries/registry-accesses';

/** Stands in for the commands of clouds: writes down how it was called, and fails if a file that it is given is not there. */
const standIn = `#!/bin/bash
set -euo pipefail
echo "\${0##*/} $*" >> calls
for argument in "$@"; do
  case "$argument" in
    file://*) test -s "\${argument#file://}" ;;
    @*) test -s "\${argument#@}" ;;
    *.json) test -s "$argument" ;;
  esac
done
case "\${0##*/} $*" in
  'az acr show --name '*' --query id --output tsv') echo "/registries/$4" ;;
esac
`;

/** Runs the commands in a folder with the files, and returns how the commands of clouds were called. */
export function runAccess({ files, steps }: TrustWithAccess): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'access-'));
  try {
    const tree = new FileTree();
    tree.addAll(files);
    for (const [path, text] of tree.entries()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, 'bin'));
    for (const command of ['aws', 'gcloud', 'az']) writeFileSync(join(folder, 'bin', command), standIn, { mode: 0o755 });
    writeFileSync(join(folder, 'calls'), '');
    const script = steps.flatMap(({ commands }) => commands).join('\n');
    const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
    const { status, stderr } = spawnSync('bash', ['--norc', '-euc', script], { cwd: folder, env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
