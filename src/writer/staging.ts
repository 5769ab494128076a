import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { FileTree, Written } from '../files/file-tree';
import { besideOutput } from './output-place';
import { canStartThread, startThread, type StagingThread } from './staging-thread';

/** With fewer files, writing takes less time than starting a thread. */
const worthwhile = 1000;

/** Number of files per batch. */
const batchSize = 200;

/**
 * Writes files in a second thread while the first one renders: to a folder next to the output folder, which is renamed when all files are
 * there. The thread also computes the checksums that some files say of others. It writes only if there are many files, and if the output
 * folder does not exist yet. If anything fails here, all files are written at the end instead.
 *
 * The thread saves an eighth or more of the time of the first synth of 1,000 services.
 */
export class Staging {
  private readonly folder: string;
  private readonly isPossible: boolean;
  private thread: StagingThread | undefined;
  private batch = new Map<string, Written>();
  private sent = 0;

  constructor(private readonly output: string) {
    this.folder = besideOutput(output, '.staged');
    this.isPossible = canStartThread && !existsSync(output) && existsSync(dirname(resolve(output)));
  }

  add(path: string, written: Written): void {
    if (!this.isPossible) return;
    this.batch.set(path, written);
    if (this.batch.size >= (this.thread ? batchSize : worthwhile)) this.send();
  }

  /** Hands over the last files, after all have been added, so that they are written while others still work. */
  flush(): void {
    if (this.thread && this.batch.size > 0) this.send();
  }

  /**
   * Moves the staged files to the output folder. Returns false if they are not all of `files`, or if that is not possible; then nothing has
   * changed.
   */
  tryMoveIntoPlace(files: FileTree): boolean {
    if (!this.thread) return false;
    if (this.sent !== files.size || !this.thread.finish() || existsSync(this.output)) return false;
    try {
      renameSync(this.folder, this.output);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes everything that is left. */
  close(): void {
    if (!this.thread) return;
    this.thread.finish();
    rmSync(this.folder, { recursive: true, force: true });
    try {
      rmdirSync(dirname(this.folder));
    } catch {
      // The folder still contains other files that belong to the output folder.
    }
  }

  private send(): void {
    this.thread ??= this.tryStart();
    if (this.thread) {
      this.thread.send(this.batch);
      this.sent += this.batch.size;
    }
    this.batch = new Map();
  }

  private tryStart(): StagingThread | undefined {
    try {
      // A synth that was interrupted may have left one.
      rmSync(this.folder, { recursive: true, force: true });
      mkdirSync(this.folder, { recursive: true });
      return startThread(this.folder);
    } catch {
      return undefined;
    }
  }
}
