import { mkdirSync, readdirSync, realpathSync, statSync, symlinkSync, type Dirent } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { BaseFolder } from './base-folder';

export interface LinkedPackages {
  /** The folder of the checkout. */
  readonly root: string;
  /** Paths of the files in the base, relative to it. */
  readonly files: readonly string[];
  /** The folder of the Charthouse that runs. */
  readonly charthouse: string;
}

/**
 * Lets the modules of the base find the packages that are installed in the checkout and above it. A package that lies in the checkout itself, as those of
 * a monorepo do, is that of the base.
 */
export function linkPackages(folder: BaseFolder, { root, files, charthouse }: LinkedPackages): void {
  const linker = new Linker(folder, root);
  for (const each of [...foldersOf(files)].map((path) => join(root, path))) linker.link(each);
  let above = dirname(root);
  for (; above !== dirname(above); above = dirname(above)) linker.link(above);
  linker.link(above);
  // Found last: where the checkout has no Charthouse of its own, it is run by one that lies elsewhere.
  linker.linkTo(charthouse, join(folder.at(above), 'node_modules', 'charthouse'));
}

/** The folders of files: the root as well. */
function foldersOf(files: readonly string[]): Set<string> {
  const folders = new Set(['.']);
  for (const file of files) {
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return folders;
}

class Linker {
  constructor(
    private readonly folder: BaseFolder,
    private readonly root: string,
  ) {}

  /** Links the packages that are installed in a folder. */
  link(folder: string): void {
    const packages = join(folder, 'node_modules');
    for (const entry of entriesOf(packages)) {
      const path = join(packages, entry.name);
      if (!entry.name.startsWith('@')) this.linkEntry(path, entry);
      else for (const scoped of entriesOf(path)) this.linkEntry(join(path, scoped.name), scoped);
    }
  }

  linkTo(target: string, link: string): void {
    mkdirSync(dirname(link), { recursive: true });
    // The commit has a symbolic link here: what it leads to is not ours.
    if (realpathSync(dirname(link)) !== dirname(link)) return;
    try {
      // A junction needs no permission on Windows.
      symlinkSync(target, link, 'junction');
    } catch (error) {
      // The commit has the package itself.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }

  private linkEntry(path: string, entry: Dirent): void {
    const target = entry.isSymbolicLink() ? tryRealPath(path) : path;
    if (target !== undefined) this.linkTo(this.isOfCheckout(target) ? this.folder.at(target) : target, this.folder.at(path));
  }

  /** Whether a package is a part of the checkout, and is not merely installed in it. */
  private isOfCheckout(target: string): boolean {
    const path = relative(this.root, target);
    const parts = path.split(sep);
    return parts[0] !== '..' && !isAbsolute(path) && !parts.includes('node_modules');
  }
}

/** Packages, and folders of packages: what begins with a dot is neither. */
function entriesOf(folder: string): Dirent[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
}

function tryRealPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined; // A symbolic link to nothing.
  }
}
