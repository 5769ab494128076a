/**
 * Lets further judges look at what the examples generate, where they are installed: kubeconform, kube-score, checkov, actionlint, zizmor, gitleaks and others.
 *
 *   npm run judge              with ../shared/tools/judge
 *   JUDGE=PROGRAM npm run judge
 *
 * PROGRAM is called with the folder to judge, and exits with 0 where it finds nothing. It is no part of the tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const judge = resolve(root, process.env.JUDGE ?? '../shared/tools/judge');
if (!existsSync(judge)) {
  console.error(`there is no judge at ${judge}: name one in the variable JUDGE`);
  process.exit(2);
}
const statuses = ['dist', 'examples/shop/dist', 'examples/market/dist'].map((tree) => {
  console.log(`== ${tree}`);
  return spawnSync(judge, [join(root, tree)], { stdio: 'inherit' }).status ?? 2;
});
process.exit(Math.max(...statuses));
