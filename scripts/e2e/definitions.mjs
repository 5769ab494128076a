import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { collectDefinitions } = require('../../lib/cli/collect-definitions.js');
const { render } = require('../../lib/render.js');
const { problemsOfChange } = require('../../lib/ledger/rules/problems-of-change.js');
const { formatProblems } = require('../../lib/problems/format.js');

/** All that an example declares. */
export function definitionsOf(example) {
  const { definitions, problems } = collectDefinitions(fileURLToPath(new URL(`../../examples/${example}/main.ts`, import.meta.url)));
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return definitions;
}

/** Definitions with some changed: the example's own stay as they are. Functions are taken over. */
export function changed(definitions, ...changes) {
  const copy = copied(definitions);
  for (const change of changes) change(copy);
  return copy;
}

/**
 * All that is generated from definitions, and every Application that Argo CD will have.
 *
 * @returns `files`, as paths and texts, and `deliveries`: each with the objects that its Application brings.
 */
export function rendered(definitions) {
  const deliveries = [];
  const overlays = new Map();
  const { files, problems } = render(definitions, {
    onOverlay: (overlay) => overlays.set(overlay.folder, overlay),
    onDelivery: (delivery) => deliveries.push(delivery),
  });
  if (problems.length > 0) throw new Error(formatProblems(problems));
  const { name } = definitions.platform;
  return {
    files: files.entries(),
    deliveries: deliveries.map((delivery) => ({ ...delivery, objects: overlays.get(`${name}/${delivery.path}`).objects })),
  };
}

/** The codes of what `charthouse apply` refuses between two lists of paths and texts. */
export function unsafeBetween(before, after) {
  const [was, is] = [new Map(before), new Map(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
  const { unsafe } = problemsOfChange(paths, { before: (path) => was.get(path), after: (path) => is.get(path) });
  return [...new Set(unsafe.map(({ code }) => code))].sort();
}

function copied(value) {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)]));
}
