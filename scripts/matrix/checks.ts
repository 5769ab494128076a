import assert from 'node:assert/strict';
import { join } from 'node:path';
import { definitionsOf, ending, jestConfigOf, snapshotTestOf, type Kind } from './kinds';
import type { Project } from './project';

/** What a kind of project has to be able to do. */
export interface Check {
  readonly name: string;
  /** Whether it is the same on every Node. It then runs on the newest alone. */
  readonly onNewestNode?: boolean;
  /** Whether the short run leaves it out, because tests of this repository do much the same. */
  readonly onlyInFull?: boolean;
  /** Throws if it fails. The definitions and the snapshot test for Vitest are there. */
  readonly run: (project: Project, kind: Kind) => Promise<void>;
}

/** TypeScript 5.9, the oldest supported, is that of this repository. Projects get the newest, as everybody who installs it today. */
const ownCompiler = join(__dirname, '../../node_modules/typescript/bin/tsc');

/** The first output of each language. All others must be the same, byte for byte. */
const outputs = new Map<string, Record<string, string>>();

function compareOutput(project: Project, { language }: Kind): void {
  const output = project.tree('dist');
  const first = outputs.get(language);
  if (first) assert.deepEqual(output, first);
  else outputs.set(language, output);
  assert.ok(Object.keys(output).length > 30, `dist has ${Object.keys(output).length} files`);
}

/** A busy machine is no failure. */
const patient = ['--testTimeout', '120000'];

const snapshotOf = 'gitops-platform/services/cart/overlays/production/kustomization.yaml';

/** Runs the snapshot test of a test runner: the snapshot must have what synth wrote. */
async function checkSnapshot(project: Project, kind: Kind, run: () => Promise<unknown>): Promise<void> {
  project.remove('test/__snapshots__');
  await run();
  const snapshot = project.read(`test/__snapshots__/cart.test.${ending(kind)}.snap`);
  const written = project.read(`dist/${snapshotOf}`).trimEnd();
  assert.ok(snapshot.includes(written), `the snapshot is not what synth wrote:\n${snapshot}`);
}

export const checks: readonly Check[] = [
  {
    name: '`tsc` 5.9',
    onNewestNode: true,
    onlyInFull: true,
    run: async (project) => void (await project.succeed('node', ownCompiler, '--noEmit')),
  },
  {
    name: '`tsc` 7',
    onNewestNode: true,
    run: async (project) => void (await project.succeed('tsc', '--noEmit')),
  },
  {
    name: 'the main file',
    run: async (project, kind) => {
      project.remove('dist');
      await project.succeed('node', ...kind.main);
      compareOutput(project, kind);
    },
  },
  {
    name: '`cdk8s synth`',
    onlyInFull: true,
    run: async (project, kind) => {
      project.remove('dist');
      const report = await project.succeed('cdk8s', 'synth');
      assert.match(report, /Status {2}│ success .*\n.*\n.*charthouse\/lib\/run\/cdk8s-plugin\.js/);
      compareOutput(project, kind);
    },
  },
  {
    name: '`charthouse synth`',
    run: async (project, kind) => {
      project.remove('dist');
      await project.succeed('charthouse', 'synth');
      compareOutput(project, kind);
    },
  },
  {
    name: '`charthouse verify`',
    run: async (project) => assert.match(await project.succeed('charthouse', 'verify'), /^proven: 2 overlays, \d+ objects/m),
  },
  {
    name: '`charthouse explain`',
    run: async (project, kind) => {
      const file = `services/cart.${ending(kind)}`;
      project.write({ [file]: definitionsOf(kind)[file]!.replace('replicas: 2', 'replicas: -2') });
      const { code, stderr } = await project.run('charthouse', 'synth');
      const [, named] = /^ {2}see {5}charthouse explain (\S+)\n\n1 problem\n$/m.exec(stderr) ?? [];
      assert.ok(code === 1 && named !== undefined, `a problem ends with ${code}\n${stderr}`);
      const page = await project.succeed('charthouse', 'explain', named);
      assert.ok(page.startsWith(`# ${named}\n`), page);
      project.write(definitionsOf(kind));
    },
  },
  {
    name: 'Vitest',
    run: (project, kind) => checkSnapshot(project, kind, () => project.succeed('vitest', 'run', ...patient)),
  },
  {
    name: 'Jest',
    run: (project, kind) => {
      project.write({ ...jestConfigOf(kind), ...snapshotTestOf(kind, '@jest/globals') });
      return checkSnapshot(project, kind, () => project.succeed('jest', ...patient));
    },
  },
];
