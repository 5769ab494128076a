import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, inTurn, medianOf, runNode, seconds } from '../measure.mjs';

/** What a plan and an apply of many services take of which one has changed, beside a synth. Each run changes it, or changes it back. */
export function dayTwo({ smoke, root, scratch, nodeOptions }) {
  const services = String(smoke ? 10 : 1000);
  inFolder(scratch, (out) => {
    const run = (mode, folder, changed) => {
      const args = ['--services', services, '--mode', mode, '--out', join(out, folder), ...(changed ? ['--changed'] : [])];
      return runNode([...nodeOptions, join(root, 'bench', 'day-two.mjs'), ...args]);
    };
    mkdirSync(join(out, 'live'));
    run('synth', 'dist', false);
    run('apply', 'live', false);
    const isChanged = (round) => round % 2 === 0;
    const rounds = inTurn(smoke ? 1 : 7, {
      synth: (round) => run('synth', 'dist', isChanged(round)),
      plan: (round) => run('plan', 'live', isChanged(round)),
      apply: (round) => run('apply', 'live', isChanged(round)),
    });
    const ratio = (mode) => medianOf(rounds, (round) => round[mode].cpu / round.synth.cpu).toFixed(2);
    const synth = medianOf(rounds, (round) => round.synth.cpu);
    console.log(
      `\n${services} services, one changed: CPU time of a plan ${ratio('plan')}, of an apply ${ratio('apply')} times that of a synth (${seconds(synth)})`,
    );
  });
}
