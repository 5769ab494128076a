import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Written } from '../files/file-tree';
import { failed, type StagingOrder } from './staging-order';

/** A second thread that writes files while this one continues without yielding. */
export interface StagingThread {
  /** What is to be written, by paths. Files whose checksums another one says come before it. */
  send(batch: ReadonlyMap<string, Written>): void;
  /** Waits until everything is written, and ends the thread. Returns whether everything could be written. */
  finish(): boolean;
}

const script = join(__dirname, '..', 'writer', 'stage-files.js');

/** False in tests of the sources: the thread would first have to compile its file, and would be too late. */
export const canStartThread = existsSync(script);

/** Milliseconds that a batch may take before the thread counts as lost. */
const patience = 60_000;

/** @param folder to which it writes. */
export function startThread(folder: string): StagingThread {
  const written = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: StagingOrder = { folder, written };
  // Few platforms need the thread.
  const { Worker } = require('node:worker_threads') as typeof import('node:worker_threads');
  // Our own file needs none of the loaders of this process.
  const worker = new Worker(script, { workerData, execArgv: [] });
  worker.unref();
  let sent = 0;
  return {
    send: (batch) => {
      worker.postMessage(batch);
      sent++;
    },
    finish: () => {
      const count = settled(written, sent);
      void worker.terminate();
      return count === sent;
    },
  };
}

/** The final number of batches: all that were sent, unless one failed or takes too long. */
function settled(written: Int32Array, sent: number): number {
  for (;;) {
    const count = Atomics.load(written, 0);
    if (count === failed || count === sent) return count;
    if (Atomics.wait(written, 0, count, patience) === 'timed-out') return count;
  }
}
