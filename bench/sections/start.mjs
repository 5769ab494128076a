import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, inTurn, medianOf, runNode, seconds } from '../measure.mjs';
import { startTable } from '../table.mjs';

/** What the start costs: the command with the compiled example, beside Node alone and beside a process that only loads cdk8s-plus-28. */
export function start(bench) {
  inFolder(bench.scratch, (folder) => {
    const node = (args) => () => runNode(args, { cwd: bench.root });
    const measured = { 'node -e 0': node(['-e', '0']), "require('cdk8s-plus-28')": node(['-e', "require('cdk8s-plus-28')"]) };
    for (const { name, root } of bench.subjects) Object.assign(measured, commands(folder, name, root));
    const rounds = inTurn(bench.smoke ? 3 : 9, measured);

    const [empty, plus] = Object.keys(measured);
    const ratio = (name, to) => medianOf(rounds, (round) => round[name].cpu / round[to].cpu);
    const print = startTable('start, with the compiled example', ['command'.padEnd(42), 'wall', 'CPU', '/ node -e 0', '/ cdk8s-plus-28']);
    for (const name of Object.keys(measured)) {
      const of = (what) => seconds(medianOf(rounds, (round) => round[name][what]));
      print([name, of('wall'), of('cpu'), ratio(name, empty).toFixed(2), ratio(name, plus).toFixed(2)]);
    }
    bench.limits.atMost(1, ratio('synth without Terraform', plus), "CPU of a synth without Terraform, to require('cdk8s-plus-28')");
    bench.limits.atMost(1.65, ratio('synth with Terraform', plus), "CPU of a synth with Terraform, to require('cdk8s-plus-28')");
    bench.limits.atMost(1.2, ratio('--help', empty), 'CPU of charthouse --help, to node -e 0');
  });
}

/** The commands of a checkout, by what the table calls them. */
function commands(folder, checkout, root) {
  const suffix = checkout === 'this' ? '' : ` (${checkout})`;
  const command = join(root, 'lib', 'cli', 'main.js');
  let outputs = 0;
  const synth = (name, terraform, env) => {
    const main = join(folder, `${checkout}-${name}.js`);
    writeFileSync(main, mainFile(root, terraform));
    // Into a new folder each time, as in CI.
    return () => runNode([command, 'synth', main, '--output', join(folder, `${checkout}-${name}-${outputs++}`)], { cwd: root, env });
  };
  return {
    [`synth without Terraform${suffix}`]: synth('without', false),
    [`synth without Terraform, no compile cache${suffix}`]: synth('without', false, { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' }),
    [`synth with Terraform${suffix}`]: synth('with', true),
    [`--help${suffix}`]: () => runNode([command, '--help'], { cwd: root }),
  };
}

/** A main file for the compiled example of a checkout. */
const mainFile = (root, terraform) => `
const { synth } = require(${JSON.stringify(root)});
const { platform } = require(${JSON.stringify(join(root, 'bench/lib/examples/payments/platform.js'))});
${terraform ? '' : 'platform.definition.terraform = null;'}
synth(platform, { services: ${JSON.stringify(join(root, 'bench/lib/examples/payments/services'))} });
`;
