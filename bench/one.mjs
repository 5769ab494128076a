/**
 * One synth in a process of its own, for timing from outside:
 *
 *   node bench/one.mjs --services N --out DIR [--shape payments|checked|shared|shop] [--no-governance] [--count] [--stock]
 *
 * It generates N services of the shape of payments-api, or of the shop's, with all that belongs to them, writes them to DIR, and prints one line of
 * JSON: the time that this took inside the process, without Node's own start, and the peak of its memory. `--count` renders once more, unmeasured, to say how many objects the overlays hold. `--stock` instead renders the same base
 * objects as one cdk8s App with a chart for each service, and lets `App.synth` write them.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const started = performance.now();
const { values } = parseArgs({
  options: {
    services: { type: 'string' },
    out: { type: 'string' },
    shape: { type: 'string', default: 'payments' },
    governance: { type: 'boolean', default: true },
    stock: { type: 'boolean', default: false },
    count: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const count = Number(values.services);
if (!Number.isInteger(count) || count < 1 || !values.out || !['payments', 'checked', 'shared', 'shop'].includes(values.shape)) {
  console.error('usage: one.mjs --services N --out DIR [--shape payments|checked|shared|shop] [--no-governance] [--count] [--stock]');
  process.exit(2);
}

const require = createRequire(import.meta.url);
const { generateDefinitions } = await import('./generated-services.mjs');
const definitions = generateDefinitions(count, { governance: values.governance, shape: values.shape });
const files = values.stock ? synthStock() : synthOurs();
const milliseconds = Math.round(performance.now() - started);
const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ services: count, files, ...(values.count ? { objects: countObjects() } : {}), milliseconds, peakMemoryMb }));

function synthOurs() {
  const { runSynth } = require('../lib/run/run-synth.js');
  return runSynth(() => ({ definitions, problems: [] }), { folder: values.out }).files.size;
}

function countObjects() {
  const { render } = require('../lib/render.js');
  let objects = 0;
  render(definitions, { onOverlay: (overlay) => (objects += overlay.objects.length) });
  return objects;
}

function synthStock() {
  const { App, Chart } = require('cdk8s');
  const { resolveDefinitions } = require('../lib/model/resolve-definitions.js');
  const { addObjects } = require('../lib/resources/render-objects.js');
  const app = new App({ outdir: values.out });
  for (const service of resolveDefinitions(definitions).services) addObjects(new Chart(app, service.name), service, service.base);
  app.synth();
  return count;
}
