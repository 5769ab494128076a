import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/data/sha256';
import { parseChecksums } from '../../src/ledger/checksums';
import { parseRepositoryLedger, parseServiceLedger } from '../../src/ledger/parse-ledger';
import { render } from '../../src/render';
import { writeTree } from '../../src/proof/write-tree';
import { goldenExamples } from '../golden-examples';

const root = mkdtempSync(join(tmpdir(), 'charthouse-'));
afterAll(() => rmSync(root, { recursive: true }));

describe.each(Object.keys(goldenExamples))('the ledgers of the %s example', (name) => {
  const { files } = render(goldenExamples[name]!.definitions());
  const repositories = new Map<string, Map<string, string>>();
  for (const [path, text] of files.entries()) {
    const [, repository, own] = /^([^/]+)\/(.*)$/.exec(path)!;
    repositories.set(repository!, (repositories.get(repository!) ?? new Map<string, string>()).set(own!, text));
  }
  const isTagFile = (path: string): boolean => path.endsWith('/image-tag/kustomization.yaml');

  it.each([...repositories.keys()])('name every file of %s once, but for tags and themselves', (repository) => {
    const own = repositories.get(repository)!;
    const listed = [...own].flatMap(([path, text]) => (path.endsWith('.sha256') ? [...parseChecksums(path, text).value!] : []));
    const expected = [...own.keys()].filter((path) => !path.endsWith('.sha256') && !isTagFile(path));
    expect(listed.map(([path]) => path).sort()).toEqual(expected);
    for (const [path, checksum] of listed) expect(sha256(own.get(path)!)).toBe(checksum);
  });

  it.each([...repositories.keys()])('are what sha256sum checks in the root of %s', (repository) => {
    const own = [...repositories.get(repository)!];
    const folder = join(root, name, repository);
    writeTree(folder, own);
    const lists = own.flatMap(([path]) => (path.endsWith('.sha256') ? path : []));
    expect(lists.length).toBeGreaterThan(0);
    const check = () => execFileSync('sha256sum', ['--check', '--strict', '--quiet', ...lists], { cwd: folder, stdio: 'pipe' });
    expect(check().toString()).toBe('');
    const [edited] =
      own.find(([path]) => path.endsWith('.yaml') && !isTagFile(path)) ??
      own.find(([path]) => path.endsWith('.yml') || path.endsWith('.tf.json'))!;
    writeTree(folder, [[edited, 'edited by hand\n']]);
    expect(check).toThrow(`Command failed`);
  });

  it('are read back as they were written', () => {
    for (const own of repositories.values()) {
      for (const [path, text] of own) {
        if (!path.startsWith('.charthouse/') || !path.endsWith('.json')) continue;
        const parse = path === '.charthouse/repository.json' ? parseRepositoryLedger : parseServiceLedger;
        expect(parse(path, text)).toEqual({ value: JSON.parse(text) });
      }
    }
  });
});
