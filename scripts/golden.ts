/**
 * Writes the golden files anew:
 *
 *   npm run golden
 *
 * Read what changed as you would read any other change: the tests compare with it, byte for byte.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblems } from '../src/problems/format';
import { render } from '../src/render';
import { goldenExamples } from '../test/golden-examples';
import { goldenPlan } from '../test/golden-plans';
import { typicalChanges } from '../test/typical-changes';

const root = join(__dirname, '..', 'test', 'golden');

/** Writes the files of a folder, and removes all others. */
function write(folder: string, files: Iterable<readonly [path: string, text: string]>): void {
  rmSync(join(root, folder), { recursive: true, force: true });
  let count = 0;
  for (const [path, text] of files) {
    const file = join(root, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    count++;
  }
  console.log(`test/golden/${folder}: ${count} files`);
}

for (const [name, { definitions }] of Object.entries(goldenExamples)) {
  const { files, problems } = render(definitions());
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    process.exit(1);
  }
  write(name, files.entries());
}
write(
  'plans',
  Object.keys(typicalChanges).flatMap((name) => Object.entries(goldenPlan(name))),
);
