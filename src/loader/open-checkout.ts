import { constants, lstatSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join, relative } from 'node:path';
import type { Checkout, Entry } from '../files/checkout';
import { asGitStores } from '../files/line-ends';
import { folderOf } from '../files/output-path';
import { isLedgerFile } from '../names/paths';

/**
 * Opens the checkout in a folder, which need not be there. A file is read when it is asked for, and a ledger once.
 *
 * @param lineEnds `exact` if Git does not change line ends there; otherwise those of Windows count as those that Git stores.
 */
export const openCheckout = (folder: string, lineEnds: 'exact' | 'of any system' = 'of any system'): Checkout =>
  new CheckoutFolder(folder, lineEnds === 'exact' ? (text) => text : asGitStores);

/** The folders in a folder, sorted: those that are links to folders, too. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    .sort();

/** Opens no link, and does not wait for a pipe. Windows has neither flag. */
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

class CheckoutFolder implements Checkout {
  /** What stands in the way beneath a folder; undefined for a folder that is there, and `missing` for one that is not. */
  private readonly obstacles = new Map<string, Entry | 'missing' | undefined>();
  private readonly names = new Map<string, readonly string[]>();
  /** They are read to learn what is ours, and again to be compared. */
  private readonly ledgers = new Map<string, Entry | undefined>();

  constructor(
    readonly folder: string,
    private readonly stored: (text: string) => string,
  ) {
    this.obstacles.set('', statSync(folder, { throwIfNoEntry: false }) ? undefined : 'missing');
  }

  find(path: string): Entry | undefined {
    if (!isLedgerFile(path)) return this.read(path);
    if (!this.ledgers.has(path)) this.ledgers.set(path, this.read(path));
    return this.ledgers.get(path);
  }

  private read(path: string): Entry | undefined {
    const obstacle = this.obstacleAt(folderOf(path));
    if (obstacle) return obstacle === 'missing' ? undefined : obstacle;
    const file = `${this.folder}/${path}`;
    try {
      const text = readFileSync(file, { encoding: 'utf8', flag: readOnly as unknown as string });
      // A device or a pipe may be read, and says nothing.
      return text === '' && !lstatSync(file).isFile()
        ? { kind: 'taken', by: 'a special file', at: path }
        : { kind: 'file', text: this.stored(text) };
    } catch (error) {
      return this.entryOf(path, error as NodeJS.ErrnoException);
    }
  }

  namesIn(folder: string): readonly string[] {
    const known = this.names.get(folder);
    if (known) return known;
    const names = this.obstacleAt(folder) ? [] : readdirSync(`${this.folder}/${folder}`).sort();
    this.names.set(folder, names);
    return names;
  }

  filesBelow(folder: string): readonly string[] {
    if (this.obstacleAt(folder)) return [];
    return readdirSync(join(this.folder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  }

  private obstacleAt(folder: string): Entry | 'missing' | undefined {
    if (this.obstacles.has(folder)) return this.obstacles.get(folder);
    const obstacle = this.obstacleAt(folderOf(folder)) ?? this.lookAt(folder);
    this.obstacles.set(folder, obstacle);
    return obstacle;
  }

  private lookAt(folder: string): Entry | 'missing' | undefined {
    try {
      const there = lstatSync(`${this.folder}/${folder}`, { throwIfNoEntry: false });
      if (!there) return 'missing';
      return there.isDirectory() ? undefined : { kind: 'taken', by: describe(there), at: folder };
    } catch (error) {
      return { kind: 'unreadable', reason: (error as Error).message };
    }
  }

  private entryOf(path: string, error: NodeJS.ErrnoException): Entry | undefined {
    const there = error.code === 'ENOENT' ? undefined : lstatSync(`${this.folder}/${path}`, { throwIfNoEntry: false });
    if (!there) return undefined;
    return there.isFile() ? { kind: 'unreadable', reason: reasonOf(error) } : { kind: 'taken', by: describe(there), at: path };
  }
}

function describe(there: Stats): 'a symbolic link' | 'a folder' | 'a file' | 'a special file' {
  if (there.isSymbolicLink()) return 'a symbolic link';
  if (there.isDirectory()) return 'a folder';
  return there.isFile() ? 'a file' : 'a special file';
}

/** Without the path, which a problem has as its place. */
const reasonOf = ({ message }: Error): string => message.split(", open '")[0]!;
