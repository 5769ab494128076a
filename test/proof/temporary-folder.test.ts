import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTemporaryFolder } from '../../src/proof/temporary-folder';

describe('a temporary folder', () => {
  it('is there for as long as the work takes', async () => {
    const folder = await inTemporaryFolder(async (path) => {
      writeFileSync(join(path, 'file'), '');
      expect(realpathSync(path)).toBe(path);
      return path;
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('is removed where the work fails, too', async () => {
    let folder = '';
    const failing = inTemporaryFolder(async (path) => {
      folder = path;
      throw new Error('the work fails');
    });
    await expect(failing).rejects.toThrow('the work fails');
    expect([folder === '', existsSync(folder)]).toEqual([false, false]);
  });
});
