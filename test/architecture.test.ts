import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rooms from '../rooms.json';
import { groupBy } from '../src/data/group-by';
import { root } from './cli/project';
import { readSource, sourceFiles, type SourceFile } from './source-files';

const files = sourceFiles();

describe('the files of src', () => {
  it('are read: imports, exports and lines of code', () => {
    const text = [
      "import { a, type B } from './a';",
      "import { type C } from '../c';",
      "import type { D } from './d';",
      '',
      '/** A comment. */',
      "export const lazy = (): unknown => require('./e') as typeof import('./f'); // another",
      '// A third.',
      'export interface G {',
      '  text: `',
      '',
      '  `;',
      '}',
      "export { h } from './h';",
    ];
    const { imports, ...file } = readSource('room/file.ts', text.join('\n'));
    expect(file).toEqual({ path: 'room/file.ts', exported: ['lazy', 'G'], linesOfCode: 9 });
    expect(imports.map(({ path, typesOnly }) => `${path}${typesOnly ? ' (types)' : ''}`)).toEqual([
      'src/room/a',
      'src/c (types)',
      'src/room/d (types)',
      'src/room/e',
      'src/room/f (types)',
      'src/room/h',
    ]);
  });

  it('import files that exist', () => {
    const paths = new Set(files.map(({ path }) => path));
    const imported = files.flatMap(({ imports }) => imports).filter(({ path }) => !path.endsWith('.json'));
    expect(imported.length).toBeGreaterThan(1000);
    expect(imported.filter(({ path }) => !paths.has(path))).toEqual([]);
  });

  it('have at most 250 lines of code', () => {
    expect(files.filter(({ linesOfCode }) => linesOfCode > 250).map(({ path, linesOfCode }) => `${path}: ${linesOfCode}`)).toEqual([]);
  });
});

describe('the rooms of src', () => {
  const table = new Map(Object.entries(rooms));

  it('have a line in rooms.json, except cli, which may import all', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...table.keys(), 'cli'].sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('import only what their line allows', () => {
    const against = files.flatMap(({ path, imports }) => {
      const room = path.split('/')[0]!;
      const allowed = table.has(room) ? [room, ...table.get(room)!.from] : ['.'];
      const within = (imported: string): boolean => allowed.some((each) => each === '.' || `${imported}/`.startsWith(`${each}/`));
      return imports.filter((each) => !within(each.path)).map((each) => `${path} -> ${each.path}`);
    });
    expect(against).toEqual([]);
  });
});

describe('values', () => {
  it('are found in a cycle', () => {
    const graph = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts', 'd.ts'], 'c.ts': [], 'd.ts': ['b.ts'] };
    expect(cycleIn(new Map(Object.entries(graph)))).toEqual(['b.ts', 'd.ts', 'b.ts']);
  });

  it('are not imported in a cycle; types may be', () => {
    const values = ({ imports }: SourceFile): string[] => imports.filter(({ typesOnly }) => !typesOnly).map(({ path }) => path);
    expect(cycleIn(new Map(files.map((file) => [file.path, values(file)])))).toBeUndefined();
  });
});

describe('names', () => {
  it('are exported by one file each', () => {
    // The names of expressions are GitHub's own words.
    const ours = files.filter(({ path }) => path !== 'workflows/expression.ts');
    const exported = ours.flatMap(({ path, exported }) => exported.map((name) => ({ name, path })));
    const shared = [...groupBy(exported, ({ name }) => name)].filter(([, owners]) => owners.length > 1);
    expect(shared.map(([name, owners]) => [name, ...owners.map(({ path }) => path)])).toEqual([]);
  });

  it("of 'charthouse' are all mentioned in the docs, types too", () => {
    const index = readFileSync(join(root, 'src/index.ts'), 'utf8');
    const names = [...index.matchAll(/\{([^}]*)\}/g)].flatMap(([, list]) => list!.match(/\b(?!type\b)\w+/g) ?? []);
    expect(names.length).toBeGreaterThan(100);
    const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const words = new Set(docs.flatMap((name) => readFileSync(join(root, 'docs', name), 'utf8').match(/\w+/g) ?? []));
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });
});

/** The files of one cycle, the first again at the end. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const search = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const found = search(next, [...trail, path]);
      if (found) return found;
    }
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const found = search(path, []);
    if (found) return found;
  }
  return undefined;
}
