import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { failed, type StagingOrder } from './staging-order';

/** A second thread that writes files, while this one goes on and never has to give way. */
export interface StagingThread {
  /** Files by their paths. */
  send(batch: ReadonlyMap<string, string>): void;
  /** Waits until all that was sent is written, and ends the thread. Whether it could write everything. */
  finish(): boolean;
}

const script = join(__dirname, 'stage-files.js');

/** Not so in tests of the sources: a thread that had to compile its file first would come too late. */
export const canStartThread = existsSync(script);

/** How long a batch may take, in milliseconds, before the thread counts as lost. */
const patience = 60_000;

/** @param folder where it writes. */
export function startThread(folder: string): StagingThread {
  const written = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: StagingOrder = { folder, written };
  // Loaders that this process was started with are not for our own file.
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

/** How many batches are written when it stays so: all that were sent, unless one failed or takes for ever. */
function settled(written: Int32Array, sent: number): number {
  for (;;) {
    const count = Atomics.load(written, 0);
    if (count === failed || count === sent) return count;
    if (Atomics.wait(written, 0, count, patience) === 'timed-out') return count;
  }
}
