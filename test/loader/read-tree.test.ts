import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTree } from '../../src/loader/read-tree';
import { CannotRunError } from '../../src/problems/user-error';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'read-tree-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('reading a tree back', () => {
  it('gives the data of every YAML document, sorted by path, and of nothing else', () => {
    mkdirSync(join(folder, 'a/.github'), { recursive: true });
    writeFileSync(join(folder, 'a/.github/ci.yml'), 'on: push\n');
    writeFileSync(join(folder, 'a/two.yaml'), 'x: 1\n---\nx: 2\n');
    writeFileSync(join(folder, 'a/CODEOWNERS'), '* @a/b\n');
    writeFileSync(join(folder, 'a/empty.yaml'), '');
    writeFileSync(join(folder, 'b.yaml'), '# nothing but a comment\n');
    expect(readTree(folder)).toEqual([
      { path: 'a/.github/ci.yml', content: { on: 'push' } },
      { path: 'a/two.yaml', content: { x: 1 } },
      { path: 'a/two.yaml', content: { x: 2 } },
    ]);
  });

  it('names the file that is no YAML', () => {
    writeFileSync(join(folder, 'broken.yaml'), 'a: [1\n');
    expect(() => readTree(folder)).toThrow(CannotRunError);
    expect(() => readTree(folder)).toThrow(`cannot read '${join(folder, 'broken.yaml')}': `);
  });
});
