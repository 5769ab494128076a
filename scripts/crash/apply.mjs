/**
 * One apply of files that were rendered before, in a process that others kill:
 *
 *   node scripts/crash/apply.mjs FILES FOLDER
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { changesOf } = require('../../lib/cli/checkout-changes.js');
const { findCheckouts, possibleCheckouts } = require('../../lib/cli/checkouts.js');
const { acceptableCodes } = require('../../lib/ledger/rules/unsafe-rules.js');
const { planCheckouts, refusalsOf } = require('../../lib/plan/plan-checkouts.js');
const { applyChanges } = require('../../lib/writer/apply/apply-changes.js');
const { recover } = require('../../lib/writer/apply/recover.js');

const [file, folder] = process.argv.slice(2);
const options = { folder, repository: [] };
recover(possibleCheckouts(options));
if (file !== 'none') {
  const generated = JSON.parse(readFileSync(file, 'utf8'));
  const plan = planCheckouts(generated, findCheckouts(options, generated));
  const refusals = refusalsOf(plan, { accept: acceptableCodes });
  if (refusals.length > 0) throw new Error(JSON.stringify(refusals, null, 2));
  applyChanges(changesOf(plan));
}
