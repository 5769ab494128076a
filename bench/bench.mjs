/**
 * The benchmark: how time and memory grow with the number of services, how long the start takes, and what plan, apply, affected and the proof take beside a synth.
 *
 *   npm run bench                         everything
 *   npm run bench -- --smoke              the smallest sizes once, to see that it works
 *   npm run bench -- --only start         one section
 *   npm run bench -- --beside <folder>    another checkout of Charthouse, which is built, is measured in turn with this one
 *
 * Each run is a fresh process. Times are of whole processes, including the start of Node, and writing to memory if there is /dev/shm, or else to the disk. Other work on the machine
 * changes them, so compare CPU times, and ratios of runs that were measured in turn. The benchmark fails if a ratio is above its limit.
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeLimits } from './limits.mjs';
import { affected } from './sections/affected.mjs';
import { dayTwo } from './sections/day-two.mjs';
import { growth } from './sections/growth.mjs';
import { proof } from './sections/proof.mjs';
import { start } from './sections/start.mjs';
import { workflows } from './sections/workflows.mjs';

/** One file each, in the order in which they run. */
const sections = { growth, workflows, 'day-two': dayTwo, affected, start, proof };

const { values } = parseArgs({
  options: { smoke: { type: 'boolean', default: false }, only: { type: 'string' }, beside: { type: 'string' } },
});
const { smoke, only } = values;
if (only !== undefined && !(only in sections)) {
  console.error(`there is no section '${only}': ${Object.keys(sections).join(', ')}`);
  process.exit(2);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const limits = makeLimits(smoke);
const bench = {
  smoke,
  limits,
  /** The checkouts to measure, this one first. */
  subjects: [{ name: 'this', root }, ...(values.beside === undefined ? [] : [{ name: 'beside', root: resolve(values.beside) }])],
  root,
  // Some disks take longer to create a file where others were deleted than everything else takes.
  scratch: existsSync('/dev/shm') ? '/dev/shm' : tmpdir(),
  /** How `docs/performance.md` says that a large platform starts Node. */
  nodeOptions: ['--v8-pool-size=1'],
};

console.log(`Node ${process.version}, written to ${bench.scratch}; medians of fresh processes`);
for (const section of only === undefined ? Object.values(sections) : [sections[only]]) section(bench);

const broken = limits.broken();
if (broken.length > 0) {
  console.error(`\n${broken.length} limit(s) broken:\n${broken.map((each) => `  ${each}`).join('\n')}`);
  process.exitCode = 1;
}
