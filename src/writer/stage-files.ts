import { parentPort, workerData } from 'node:worker_threads';
import type { Written } from '../files/file-tree';
import { stagedFileMaker } from './staged-file-maker';
import { failed, type StagingOrder } from './staging-order';

// Runs in the second thread. After a failure, it writes nothing more.
const { folder, written } = workerData as StagingOrder;
const makeFile = stagedFileMaker(folder);

parentPort!.on('message', (batch: ReadonlyMap<string, Written>) => {
  if (Atomics.load(written, 0) === failed) return;
  try {
    for (const [path, content] of batch) makeFile(path, content);
    Atomics.add(written, 0, 1);
  } catch {
    // The first thread then writes all files again, and reports the error.
    Atomics.store(written, 0, failed);
  }
  Atomics.notify(written, 0);
});
