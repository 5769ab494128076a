/**
 * Packs the package, installs it as a user would, in fresh folders outside this repository, and lets every kind of project use it: synth,
 * verify, types, snapshot tests, on every supported Node.
 *
 *   npm run matrix                    everything, and writes the tables of docs/compatibility.md
 *   npm run matrix -- --small         the most usual kinds, on the Node that runs it
 *   npm run matrix -- --only <text>   the kinds that have this in their name; may be repeated
 *   npm run matrix -- --node 22       on this Node; may be repeated
 *
 * The projects have the files that the documentation shows. The script exits with 1 if one of them cannot do what it has to.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { kustomizes } from '../test/judges/kustomize';
import { checks } from './matrix/checks';
import { install, nodeProgram } from './matrix/install';
import { definitionsOf, kinds, snapshotTestOf, type Kind } from './matrix/kinds';
import { table, versionsOf, writePage, type Results, type Versions } from './matrix/page';
import { Project } from './matrix/project';
import { packInto } from './pack';

const { values: options } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [''] },
    node: { type: 'string', multiple: true, default: ['20', '22', '24'] },
  },
});
const nodes = options.small ? [Number(process.versions.node.split('.')[0])] : options.node.map(Number);
const chosen = kinds.filter((kind) => (kind.small || !options.small) && options.only.some((text) => kind.name.includes(text)));
const isWhole = process.argv.length === 2;

const folder = mkdtempSync(join(tmpdir(), 'charthouse-matrix-'));
const results: Results = new Map(chosen.map((kind) => [kind, new Map(checks.map((check) => [check, new Set()]))]));
const versions: Versions = new Map();
const failures: string[] = [];

/** Lets all kinds of one language use the package on one Node. They have what is installed in common, and their files one after the other. */
async function runOn(node: number, language: Kind['language'], tarball: string): Promise<void> {
  const all = chosen.filter((kind) => kind.language === language && node >= (kind.node ?? 0));
  if (all.length === 0) return;
  const programs = [options.small ? dirname(process.execPath) : await nodeProgram(node), kustomizeFolder];
  const project = new Project(join(folder, `${language}-${node}`), programs);
  await install(project, tarball, language, node);
  versions.set(node, { ...(await versionsOf(project)), ...versions.get(node) });
  for (const kind of all) await runKind(project, node, kind);
}

async function runKind(project: Project, node: number, kind: Kind): Promise<void> {
  project.clear();
  await prepare(project, kind);
  for (const check of checks) {
    if ((check.onNewestNode && node !== nodes.at(-1)) || (check.onlyInFull && options.small)) continue;
    const start = performance.now();
    const what = `Node ${node}: ${kind.name}: ${check.name}`;
    try {
      await check.run(project, kind);
      results.get(kind)!.get(check)!.add(node);
      console.log(`ok    ${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failures.push(what);
      console.log(`FAIL  ${what}\n${(error as Error).message}\n`);
    }
  }
}

async function prepare(project: Project, kind: Kind): Promise<void> {
  await project.succeed('npm', 'pkg', ...(kind.type ? ['set', `type=${kind.type}`] : ['delete', 'type']));
  if (kind.compilerOptions === 'tsc --init') {
    await project.succeed('tsc', '--init');
    project.write({ 'tsconfig.json': project.read('tsconfig.json').replace('"types": []', '"types": ["node"]') });
  } else {
    project.write({ 'tsconfig.json': JSON.stringify({ compilerOptions: kind.compilerOptions, exclude: ['dist', 'jest.config.js'] }) });
  }
  project.write({ ...definitionsOf(kind), ...snapshotTestOf(kind, 'vitest') });
}

const kustomizeFolder = dirname(kustomizes().at(-1)!.command[0]!);

async function main(): Promise<void> {
  try {
    const tarball = packInto(folder);
    await Promise.all(
      nodes.map(async (node) => {
        for (const language of ['TypeScript', 'JavaScript'] as const) await runOn(node, language, tarball);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${table(results)}`);
  if (failures.length > 0) {
    console.error(`\n${failures.length} failed:\n${failures.map((each) => `  ${each}`).join('\n')}`);
    process.exitCode = 1;
  } else if (isWhole) {
    writePage(results, versions);
  }
}

void main();
