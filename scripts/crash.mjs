/**
 * Kills an apply at random moments while it writes, and looks whether the next start leaves the checkouts old or new, never between:
 *
 *   npm run crash -- [--services 1000] [--moments 200] [--seed 1]
 *
 * Each moment takes the checkouts from one rendering to the other: every service changes, and one in ten comes or goes. Some image tags are live, and
 * some files are of others. Of three next starts, one is killed, too.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateDefinitions } from '../bench/generated-services.mjs';

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '1000' },
    moments: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const [services, moments] = [Number(values.services), Number(values.moments)];
const require = createRequire(import.meta.url);
const program = join(dirname(fileURLToPath(import.meta.url)), 'crash/apply.mjs');
const random = numbers(Number(values.seed));

const scratch = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'charthouse-crash-'));
const live = join(scratch, 'live');
const config = join(live, 'gitops-platform');
const tagFile = 'services/service-1/overlays/dev/image-tag/kustomization.yaml';

try {
  process.exitCode = await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function main() {
  mkdirSync(live);
  const states = ['a', 'b'].map((name, index) => ({ name, file: writeRendering(name, index) }));
  apply(states[0].file);
  writeFileSync(join(config, tagFile), readFileSync(join(config, tagFile), 'utf8').replace('"unreleased"', '"v7"'));
  writeFileSync(join(config, 'services/service-1/theirs.md'), 'theirs\n');
  // From here on, each state also has what has left the Terraform stack in the other.
  apply(states[1].file);
  apply(states[0].file);
  states[0].tree = checksums();
  const started = performance.now();
  apply(states[1].file);
  states[1].tree = checksums();
  console.log(`${services} services, ${Object.keys(states[1].tree).length} files, ${countDifferences(states)} of them differ`);
  const seen = { old: 0, new: 0 };
  let current = 1;
  let longest = performance.now() - started;
  for (let moment = 0; moment < moments; moment++) {
    const [old, next] = [states[current], states[1 - current]];
    const { waited, wasKilled } = await kill(next.file, random() * longest);
    // One that came to its end says how long it takes.
    if (!wasKilled) longest = Math.min(longest, waited);
    if (moment % 3 === 0) await kill('none', random() * longest);
    apply('none');
    const found = checksums();
    const state = [old, next].find(({ tree }) => isSame(tree, found));
    if (!state) return fail(moment, found, old, next);
    seen[state === next ? 'new' : 'old']++;
    current = states.indexOf(state);
    if ((moment + 1) % 20 === 0) console.log(`${moment + 1} of ${moments} moments: ${seen.old} old, ${seen.new} new`);
  }
  console.log(`killed at ${moments} moments: ${seen.old} times the checkouts were old, ${seen.new} times new, never between`);
  return 0;
}

/** Two renderings of a platform. */
function writeRendering(name, index) {
  const { render } = require('../lib/render.js');
  const definitions = generateDefinitions(services);
  for (const { definition } of definitions.services) definition.replicas += index;
  definitions.services = definitions.services.filter((_, number) => number % 10 !== 3 * (index + 1));
  const { files, problems } = render(definitions);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  const file = join(scratch, `${name}.json`);
  writeFileSync(file, JSON.stringify({ platform: definitions.platform.name, files: files.entries() }));
  return file;
}

function apply(file) {
  execFileSync(process.execPath, [program, file, live], { stdio: 'inherit' });
}

/** Kills an apply so many milliseconds after it has begun to write. */
async function kill(file, milliseconds) {
  const child = spawn(process.execPath, [program, file, live], { stdio: ['ignore', 'ignore', 'inherit'] });
  let hasEnded = false;
  const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(((hasEnded = true), signal))));
  while (!hasEnded && !existsSync(join(config, '.charthouse/apply'))) await sleep(1);
  const began = performance.now();
  await Promise.race([sleep(milliseconds), ended]);
  child.kill('SIGKILL');
  const signal = await ended;
  return { waited: performance.now() - began, wasKilled: signal !== null };
}

/** The checksum of every file in the checkouts. */
function checksums() {
  const tree = {};
  for (const entry of readdirSync(live, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    tree[relative(live, path)] = createHash('sha1').update(readFileSync(path)).digest('hex');
  }
  return tree;
}

function differences(a, b) {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
}

function isSame(a, b) {
  return differences(a, b).length === 0;
}

function countDifferences([a, b]) {
  return differences(a.tree, b.tree).length;
}

function fail(moment, found, old, next) {
  console.error(`moment ${moment} with seed ${values.seed}: the checkouts are between`);
  for (const [title, { tree }] of [
    ['old', old],
    ['new', next],
  ]) {
    const paths = differences(tree, found);
    console.error(`${paths.length} files differ from the ${title} state, such as ${paths.slice(0, 5).join(', ')}`);
  }
  return 1;
}

/** Numbers between 0 and 1, the same for a seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
