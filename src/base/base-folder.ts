import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse, relative } from 'node:path';

/** Where the files of an earlier commit lie for a while, outside of the checkout. */
export interface BaseFolder {
  /** For what is not of the commit. */
  readonly workshop: string;
  /**
   * The counterpart of a path of this machine. The whole path is repeated below the folder, so that modules find packages above the checkout as well, and relative paths lead
   * to the counterpart of where they led.
   */
  at(path: string): string;
  /** A text in which a path is as it was, and not its counterpart. */
  inWordsOf(text: string): string;
}

/** Signals that end a process, with their numbers. */
const endings = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
const signals = Object.keys(endings) as (keyof typeof endings)[];

/** Runs a function with a new folder, and removes the folder afterwards in any case: also where a signal or the user's code ends the process. */
export async function inBaseFolder<Result>(work: (folder: BaseFolder) => Promise<Result>): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'charthouse-base-')));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const end = (signal: keyof typeof endings): void => process.exit(128 + endings[signal]);
  process.on('exit', remove);
  for (const each of signals) process.on(each, end);
  try {
    const [workshop, tree] = [join(folder, 'workshop'), join(folder, 'tree')];
    mkdirSync(workshop);
    return await work({
      workshop,
      at: (path) => join(tree, relative(parse(path).root, path)),
      inWordsOf: (text) => text.replaceAll(tree, ''),
    });
  } finally {
    for (const each of signals) process.removeListener(each, end);
    process.removeListener('exit', remove);
    remove();
  }
}
