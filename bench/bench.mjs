/**
 * The benchmark: how time and memory grow with the number of services, a fresh process each, medians of several runs.
 *
 *   npm run bench               everything
 *   npm run bench -- --smoke    the smallest sizes once, to see that it works
 *
 * Whole-process times include the start of Node, and writing to memory where there is /dev/shm, else to the disk. Absolute times are the machine's; the ratios are ours.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
// In memory where that is to be had: some disks take longer to make a file where others were deleted than all the rest takes.
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const smoke = process.argv.includes('--smoke');
const runs = smoke ? 1 : 3;
const sizes = smoke ? [1, 10] : [1, 10, 100, 1000, 2000];

/** How `docs/performance.md` says that a large platform starts Node. */
const nodeOptions = ['--v8-pool-size=1'];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** One fresh process; its own report, and its whole time from outside. */
function once(args) {
  const out = mkdtempSync(join(scratch, 'charthouse-bench-'));
  try {
    const started = performance.now();
    const text = execFileSync(process.execPath, [...nodeOptions, join(here, 'one.mjs'), ...args, '--out', join(out, 'dist')], {
      encoding: 'utf8',
    });
    const report = JSON.parse(text);
    // Counting comes after what is measured: then the process' own report is all there is.
    return { ...report, whole: args.includes('--count') ? report.milliseconds : performance.now() - started };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function measure(services, flags = []) {
  const results = Array.from({ length: runs }, () => once(['--services', String(services), ...flags]));
  const row = {
    services,
    files: results[0].files,
    objects: results[0].objects,
    whole: median(results.map(({ whole }) => whole)),
    memory: median(results.map(({ peakMemoryMb }) => peakMemoryMb)),
  };
  console.log(
    `${String(services).padStart(9)}${String(row.files).padStart(9)}${row.whole.toFixed(0).padStart(11)}${(row.whole / services).toFixed(2).padStart(14)}${String(row.memory).padStart(11)}`,
  );
  return row;
}

function table(title, counts, flags) {
  console.log(
    `\n${title}\n${'services'.padStart(9)}${'files'.padStart(9)}${'whole ms'.padStart(11)}${'ms/service'.padStart(14)}${'peak MB'.padStart(11)}`,
  );
  return new Map(counts.map((count) => [count, measure(count, flags)]));
}

/** Cold start: the compiled example through the command, beside an empty process that loads cdk8s-plus. */
function coldStart() {
  const out = mkdtempSync(join(scratch, 'charthouse-bench-'));
  try {
    const root = dirname(here);
    const compiled = join(here, 'lib', 'examples', 'payments', 'main.js');
    const time = (args) => {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return performance.now() - started;
    };
    const pairs = Array.from({ length: smoke ? 1 : 11 }, (_, run) => ({
      synth: time([join(root, 'lib', 'cli', 'main.js'), 'synth', compiled, '--output', join(out, String(run), 'dist')]),
      plus: time(['-e', "require('cdk8s-plus-28')"]),
    }));
    const [synth, plus] = [median(pairs.map((pair) => pair.synth)), median(pairs.map((pair) => pair.plus))];
    const ratio = median(pairs.map((pair) => pair.synth / pair.plus));
    console.log(
      `\ncold 'charthouse synth' of the compiled example: ${synth.toFixed(0)} ms, ${ratio.toFixed(2)} times an empty load of cdk8s-plus-28 (${plus.toFixed(0)} ms)`,
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** How long the proof takes that the tests give: overlays of 200 generated services, by both versions of Kustomize. */
function proof() {
  if (smoke) return;
  const started = performance.now();
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/fuzz.ts', '--runs', '200', '--seed', '42'], { cwd: dirname(here) });
  console.log(`\nproof of 200 generated services, by both versions of Kustomize: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

/** The CPU time of a plan and of an apply of many services of which one has changed, beside that of a synth. Each run changes it, or changes it back. */
function dayTwo() {
  const services = String(smoke ? 10 : 1000);
  const out = mkdtempSync(join(scratch, 'charthouse-bench-'));
  const run = (mode, folder, changed) => {
    const args = ['--services', services, '--mode', mode, '--out', join(out, folder), ...(changed ? ['--changed'] : [])];
    return JSON.parse(execFileSync(process.execPath, [...nodeOptions, join(here, 'day-two.mjs'), ...args], { encoding: 'utf8' })).cpu;
  };
  try {
    mkdirSync(join(out, 'live'));
    run('synth', 'dist', false);
    run('apply', 'live', false);
    const rounds = Array.from({ length: smoke ? 1 : 7 }, (_, round) => ({
      synth: run('synth', 'dist', round % 2 === 0),
      plan: run('plan', 'live', round % 2 === 0),
      apply: run('apply', 'live', round % 2 === 0),
    }));
    const [plan, apply] = ['plan', 'apply'].map((mode) => median(rounds.map((round) => round[mode] / round.synth)));
    console.log(
      `\n${services} services, one changed: CPU time of a plan ${plan.toFixed(2)}, of an apply ${apply.toFixed(2)} times that of a synth (${median(rounds.map(({ synth }) => synth))} ms)`,
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The CPU time of `charthouse affected` of many services of which one has changed, beside that of two synths: it renders the definitions twice. */
function affected() {
  const args = ['--services', String(smoke ? 10 : 1000), '--rounds', String(smoke ? 1 : 5), '--scratch', scratch];
  const measured = JSON.parse(execFileSync(process.execPath, [join(here, 'affected.mjs'), ...args], { encoding: 'utf8' }));
  console.log(
    `\n${args[1]} services, one changed: CPU time of 'charthouse affected' ${(measured.affected.cpu / measured.synth.cpu / 2).toFixed(2)} times that of two synths (${measured.synth.cpu} ms each)`,
  );
}

console.log(`Node ${process.version} with ${nodeOptions.join(' ')}, median of ${runs} fresh processes each, written to ${scratch}`);
const without = table('without governance', sizes, ['--no-governance']);
const withAll = table('with governance', sizes, []);
table('stock cdk8s App.synth, base objects alone', smoke ? [10] : [100, 500], ['--stock']);
const shop = table('the shapes of the shop, without governance', smoke ? [6] : [100, 1000], [
  '--shape',
  'shop',
  '--no-governance',
  '--count',
]);
for (const { services, whole, objects } of shop.values()) {
  console.log(`${objects} objects for ${services} services: ${((whole / objects) * 1000).toFixed(0)} µs each`);
}
for (const [title, rows] of [
  ['without governance', without],
  ['with governance', withAll],
]) {
  if (rows.has(2000)) console.log(`\nt(2000)/t(1000) ${title}: ${(rows.get(2000).whole / rows.get(1000).whole).toFixed(2)}`);
}
dayTwo();
affected();
coldStart();
proof();
