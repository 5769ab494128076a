import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/data/sha256';
import { ChecksumsOf } from '../../src/files/checksums-of';
import { FileTree, type FileListener } from '../../src/files/file-tree';
import type * as RenderInto from '../../src/writer/render-into';

// As it was built: from the sources no second thread starts.
const { renderInto } = require('../../lib/writer/render-into.js') as typeof RenderInto;

let root: string;
let output: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'render-into-'));
  output = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true }));

/** So many that it is worthwhile to write them in a second thread. */
const many = 1234;

/** A tree of so many files; `onEach` sees what there is before each. */
function tree(onFile: FileListener, count: number, onEach: (index: number) => void = () => undefined): { files: FileTree } {
  const files = new FileTree(onFile);
  for (let index = 0; index < count; index++) {
    onEach(index);
    files.add({ path: `${index % 10}/${index}.txt`, content: `${index} ü` });
  }
  return { files };
}

const staged = (): boolean => existsSync(join(root, '.charthouse/dist.staged'));
const written = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(output, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(output, `${parseInt(name, 10) % 10}`, name), 'utf8')]),
  );

describe('rendering into an output folder', () => {
  it.each([10, 999, 1000, many])('writes what was rendered, be it %i files, and leaves nothing beside it but the list', (count) => {
    let wasStaged = false;
    const { plan } = renderInto(output, (onFile) => {
      const rendering = tree(onFile, count);
      wasStaged = staged();
      return rendering;
    });
    expect(wasStaged).toBe(count >= 1000);
    expect([plan.created.length, plan.unchanged]).toEqual([count, 0]);
    expect(Object.keys(written())).toHaveLength(count);
    expect(written()).toMatchObject({ '9.txt': '9 ü', [`${count - 1}.txt`]: `${count - 1} ü` });
    expect(readdirSync(join(root, '.charthouse'))).toEqual(['dist.json']);
  });

  it('tells the plan before it removes or writes anything', () => {
    const filesOf =
      (...paths: string[]) =>
      () => {
        const files = new FileTree();
        for (const path of paths) files.add({ path, content: 'x' });
        return { files };
      };
    renderInto(output, filesOf('kept', 'old'));
    const seen: unknown[] = [];
    const { plan } = renderInto(output, filesOf('kept', 'new'), (planned) => seen.push(planned, readdirSync(output).sort()));
    expect(seen).toEqual([plan, ['kept', 'old']]);
    expect([plan.created, plan.removed, readdirSync(output).sort()]).toEqual([['new'], ['old'], ['kept', 'new']]);
  });

  it('stages nothing where there is an output folder already, whose files may be as they should be', () => {
    renderInto(output, (onFile) => tree(onFile, many));
    let wasStaged = true;
    const { plan } = renderInto(output, (onFile) => {
      const rendering = tree(onFile, many + 1);
      wasStaged = staged();
      return rendering;
    });
    expect([wasStaged, plan.created, plan.unchanged]).toEqual([false, ['4/1234.txt'], many]);
  });

  it('stages nothing where the output folder is there, though empty: it may be mounted, or somebody may look into it', () => {
    mkdirSync(output);
    let wasStaged = true;
    renderInto(output, (onFile) => {
      const rendering = tree(onFile, many);
      wasStaged = staged();
      return rendering;
    });
    expect([wasStaged, Object.keys(written()).length]).toEqual([false, many]);
  });

  it('leaves nothing behind where rendering ends in an error', () => {
    const failing = (onFile: FileListener) =>
      tree(onFile, many, (index) => {
        if (index === many - 1) throw new Error(`staged: ${staged()}`);
      });
    expect(() => renderInto(output, failing)).toThrow('staged: true');
    expect(readdirSync(root)).toEqual([]);
  });

  it('removes what a synth that was stopped half-way has left', () => {
    mkdirSync(join(root, '.charthouse/dist.staged/old'), { recursive: true });
    renderInto(output, (onFile) => tree(onFile, many));
    expect([existsSync(join(output, 'old')), staged()]).toEqual([false, false]);
  });

  it('writes everything all the same where not every file was reported', () => {
    renderInto(output, (onFile) => {
      const { files } = tree(onFile, many);
      const silent = new FileTree();
      silent.addAll([...files.entries()].map(([path, content]) => ({ path, content })));
      silent.add({ path: '0/0.more', content: 'one more' });
      return { files: silent };
    });
    expect(Object.keys(written())).toHaveLength(many + 1);
  });

  it('leaves alone what somebody else has put in the place of the output folder in the meantime', () => {
    const { plan } = renderInto(output, (onFile) =>
      tree(onFile, many, (index) => {
        if (index !== 1100) return;
        mkdirSync(join(output, '0'), { recursive: true });
        writeFileSync(join(output, '0/theirs.txt'), 'theirs');
        writeFileSync(join(output, '0/0.txt'), '0 ü');
      }),
    );
    expect([plan.created.length, plan.unchanged]).toEqual([many - 1, 1]);
    expect(readFileSync(join(output, '0/theirs.txt'), 'utf8')).toBe('theirs');
    expect(readdirSync(join(root, '.charthouse'))).toEqual(['dist.json']);
  });

  /** So many files, and their checksums, in a file that says them. */
  function treeWithChecksums(onFile: FileListener, count: number): { files: FileTree } {
    const { files } = tree(onFile, count);
    const paths = ['9/9.txt', '0/0.txt', `${(count - 1) % 10}/${count - 1}.txt`];
    files.add({ path: 'all.sha256', content: new ChecksumsOf({ folder: '', paths }) });
    files.add({ path: 'one.sha256', content: new ChecksumsOf({ folder: '1/', paths: ['1.txt'] }) });
    return { files };
  }
  const checksums = (count: number): string =>
    [0, count - 1, 9].map((index) => `${sha256(`${index} ü`)}  ${index % 10}/${index}.txt\n`).join('');
  const writtenChecksums = (): string[] => ['all', 'one'].map((name) => readFileSync(join(output, `${name}.sha256`), 'utf8'));

  it.each([20, many])('writes the same checksums, whichever thread computes them: of %i files', (count) => {
    renderInto(output, (onFile) => treeWithChecksums(onFile, count));
    expect(writtenChecksums()).toEqual([checksums(count), `${sha256('1 ü')}  1.txt\n`]);
  });

  it('asks for no text of a file with checksums where the second thread writes it', () => {
    const asked: string[] = [];
    renderInto(output, (onFile) => {
      const { files } = treeWithChecksums(onFile, many);
      const tryGet = files.tryGet.bind(files);
      files.tryGet = (path) => (asked.push(path), tryGet(path));
      return { files };
    });
    expect([asked.filter((path) => path.endsWith('.sha256')), writtenChecksums()[0]]).toEqual([[], checksums(many)]);
  });

  it('finds checksums that are as they should be unchanged, and writes those that are not', () => {
    renderInto(output, (onFile) => treeWithChecksums(onFile, many));
    writeFileSync(join(output, 'all.sha256'), 'edited');
    const { plan } = renderInto(output, (onFile) => treeWithChecksums(onFile, many));
    expect([plan.changed, plan.unchanged, writtenChecksums()[0]]).toEqual([['all.sha256'], many + 1, checksums(many)]);
  });

  it('computes checksums and writes all files here where the second thread failed', () => {
    // It refuses a path that leads out of its folder.
    const failing = (onFile: FileListener): { files: FileTree } => {
      tree((path, written) => onFile(path === '0/0.txt' ? '../0.txt' : path, written), many);
      return treeWithChecksums(() => undefined, many);
    };
    renderInto(output, failing);
    expect([writtenChecksums()[0], existsSync(join(root, '0.txt'))]).toEqual([checksums(many), false]);
    expect(readdirSync(join(root, '.charthouse'))).toEqual(['dist.json']);
  });

  it('says what is wrong where the second thread could not write', () => {
    const clash = (onFile: FileListener) => {
      const { files } = tree(onFile, many);
      files.add({ path: '0/0.txt/below', content: 'a file and a folder cannot have one name' });
      return { files };
    };
    expect(() => renderInto(output, clash)).toThrow(/^cannot write to '.*': E/);
    expect(staged()).toBe(false);
  });
});
