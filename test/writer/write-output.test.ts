import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileTree } from '../../src/files/file-tree';
import { CannotRunError } from '../../src/problems/user-error';
import { renderInto } from '../../src/writer/render-into';

let root: string;

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'write-output-'))));
afterEach(() => rmSync(root, { recursive: true }));

const write = (files: Readonly<Record<string, string>>, folder = 'dist') => {
  const tree = new FileTree();
  tree.addAll(Object.entries(files).map(([path, content]) => ({ path, content })));
  return renderInto(join(root, folder), () => ({ files: tree })).plan;
};
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const list = (folder = 'dist'): unknown => JSON.parse(read(`.charthouse/${folder}.json`));

describe('writing the output folder', () => {
  it('brings files to what was generated, and removes folders that are left empty', () => {
    expect(write({ 'a/b/old.yaml': '1', 'a/same.yaml': '2' })).toMatchObject({ created: ['a/b/old.yaml', 'a/same.yaml'] });
    const plan = write({ 'a/same.yaml': '2', 'c/new.yaml': '3' });
    expect(plan).toEqual({ created: ['c/new.yaml'], changed: [], removed: ['a/b/old.yaml'], unchanged: 1, warnings: [] });
    expect([existsSync(join(root, 'dist/a/b')), read('dist/a/same.yaml'), read('dist/c/new.yaml')]).toEqual([false, '2', '3']);
  });

  it('lists what it wrote beside the folder, by the name of the folder', () => {
    write({ b: '', 'a/c': '' });
    write({ d: '' }, 'out');
    expect(readdirSync(join(root, '.charthouse'))).toEqual(['dist.json', 'out.json']);
    expect([list(), list('out'), readdirSync(join(root, 'dist')).sort()]).toEqual([['a/c', 'b'], ['d'], ['a', 'b']]);
  });

  it('still knows what was its own when somebody has emptied the folder', () => {
    write({ one: '1', two: '2' });
    rmSync(join(root, 'dist'), { recursive: true });
    expect(write({ one: '1' })).toEqual({ created: ['one'], changed: [], removed: ['two'], unchanged: 0, warnings: [] });
    expect(list()).toEqual(['one']);
  });

  it('writes over what was changed by hand', () => {
    write({ file: 'ours' });
    writeFileSync(join(root, 'dist/file'), 'theirs');
    expect(write({ file: 'ours' }).changed).toEqual(['file']);
    expect(read('dist/file')).toBe('ours');
  });

  it.each(['../outside', 'a/../../outside', '/outside', '.', ''])('removes nothing outside, though the list says %j', (entry) => {
    write({ file: '' });
    writeFileSync(join(root, 'outside'), 'precious');
    const path = entry === '/outside' ? join(root, 'outside') : entry;
    writeFileSync(join(root, '.charthouse/dist.json'), JSON.stringify([path, 'file']));
    expect(write({ other: '' }).removed).toEqual(['file']);
    expect([read('outside'), readdirSync(join(root, 'dist'))]).toEqual(['precious', ['other']]);
  });

  it.each(['not JSON', '{}', '[1]', 'null'])('says that it cannot run where the list is %s', (text) => {
    mkdirSync(join(root, '.charthouse'));
    writeFileSync(join(root, '.charthouse/dist.json'), text);
    expect(() => write({ file: '' })).toThrow(CannotRunError);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('says that it cannot run where the folder is a file', () => {
    writeFileSync(join(root, 'dist'), 'a file');
    expect(() => write({ file: '' })).toThrow(CannotRunError);
    expect(() => write({ file: '' })).toThrow(`'${join(root, 'dist')}' cannot be the output folder: it is a file`);
    expect(read('dist')).toBe('a file');
  });

  it('says that it cannot run where a folder stands in the place of a file', () => {
    mkdirSync(join(root, 'dist/file'), { recursive: true });
    expect(() => write({ file: '' })).toThrow(/^cannot write to '.*': EISDIR/);
  });

  it.each(['../escaped', '/tmp/escaped', 'a/../../escaped', '..\\escaped', 'C:', 'C:\\escaped', 'a\nb', 'a\0b', 'a//b', './a', 'nul'])(
    'writes nothing at all where a path is %j',
    (path) => {
      expect(() => write({ fine: '', [path]: 'escaped' })).toThrow(CannotRunError);
      expect(readdirSync(root)).toEqual([]);
    },
  );

  describe('with symbolic links in it', () => {
    beforeEach(() => {
      mkdirSync(join(root, 'outside'));
      writeFileSync(join(root, 'outside/precious'), 'precious');
      mkdirSync(join(root, 'dist'));
    });

    const outside = (): [string[], string] => [readdirSync(join(root, 'outside')), read('outside/precious')];

    it.each([
      ['a folder that leads out', 'outside', 'a'],
      ['a folder that leads nowhere', 'nowhere', 'a'],
    ])('writes nothing through %s', (_, target, link) => {
      symlinkSync(join(root, target), join(root, 'dist', link));
      expect(() => write({ 'a/new': '1' })).toThrow(CannotRunError);
      expect(() => write({ 'a/b/new': '1' })).toThrow(CannotRunError);
      expect(outside()).toEqual([['precious'], 'precious']);
      expect(existsSync(join(root, 'nowhere'))).toBe(false);
    });

    it('writes nothing through a link in the place of a file', () => {
      symlinkSync(join(root, 'outside/precious'), join(root, 'dist/file'));
      expect(() => write({ file: 'ours' })).toThrow(/is a symbolic link: remove the link$/);
      expect(outside()).toEqual([['precious'], 'precious']);
    });

    it('removes nothing through a link', () => {
      write({ 'a/precious': 'ours', file: '' });
      rmSync(join(root, 'dist/a'), { recursive: true });
      symlinkSync(join(root, 'outside'), join(root, 'dist/a'));
      expect(() => write({ file: '' })).toThrow(
        /^cannot write to '.*': 'a' in it is a symbolic link that leads out of it: remove the link$/,
      );
      expect(outside()).toEqual([['precious'], 'precious']);
    });

    it('writes to a folder that is itself behind one', () => {
      symlinkSync(join(root, 'outside'), join(root, 'linked'));
      expect(write({ 'a/new': '1' }, 'linked').created).toEqual(['a/new']);
      expect(read('outside/a/new')).toBe('1');
    });
  });
});
