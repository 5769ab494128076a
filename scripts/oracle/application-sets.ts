/**
 * Asks Argo CD's own code which Applications it makes of our ApplicationSets, and writes its answers down beside the golden files:
 *
 *   node --import tsx scripts/oracle/application-sets.ts [ORACLE]
 *
 * ORACLE is a program around Argo CD's packages, by default `argocd-oracle` on the PATH. A question is `{"applications": APPLICATIONSET}`,
 * and its answer `{"applications": [APPLICATION…]}`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { examples, setOf } from '../../test/delivery/argo-cd/examples';

interface Question {
  /** Where the set is written, or what it is an example of. */
  readonly of: string;
  readonly set: object;
}

const tests = join(__dirname, '..', '..', 'test');

async function answer(file: string, questions: readonly Question[]): Promise<void> {
  const { askOracle } = await import('./ask-oracle.mjs');
  const answers = await askOracle(
    process.argv[2] ?? 'argocd-oracle',
    questions.map(({ set }) => ({ applications: set })),
  );
  const known = questions.map((question, index) => ({ ...question, applications: answers[index]!.applications.map(withoutStatus) }));
  writeFileSync(join(tests, file), `${JSON.stringify(known, null, 2)}\n`);
  console.log(`test/${file}: ${questions.length} ApplicationSets`);
}

/** What the types of Argo CD say although nobody has said it. */
function withoutStatus({ metadata, spec }: { metadata: Record<string, unknown>; spec: object }): object {
  const { creationTimestamp: _, ...rest } = metadata;
  return { metadata: rest, spec };
}

async function main(): Promise<void> {
  const golden = join(tests, 'golden');
  for (const example of readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const files = readdirSync(join(golden, example.name), { recursive: true, encoding: 'utf8' });
    const questions = files
      .filter((path) => /\/applicationsets\/[^/]+\.yaml$/.test(path))
      .sort()
      .map((path) => ({ of: path, set: parse(readFileSync(join(golden, example.name, path), 'utf8')) as object }));
    if (questions.length > 0) await answer(`golden/${example.name}.applications.json`, questions);
  }
  await answer(
    'delivery/argo-cd/fixtures/expansions.json',
    Object.entries(examples).map(([of, example]) => ({ of, set: setOf(example) })),
  );
}

void main();
