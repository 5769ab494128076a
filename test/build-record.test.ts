import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './cli/project';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-record-'));
  for (const name of ['src', 'lib']) mkdirSync(join(folder, name));
  write('src/a.ts', 'a');
  write('lib/a.js', 'a');
  run('recordBuild');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

/** Calls a function with the record, and with what a build reads and writes. */
function run(name: 'isRecorded' | 'recordBuild'): unknown {
  const [record, ...paths] = ['cache/build', 'src', 'package.json', 'lib'].map((path) => join(folder, path));
  const program = `import { ${name} } from './scripts/build-record.mjs'; console.log(JSON.stringify(${name}(${JSON.stringify(record)}, ${JSON.stringify(paths)}) ?? null))`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: root, encoding: 'utf8' }));
}

describe('the record of a build', () => {
  it('holds while nothing changes', () => {
    write('src/a.ts', 'a');
    expect(run('isRecorded')).toBe(true);
  });

  it.each<[string, () => void]>([
    ['a source is changed', () => write('src/a.ts', 'b')],
    ['a source is new', () => write('src/b.ts', '')],
    ['a source is removed', () => rmSync(join(folder, 'src/a.ts'))],
    ['a source that was not there is there', () => write('package.json', '{}')],
    ['what was written is changed', () => write('lib/a.js', 'b')],
    ['what was written is removed', () => rmSync(join(folder, 'lib'), { recursive: true })],
    ['there is none', () => rmSync(join(folder, 'cache'), { recursive: true })],
  ])('does not hold if %s', (_, change) => {
    change();
    expect(run('isRecorded')).toBe(false);
    run('recordBuild');
    expect(run('isRecorded')).toBe(true);
  });
});
