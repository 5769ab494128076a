import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BootstrapInput } from '../../../../src/delivery/argo-cd/bootstrap/render-bootstrap';
import { inTemporaryFolder } from '../../../../src/proof/temporary-folder';
import { writeTree } from '../../../../src/proof/write-tree';
import { textsOf } from './examples';

const root = join(__dirname, '../../../..');

/** What `scripts/check-bootstrap.mjs` says of a bootstrap, with a manifest in the place of the one that it would fetch. */
export const checkTree = (input: BootstrapInput, manifest: string): Promise<{ status: number | null; output: string }> =>
  inTemporaryFolder(async (folder) => {
    writeTree(join(folder, 'tree'), textsOf(input));
    writeFileSync(join(folder, 'install.yaml'), manifest);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/check-bootstrap.mjs'), join(folder, 'tree'), join(folder, 'install.yaml')],
      { encoding: 'utf8' },
    );
    return { status, output: stdout + stderr };
  });
