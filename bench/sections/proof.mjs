import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { generateDefinitions } from '../generated-services.mjs';
import { inFolder, inTurn, medianOf, runNode, seconds } from '../measure.mjs';
import { writeProject } from '../project.mjs';

/** The Kustomize that the tests use, too. */
const kustomizeFolder = (root) => join(root, '.cache', 'kustomize', '5.7.1');

/** How long the proof takes: `charthouse verify` of many services, and the proof that the tests give, of 200 generated services by both versions of Kustomize. */
export function proof({ smoke, root, scratch, subjects, nodeOptions }) {
  verify({ count: smoke ? 5 : 200, rounds: smoke ? 1 : 3, root, scratch, subjects, nodeOptions });
  if (smoke) return;
  const { wall, cpu } = runNode(['--import', 'tsx', 'scripts/fuzz.ts', '--runs', '200', '--seed', '42'], { cwd: root });
  console.log(`\nproof of 200 generated services, by both versions of Kustomize: ${seconds(wall)}, CPU ${seconds(cpu)}`);
}

function verify({ count, rounds, root, scratch, subjects, nodeOptions }) {
  inFolder(scratch, (folder) => {
    for (const subject of subjects) {
      const project = join(folder, subject.name);
      writeProject(project, subject.root);
      writeFileSync(join(project, 'definitions.json'), JSON.stringify(generateDefinitions(count)));
    }
    const PATH = [kustomizeFolder(root), process.env.PATH].join(delimiter);
    const runOf = (subject) => () =>
      runNode([...nodeOptions, join(subject.root, 'lib', 'cli', 'main.js'), 'verify'], {
        cwd: join(folder, subject.name),
        env: { ...process.env, PATH },
      });
    const measured = inTurn(rounds, Object.fromEntries(subjects.map((subject) => [subject.name, runOf(subject)])));
    for (const { name } of subjects) {
      const [wall, cpu] = ['wall', 'cpu'].map((what) => medianOf(measured, (round) => round[name][what]));
      console.log(
        `\n'charthouse verify' of ${count} services, ${3 * count} overlays (${name}): ${seconds(wall)}, CPU with its processes ${seconds(cpu)}`,
      );
    }
    if (subjects.length > 1) {
      const ratio = medianOf(measured, (round) => round.this.cpu / round.beside.cpu);
      console.log(`CPU time of 'charthouse verify', beside the other checkout: ${ratio.toFixed(2)}`);
    }
  });
}
