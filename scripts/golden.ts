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

const root = join(__dirname, '..', 'test', 'golden');
for (const [name, { definitions }] of Object.entries(goldenExamples)) {
  const { files, problems } = render(definitions());
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    process.exit(1);
  }
  rmSync(join(root, name), { recursive: true, force: true });
  for (const [path, text] of files.entries()) {
    const file = join(root, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`test/golden/${name}: ${files.size} files`);
}
