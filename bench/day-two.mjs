/**
 * One synth, plan or apply in a process of its own, where one service of many has changed:
 *
 *   node bench/day-two.mjs --services N --mode synth|plan|apply --out DIR [--changed]
 *
 * `--out` is the output folder, or has the checkouts. `--changed` changes one service. A plan says what the change means. It prints how many files it changes.
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
  plan: () => {
    const { describeChange } = require('../lib/describe-change.js');
    const { planText } = require('../lib/plan/print/plan-text.js');
    const { plan, context } = makePlan();
    planText({ ...plan, meanings: describeChange(plan, context) });
    return plan.repositories.flatMap(({ files }) => files).length;
  },
  apply: () => {
    const { changesOf } = require('../lib/cli/checkout-changes.js');
    const { applyChanges } = require('../lib/writer/apply/apply-changes.js');
    const changes = changesOf(makePlan().plan);
    applyChanges(changes);
    return changes.flatMap(({ files }) => files).length;
  },
};

function makePlan() {
  const { findCheckouts } = require('../lib/cli/checkouts.js');
  const { planCheckouts } = require('../lib/plan/plan-checkouts.js');
  const { renderLoaded } = require('../lib/run/run-synth.js');
  const { files, engine } = renderLoaded({ definitions, problems: [] });
  const generated = { platform: definitions.platform.name, files: files.entries() };
  const checkouts = findCheckouts({ folder: values.out, repository: [] }, generated);
  return { plan: planCheckouts(generated, checkouts), context: { definitions, engine, checkouts } };
}

console.log(modes[values.mode]());
