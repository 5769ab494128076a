/**
 * One synth, plan or apply in a process of its own, where one service of many has changed:
 *
 *   node bench/day-two.mjs --services N --mode synth|plan|apply --out DIR [--changed]
 *
 * `--out` is the output folder, or has the checkouts. `--changed` changes one service. It prints one line of JSON: the CPU time of the whole process.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    services: { type: 'string' },
    mode: { type: 'string' },
    out: { type: 'string' },
    changed: { type: 'boolean', default: false },
  },
});
const require = createRequire(import.meta.url);
const { generateDefinitions } = await import('./generated-services.mjs');
const definitions = generateDefinitions(Number(values.services));
if (values.changed) definitions.services[0].definition.replicas++;

const modes = {
  synth: () => {
    const { runSynth } = require('../lib/run/run-synth.js');
    return runSynth(() => ({ definitions, problems: [] }), { folder: values.out }).plan.changed.length;
  },
  plan: () => makePlan().repositories.flatMap(({ files }) => files).length,
  apply: () => {
    const { applyChanges } = require('../lib/writer/apply/apply-changes.js');
    const changes = makePlan().repositories.filter(({ files }) => files.length > 0);
    applyChanges(changes);
    return changes.flatMap(({ files }) => files).length;
  },
};

function makePlan() {
  const { findCheckouts } = require('../lib/cli/checkouts.js');
  const { planCheckouts } = require('../lib/plan/plan-checkouts.js');
  const { renderLoaded } = require('../lib/run/run-synth.js');
  const { files } = renderLoaded({ definitions, problems: [] });
  const generated = { platform: definitions.platform.name, files: files.entries() };
  return planCheckouts(generated, findCheckouts({ folder: values.out, repository: [] }, generated));
}

const changed = modes[values.mode]();
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ changed, cpu: Math.round((user + system) / 1000) }));
