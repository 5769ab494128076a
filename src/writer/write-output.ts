import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { FileTree } from '../files/file-tree';
import { CannotRunError } from '../problems/user-error';
import { planOutput, type OutputPlan } from './plan-output';

/**
 * Brings the output folder to what was generated: a file is written only where its text changed, and a file that an earlier synth wrote
 * and that is generated no more is removed. What others put there is left alone.
 *
 * The list of what was written lies beside the folder, in `.charthouse/`, so that it survives when somebody empties the folder.
 */
export function writeOutput(files: FileTree, folder: string): OutputPlan {
  const list = join(dirname(resolve(folder)), '.charthouse', `${basename(resolve(folder))}.json`);
  try {
    const listed = readList(list, folder);
    const plan = planOutput(files, listed, { tryRead: reader(folder) });
    const paths = files.entries().map(([path]) => path);
    // Listed before it is written: should we be stopped in between, the next synth still knows what is ours.
    writeList(list, [...new Set([...listed, ...paths])], listed);
    const madeFolders = new Set<string>();
    for (const path of [...plan.created, ...plan.changed]) writeFile(`${folder}/${path}`, files.tryGet(path)!, madeFolders);
    for (const path of plan.removed) removeFile(folder, path);
    writeList(list, paths, undefined);
    return plan;
  } catch (cause) {
    throw new CannotRunError(`cannot write to '${folder}': ${(cause as Error).message}`, { cause });
  }
}

/** Reads a file of the folder; without the folder there is nothing to ask the disk for. */
function reader(folder: string): (path: string) => string | undefined {
  if (!existsSync(folder)) return () => undefined;
  return (path) => {
    try {
      return readFileSync(`${folder}/${path}`, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
}

function writeFile(path: string, text: string, madeFolders: Set<string>): void {
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (!madeFolders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    madeFolders.add(folder);
  }
  writeFileSync(path, text);
}

/** Removes a file, and the folders that it leaves empty. */
function removeFile(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      return;
    }
  }
}

/** Paths of the last synth that lie inside the folder; whatever else a list says, it can remove nothing elsewhere. */
function readList(list: string, folder: string): string[] {
  if (!existsSync(list)) return [];
  const paths = JSON.parse(readFileSync(list, 'utf8')) as string[];
  const root = resolve(folder) + sep;
  return paths.filter((path) => resolve(root, path).startsWith(root));
}

function writeList(list: string, paths: readonly string[], known: readonly string[] | undefined): void {
  if (known && known.length === paths.length) return;
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, `${JSON.stringify([...paths].sort(), null, 2)}\n`);
}
