import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Written } from '../../src/files/file-tree';
import { render } from '../../src/render';
import { stagedFileMaker } from '../../src/writer/staged-file-maker';
import { goldenExamples } from '../golden-examples';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'staged-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('writing files before all are there', () => {
  it.each(Object.keys(goldenExamples))('gives the %s example the bytes that it has in memory', (name) => {
    const { files } = render(goldenExamples[name]!.definitions(), { onFile: stagedFileMaker(folder) });
    for (const [path, text] of files.entries()) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  });

  it('hands over the files of a ledger before their checksums, which are no text yet', () => {
    const came: [string, Written][] = [];
    render(goldenExamples[Object.keys(goldenExamples)[0]!]!.definitions(), { onFile: (...file) => came.push(file) });
    const known = new Set<string>();
    for (const [path, written] of came) {
      expect(typeof written).toBe(path.endsWith('.sha256') ? 'object' : 'string');
      if (typeof written === 'object') for (const each of written.paths) expect(known).toContain(`${written.folder}${each}`);
      known.add(path);
    }
    expect(came.filter(([path]) => path.endsWith('.sha256')).length).toBeGreaterThan(1);
  });

  it('writes no checksum of a file that it has not written', () => {
    const make = stagedFileMaker(folder);
    make('shop/a', 'a');
    const error = "the checksum of 'shop/b' is needed before the file is written";
    expect(() => make('shop/.sha256', { folder: 'shop/', paths: ['a', 'b'] })).toThrow(error);
    expect(readdirSync(join(folder, 'shop'))).toEqual(['a']);
  });
});
