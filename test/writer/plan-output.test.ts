import { FileTree } from '../../src/files/file-tree';
import { planOutput } from '../../src/writer/plan-output';

const tree = (files: Readonly<Record<string, string>>): FileTree => {
  const made = new FileTree();
  made.addAll(Object.entries(files).map(([path, content]) => ({ path, content })));
  return made;
};

const plan = (files: Readonly<Record<string, string>>, listed: readonly string[], disk: Readonly<Record<string, string>>) =>
  planOutput(tree(files), { listed, tryRead: (path) => disk[path] });

describe('a plan of what to write', () => {
  it('tells what is new, what is different, what is gone and what is alike, each sorted', () => {
    const files = { 'z/new': '1', 'b/new': '2', changed: 'now', alike: 'always' };
    const disk = { changed: 'then', alike: 'always', 'old/y': '', 'old/x': '' };
    expect(plan(files, ['old/y', 'old/x', 'changed', 'alike'], disk)).toEqual({
      created: ['b/new', 'z/new'],
      changed: ['changed'],
      removed: ['old/x', 'old/y'],
      unchanged: 1,
      warnings: [],
    });
  });

  it('removes nothing that no earlier synth has listed', () => {
    expect(plan({}, [], { 'by-hand': '' })).toEqual({ created: [], changed: [], removed: [], unchanged: 0, warnings: [] });
  });

  it.each(['../out', '/out', 'a\\b'])('is made for no path that may lead out of the folder: %j', (path) => {
    expect(() => plan({ fine: '', [path]: '' }, [], {})).toThrow(/is not written to/);
  });

  it('warns of what stays behind on the clusters of what is removed', () => {
    const overlay = 'config/services/shop/overlays/dev/kustomization.yaml';
    const warned = (files: Readonly<Record<string, string>>) => plan(files, [overlay], {}).warnings.map(({ code }) => code);
    expect([warned({}), warned({ [overlay]: '' })]).toEqual([['left-running'], []]);
  });

  it('creates again what somebody has removed, and tells an empty file from none', () => {
    expect(plan({ gone: 'x', empty: '' }, ['gone', 'empty'], { empty: '' })).toEqual({
      created: ['gone'],
      changed: [],
      removed: [],
      unchanged: 1,
      warnings: [],
    });
  });
});
