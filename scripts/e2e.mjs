/**
 * Shows on a real cluster that what the examples generate does what it says. It is no part of the tests; `docs/e2e.md` has what it wants and
 * how long it takes.
 *
 *   KUBECONFIG=FILE npm run e2e -- --publish COMMAND
 *
 * All that the examples have on the cluster is made by this, and deleted.
 */
import { accepted } from './e2e/claims/accepted.mjs';
import { bootstrap } from './e2e/claims/bootstrap.mjs';
import { healing } from './e2e/claims/healing.mjs';
import { immutableFields } from './e2e/claims/immutable-fields.mjs';
import { autoscaling, jobs } from './e2e/claims/jobs.mjs';
import { layouts } from './e2e/claims/layouts.mjs';
import { promotion } from './e2e/claims/promotion.mjs';
import { pruning } from './e2e/claims/pruning.mjs';
import { removal } from './e2e/claims/removal.mjs';
import { retirement } from './e2e/claims/retirement.mjs';
import { syncWindow } from './e2e/claims/sync-window.mjs';
import { cascade, renaming, unsafeChanges } from './e2e/claims/unsafe-changes.mjs';
import { Claims } from './e2e/claims.mjs';
import { clean } from './e2e/clean.mjs';
import { Cluster } from './e2e/cluster.mjs';
import { readOptions, usage } from './e2e/options.mjs';
import { Stage } from './e2e/stage.mjs';

const options = (() => {
  try {
    return readOptions(process.argv.slice(2), process.env);
  } catch (error) {
    console.error(`e2e: ${error.message}\n\n${usage}`);
    process.exit(2);
  }
})();

/** By context; the one that KUBECONFIG says has none. */
const clusters = new Map();
for (const context of [undefined, ...options.contexts.values()]) {
  if (!clusters.has(context)) clusters.set(context, await Cluster.open(context));
}
process.on('exit', () => clusters.forEach((cluster) => cluster.close()));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(2));

const claims = new Claims(options.patience);
for (const example of options.examples) {
  console.log(`== ${example}`);
  await show(new Stage(example, clusters, claims, options));
}
console.log(claims.failed.length === 0 ? 'all claims hold' : `${claims.failed.length} claims fail`);
process.exit(claims.failed.length === 0 ? 0 : 1);

/** All claims of one example. Without a bootstrap the others say nothing. */
async function show(stage) {
  try {
    await clean(stage);
    await accepted(stage);
    if (options.standIn) stage.startStandIn();
    if (!(await bootstrap(stage))) return;
    for (const each of [
      promotion,
      syncWindow,
      healing,
      jobs,
      autoscaling,
      immutableFields,
      unsafeChanges,
      renaming,
      cascade,
      pruning,
      layouts,
      removal,
      retirement,
    ]) {
      if (options.claims.includes(each.name)) await each(stage).catch((error) => claims.ended(`${each.name} comes to its end`, error));
    }
  } finally {
    await clean(stage);
    await stage.close();
  }
}
