import { sha256 } from '../../src/data/sha256';
import { ChecksumsOf } from '../../src/files/checksums-of';
import { FileTree, type Written } from '../../src/files/file-tree';

jest.mock('../../src/data/sha256', () => ({
  sha256: jest.fn(jest.requireActual<{ readonly sha256: typeof sha256 }>('../../src/data/sha256').sha256),
}));
beforeEach(() => jest.mocked(sha256).mockClear());
const computed = (): number => jest.mocked(sha256).mock.calls.length;

const listed = { folder: 'shop/', paths: ['b', 'a.json'] };
const text = `${sha256('{\n  "a": 1\n}\n')}  a.json\n${sha256('bé\n')}  b\n`;

/** Two files, and a third one that says their checksums. */
function treeOf(onFile?: (path: string, written: Written) => void): FileTree {
  const files = new FileTree(onFile);
  files.add({ path: 'shop/b', content: 'bé\n' });
  files.add({ path: 'shop/a.json', content: { a: 1 } });
  files.add({ path: 'shop/.sha256', content: new ChecksumsOf(listed) });
  return files;
}

describe('a file tree', () => {
  it('has paths and texts, sorted by path, whatever was added last', () => {
    const files = treeOf();
    const paths = ['shop/.sha256', 'shop/a.json', 'shop/b'];
    expect([files.paths(), files.entries().map(([path]) => path), files.size]).toEqual([paths, paths, 3]);
    files.add({ path: 'shop/a', content: '' });
    expect(files.paths()).toEqual(['shop/.sha256', 'shop/a', 'shop/a.json', 'shop/b']);
    expect([files.tryGet('shop/a'), files.has('shop/a'), files.tryGet('shop'), files.has('shop')]).toEqual(['', true, undefined, false]);
  });

  it('takes no path a second time, whatever is in the file', () => {
    const again = (content: unknown) => () => treeOf().add({ path: 'shop/.sha256', content });
    const error = "two parts of Charthouse claim the file 'shop/.sha256'";
    for (const content of ['', new ChecksumsOf(listed)]) expect(again(content)).toThrow(error);
  });

  it('computes checksums only for the text of the file that says them, and once', () => {
    const files = treeOf();
    expect([files.paths().length, files.has('shop/.sha256'), files.tryGet('shop/b'), computed()]).toEqual([3, true, 'bé\n', 0]);
    expect([files.tryGet('shop/.sha256'), files.tryGet('shop/.sha256'), computed()]).toEqual([text, text, 2]);
    expect([files.entries()[0], computed()]).toEqual([['shop/.sha256', text], 2]);
  });

  it('has this text among its entries, though nobody has asked for it before', () => {
    const files = treeOf();
    expect(files.entries()).toEqual([
      ['shop/.sha256', text],
      ['shop/a.json', '{\n  "a": 1\n}\n'],
      ['shop/b', 'bé\n'],
    ]);
    expect([files.tryGet('shop/.sha256'), computed()]).toEqual([text, 2]);
  });

  it('tells what is to be written as data that another thread can receive', () => {
    const told: [string, Written][] = [];
    treeOf((path, written) => told.push([path, written]));
    expect(structuredClone(told)).toEqual([
      ['shop/b', 'bé\n'],
      ['shop/a.json', '{\n  "a": 1\n}\n'],
      ['shop/.sha256', listed],
    ]);
    expect(computed()).toBe(0);
  });
});
