import { join } from 'node:path';
import { inFolder, inTurn, medianOf, runNode } from '../measure.mjs';
import { startTable } from '../table.mjs';

/** What is measured: payments-api with a short workflow, with all that workflows can have, and with all services in one repository. */
const shapes = ['payments', 'checked', 'shared'];

/** CPU time per service must not grow with their number. It falls, because the start of a process is a part of it. */
const mostGrowth = 1.15;

/**
 * What workflows cost per service: the CPU time of a synth without governance, whose services differ only in their source. What the words of `checked`
 * cost is its difference to `payments`.
 */
export function workflows({ smoke, root, scratch, nodeOptions, limits }) {
  const sizes = smoke ? [5, 10] : [100, 500];
  const synth = (shape, services) =>
    inFolder(scratch, (out) => {
      const args = ['--services', String(services), '--shape', shape, '--no-governance', '--out', join(out, 'dist')];
      return runNode([...nodeOptions, join(root, 'bench', 'one.mjs'), ...args]).cpu / services;
    });
  const runs = Object.fromEntries(shapes.flatMap((shape) => sizes.map((size) => [`${shape} ${size}`, () => synth(shape, size)])));
  const rounds = inTurn(smoke ? 1 : 3, runs);
  const print = startTable('CPU time per service, by its workflows', ['workflows', ...sizes.map((size) => `ms of ${size}`)]);
  for (const shape of shapes) print([shape, ...sizes.map((size) => medianOf(rounds, (round) => round[`${shape} ${size}`]).toFixed(2))]);
  const [few, many] = sizes;
  for (const shape of shapes) {
    const growth = medianOf(rounds, (round) => round[`${shape} ${many}`] / round[`${shape} ${few}`]);
    limits.atMost(mostGrowth, growth, `CPU time per service with workflows '${shape}', ${many} services to ${few}`);
  }
}
