import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { kustomizes } from '../../test/judges/kustomize';
import type { Check } from './checks';
import type { Kind } from './kinds';
import type { Project } from './project';

/** On which Nodes each kind of project passes each check. */
export type Results = ReadonlyMap<Kind, ReadonlyMap<Check, Set<number>>>;

/** What was installed, by Node: the version of each package. */
export type Versions = Map<number, Readonly<Record<string, string>>>;

/** The packages that the table names. */
const packages = [
  'typescript',
  'tsx',
  '@types/node',
  'cdk8s',
  'cdk8s-plus-28',
  'constructs',
  'cdktf',
  '@cdktf/provider-github',
  'cdk8s-cli',
  'vitest',
  'jest',
  '@swc/core',
  '@swc/jest',
];

/** What else has a version. */
const programNames = ['node', 'npm', 'kustomize', 'typescript (older)'] as const;

export async function versionsOf(project: Project): Promise<Record<string, string>> {
  const programs: Record<(typeof programNames)[number], string> = {
    node: await project.succeed('node', '--version'),
    npm: await project.succeed('npm', '--version'),
    kustomize: kustomizes().at(-1)!.version,
    'typescript (older)': ts.version,
  };
  const found = Object.entries(programs).map(([name, version]) => [name, version.trim().replace(/^v/, '')] as const);
  for (const name of packages) {
    const version = tryReadVersion(project, name);
    if (version) found.push([name, version]);
  }
  return Object.fromEntries(found);
}

function tryReadVersion(project: Project, name: string): string | undefined {
  try {
    return (JSON.parse(project.read(`node_modules/${name}/package.json`)) as { version: string }).version;
  } catch {
    return undefined; // A JavaScript project does not have all of them.
  }
}

const inOrder = (nodes: Iterable<number>): number[] => [...nodes].sort((one, other) => one - other);
const shown = (nodes: Iterable<number>): string => inOrder(nodes).join(', ') || '–';
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What passed: the rows are kinds of projects, the columns are checks, the cells are Nodes. */
export function table(results: Results): string {
  const [checks] = [...results.values()].map((byCheck) => [...byCheck.keys()]);
  const head = ['project', ...checks!.map(({ name }) => name)];
  const rows = [...results].map(([kind, byCheck]) => [kind.name, ...[...byCheck.values()].map(shown)]);
  return [row(head), `|${'--|'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}

function versionTable(versions: Versions): string {
  const columns = inOrder(versions.keys()).map((node) => versions.get(node)!);
  const names = [...programNames, ...packages].filter((name) => name !== 'node' && columns.some((column) => column[name] !== undefined));
  const head = ['', ...columns.map(({ node }) => `Node ${node}`)];
  const rows = names.map((name) => [`\`${name}\``, ...columns.map((column) => column[name] ?? '–')]);
  return [row(head), `|${'--|'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}

/** Writes the tables into the page of the documentation. */
export function writePage(results: Results, versions: Versions): void {
  const path = join(__dirname, '../../docs/compatibility.md');
  const tables = { Results: table(results), Versions: versionTable(versions) };
  let page = readFileSync(path, 'utf8');
  for (const [heading, text] of Object.entries(tables)) {
    page = page.replace(new RegExp(`(?<=^## ${heading}\n\n)(?:\\|.*\n)*`, 'm'), () => `${text}\n`);
  }
  writeFileSync(path, page);
}
