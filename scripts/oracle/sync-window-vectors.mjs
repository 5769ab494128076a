/**
 * Asks Argo CD's own code which syncs it lets through, and writes the answers down for the tests of our simulator.
 *
 *   node scripts/oracle/sync-window-vectors.mjs [ORACLE]
 *
 * ORACLE is a program built around Argo CD's own packages, by default `argocd-oracle` on the PATH. It reads questions as JSON, one a
 * line, and writes an answer to each to its third descriptor:
 *
 *   {"windows": [SYNCWINDOW…], "application": APPLICATION, "times": ["2026-03-29T00:30:00Z"…]}
 *   {"verdicts": [{"automatic": true, "manual": true}…]}  or  {"error": "…"}
 *
 * The questions are the same in every run. Writes test/fixtures/sync-windows.json: windows, Applications, and what may sync at each
 * time: `any` sync, a `manual` one only, or `none`; `error` where Argo CD cannot read a window, and lets nothing through.
 */
import { writeFileSync } from 'node:fs';
import { askOracle } from './ask-oracle.mjs';
import { questions } from './sync-window-questions.mjs';

const asked = questions.flatMap(({ windows, asked }) => asked.map((each) => ({ windows, ...each })));
const answers = await askOracle(process.argv[2] ?? 'argocd-oracle', asked.map(asOracleReads));
const groups = questions.map(({ about, windows, asked }) => ({
  about,
  windows,
  asked: asked.map(({ application, times }) => ({ application, at: atEach(times, answers.shift()) })),
}));
writeFileSync(new URL('../../test/fixtures/sync-windows.json', import.meta.url), `[\n${groups.map(format).join(',\n')}\n]\n`);
console.log(`${asked.reduce((sum, { times }) => sum + times.length, 0)} times of ${questions.length} sets of windows`);

function asOracleReads({ windows, application: { name, destination }, times }) {
  return { windows, application: { metadata: { name }, spec: { destination } }, times };
}

/** The word for each time. */
function atEach(times, { verdicts, error }) {
  if (error !== undefined && !error.startsWith('invalid sync windows: cannot parse')) throw new Error(error);
  return Object.fromEntries(times.map((time, index) => [time, error === undefined ? wordFor(verdicts[index]) : 'error']));
}

function wordFor({ automatic, manual }) {
  if (automatic && !manual) throw new Error('what Argo CD may do, a person may not: there is no word for that');
  return automatic ? 'any' : manual ? 'manual' : 'none';
}

/** A window, an Application and some times to a line. */
function format({ about, windows, asked }) {
  const lists = [windows.map((window) => JSON.stringify(window)), asked.map(formatAsked)];
  const [first, second] = lists.map((list) => (list.length === 0 ? '[]' : `[\n      ${list.join(',\n      ')}\n    ]`));
  return `  {\n    "about": ${JSON.stringify(about)},\n    "windows": ${first},\n    "asked": ${second}\n  }`;
}

function formatAsked({ application, at }) {
  const times = Object.entries(at).map(([time, word]) => `"${time}": "${word}"`);
  const lines = Array.from({ length: Math.ceil(times.length / 4) }, (_, index) => times.slice(4 * index, 4 * index + 4).join(', '));
  const list = lines.length === 1 ? ` ${lines[0]} ` : `\n        ${lines.join(',\n        ')}\n      `;
  return `{ "application": ${JSON.stringify(application)}, "at": {${list}} }`;
}
