import { join } from 'node:path';
import { inFolder, inTurn, medianOf, runNode, seconds } from '../measure.mjs';
import { startTable } from '../table.mjs';

/** How time and memory grow with the number of services. */
export function growth(bench) {
  const sizes = bench.smoke ? [1, 10] : [1, 10, 100, 1000, 2000];
  const tables = [
    ['without governance', growthTable(bench, 'without governance', sizes, ['--no-governance'])],
    ['with governance', growthTable(bench, 'with governance', sizes, [])],
  ];
  growthTable(
    { ...bench, subjects: bench.subjects.slice(0, 1) },
    'stock cdk8s App.synth, base objects alone',
    bench.smoke ? [10] : [100, 500],
    ['--stock'],
  );
  const shop = ['--shape', 'shop', '--no-governance'];
  for (const { services, wall } of growthTable(
    bench,
    'the shapes of the shop, without governance',
    bench.smoke ? [6] : [100, 1000],
    shop,
  )) {
    const { objects } = oneSynth(bench, bench.root, ['--services', String(services), ...shop, '--count']);
    console.log(`${objects} objects for ${services} services: ${((wall / objects) * 1000).toFixed(0)} µs each`);
  }
  for (const [title, rows] of tables) {
    const wallOf = (size) => rows.find(({ services }) => services === size)?.wall;
    if (wallOf(2000)) console.log(`\nt(2000)/t(1000) ${title}: ${(wallOf(2000) / wallOf(1000)).toFixed(2)}`);
  }
}

/**
 * A table with a row for each size.
 *
 * @returns {object[]} what was measured of this checkout, by size.
 */
function growthTable(bench, title, sizes, flags) {
  const compared = bench.subjects.length > 1;
  const print = startTable(title, [
    'services',
    ...(compared ? ['checkout'] : []),
    'files',
    'wall',
    'CPU',
    'ms/service',
    'peak MB',
    ...(compared ? ['this/beside: wall', 'CPU'] : []),
  ]);
  return sizes.map((services) => growthRows(bench, services, flags, print));
}

/** Measures and prints a row for each checkout, and returns that of this one. */
function growthRows(bench, services, flags, print) {
  const args = ['--services', String(services), ...flags];
  const synths = bench.subjects.map(({ name, root }) => [name, () => oneSynth(bench, root, args)]);
  const rounds = inTurn(bench.smoke ? 1 : 3, Object.fromEntries(synths));
  const rows = bench.subjects.map(({ name }) => {
    const of = (what) => medianOf(rounds, (round) => round[name][what]);
    const ratio = (what) => medianOf(rounds, (round) => round.this[what] / round[name][what]).toFixed(2);
    return {
      name,
      services,
      files: of('files'),
      wall: of('wall'),
      cpu: of('cpu'),
      memory: of('peakMemoryMb'),
      ratios: [ratio('wall'), ratio('cpu')],
    };
  });
  for (const { name, files, wall, cpu, memory, ratios } of rows) {
    const compared = rows.length > 1;
    const times = [seconds(wall), seconds(cpu), (wall / services).toFixed(2)];
    print([services, ...(compared ? [name] : []), files, ...times, memory, ...(compared && name !== 'this' ? ratios : [])]);
  }
  return rows[0];
}

/** One fresh process: what it reports of itself, and its times from outside. */
const oneSynth = ({ scratch, nodeOptions }, root, args) =>
  inFolder(scratch, (out) => {
    const { stdout, wall, cpu } = runNode([...nodeOptions, join(root, 'bench', 'one.mjs'), ...args, '--out', join(out, 'dist')]);
    return { ...JSON.parse(stdout), wall, cpu };
  });
