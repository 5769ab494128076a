// Loaded before a program of a test: ends the process, as `kill -9` does, before the call KILL_AT of those that change the disk, or the first one about a path with the ending KILL_BEFORE. A file that is being
// written then is left with half of its content.
const fs = require('node:fs');

let left = Number(process.env.KILL_AT ?? -1);
const before = process.env.KILL_BEFORE;
const failing = process.env.FAIL_AT;

for (const name of ['linkSync', 'writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'rmdirSync', 'chmodSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (left-- === 0 || (before && args.some((arg) => String(arg).endsWith(before)))) {
      if (name === 'writeFileSync') original(args[0], String(args[1]).slice(0, String(args[1]).length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    if (failing && name === 'renameSync' && String(args[1]).endsWith(failing)) throw new Error('ENOSPC: no space left on device, rename');
    return original(...args);
  };
}
