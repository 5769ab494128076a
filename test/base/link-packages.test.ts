import { existsSync, mkdirSync, readlinkSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inBaseFolder } from '../../src/base/base-folder';
import { linkPackages } from '../../src/base/link-packages';
import { makeProject, type Project } from '../cli/project';

let project: Project;
beforeEach(() => (project = makeProject()));
afterEach(() => project.remove());

/** Where modules of the base find each package, by its path in the checkout. */
async function linked(
  paths: readonly string[],
  files: readonly string[],
  before?: (tree: string) => void,
): Promise<(string | undefined)[]> {
  const root = realpathSync(project.folder);
  return inBaseFolder(async (folder) => {
    const tree = folder.at(root);
    mkdirSync(tree, { recursive: true });
    before?.(tree);
    linkPackages(folder, { root, files, charthouse: '/opt/charthouse' });
    return paths.map((path) => {
      const link = folder.at(join(root, path));
      try {
        return readlinkSync(link).replace(tree, 'base').replace(root, 'checkout');
      } catch {
        return existsSync(link) ? 'its own' : undefined;
      }
    });
  });
}

describe('the packages of a base', () => {
  it('are those that are installed in the checkout: in every folder that the base has, and with a scope', async () => {
    project.write({
      'node_modules/a/index.js': '',
      'node_modules/@b/c/index.js': '',
      'sub/node_modules/d/index.js': '',
      'new/node_modules/e/index.js': '',
    });
    mkdirSync(project.path('node_modules/.bin'));
    expect(
      await linked(
        ['node_modules/a', 'node_modules/@b/c', 'sub/node_modules/d', 'new/node_modules/e', 'node_modules/.bin'],
        ['main.js', 'sub/services/cart.js'],
      ),
    ).toEqual(['checkout/node_modules/a', 'checkout/node_modules/@b/c', 'checkout/sub/node_modules/d', undefined, undefined]);
  });

  it('are its own where they lie in the checkout or are committed, and are found where another tool keeps them', async () => {
    project.write({
      'packages/own/index.js': '',
      'node_modules/.store/far/node_modules/far/index.js': '',
      'node_modules/committed/index.js': '',
    });
    symlinkSync('../packages/own', project.path('node_modules/own'));
    symlinkSync('.store/far/node_modules/far', project.path('node_modules/far'));
    symlinkSync('nowhere', project.path('node_modules/lost'));
    const paths = ['node_modules/own', 'node_modules/far', 'node_modules/lost', 'node_modules/committed'];
    expect(
      await linked(paths, ['packages/own/index.js'], (tree) => mkdirSync(join(tree, 'node_modules/committed'), { recursive: true })),
    ).toEqual(['base/packages/own', 'checkout/node_modules/.store/far/node_modules/far', undefined, 'its own']);
  });

  it('are not put where a symbolic link of the base leads to', async () => {
    project.write({ 'node_modules/a/index.js': '' });
    const elsewhere = project.path('elsewhere');
    mkdirSync(elsewhere);
    await linked([], ['main.js'], (tree) => symlinkSync(elsewhere, join(tree, 'node_modules')));
    expect(existsSync(join(elsewhere, 'a'))).toBe(false);
    rmSync(elsewhere, { recursive: true });
  });
});
