import { parentPort, workerData } from 'node:worker_threads';
import { fileMaker } from './file-maker';
import { failed, type StagingOrder } from './staging-order';

// Runs in the second thread. After a failure, it writes nothing more.
const { folder, written } = workerData as StagingOrder;
const makeFile = fileMaker(folder);

parentPort!.on('message', (batch: ReadonlyMap<string, string>) => {
  if (Atomics.load(written, 0) === failed) return;
  try {
    for (const [path, text] of batch) makeFile(path, text);
    Atomics.add(written, 0, 1);
  } catch {
    // The first thread then writes all files again, and reports the error.
    Atomics.store(written, 0, failed);
  }
  Atomics.notify(written, 0);
});
