import { array, assert, property, string, stringMatching, tuple } from 'fast-check';
import { sha256 } from '../../src/data/sha256';
import { formatChecksums } from '../../src/files/checksums-of';
import { parseChecksums, type Checksums } from '../../src/ledger/checksums';
import { whyUnsafe } from '../../src/files/output-path';

const file = '.charthouse/repository.sha256';
const digest = sha256('');
const format = (checksums: Checksums): string => formatChecksums(checksums.keys(), (path) => checksums.get(path)!);
const reasonOf = (text: string): string | undefined => parseChecksums(file, text).problem?.message.replace(/^.*has written: /, '');

describe('checksums', () => {
  it('are those of SHA-256 over the bytes of the text', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });

  it('are written by path, as sha256sum writes them', () => {
    expect(formatChecksums(['b/c.yaml', 'b', 'a.yaml'], () => digest)).toBe(`${digest}  a.yaml\n${digest}  b\n${digest}  b/c.yaml\n`);
  });

  it('are read back as they were written', () => {
    const path = string({ unit: 'grapheme', minLength: 1 }).filter((text) => whyUnsafe(text) === undefined);
    assert(
      property(array(tuple(path, stringMatching(/^[0-9a-f]{64}$/)), { minLength: 1 }), (entries) => {
        const checksums = new Map(entries);
        const { value } = parseChecksums(file, format(checksums));
        expect(value).toEqual(checksums);
        expect(format(value!)).toBe(format(checksums));
      }),
    );
  });

  it.each([
    ['', 'line 1 is no checksum with a path'],
    [`${digest}  a\n<<<<<<< HEAD\n`, 'line 2 is no checksum with a path'],
    [`${digest} *a\n`, 'line 1 is no checksum with a path'],
    [`${digest}  a\r\n`, 'line 1 is no checksum with a path'],
    [`${digest}  ../a\n`, "line 1 has a path that does not stay in the repository on every disk: it has '..' in it"],
    [`${digest}  /etc/passwd\n`, 'line 1 has a path that does not stay in the repository on every disk: it is absolute'],
    [
      `${digest}  .git/config\n`,
      "line 1 has a path that does not stay in the repository on every disk: a name in it is '.git', which is Git's own",
    ],
    [`${digest}  a\n${digest}  a\n`, 'line 2 names a file a second time'],
  ])('are not read from %j', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
    expect(parseChecksums(file, text).problem).toMatchObject({ code: 'broken-ledger', at: [file] });
  });
});
