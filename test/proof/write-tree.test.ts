import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesForKustomize, writeTree } from '../../src/proof/write-tree';

describe('the tree that is proven', () => {
  it('is made of folders with a kustomization, and of what is below them', () => {
    const paths = [
      'a/kustomization.yaml',
      'a/x.yaml',
      'a/b/c/y.yaml',
      'ab/x.yaml',
      'kustomization.txt',
      '.github/workflows/ci.yml',
      'z/my-kustomization.yaml',
    ];
    const kept = filesForKustomize(paths.map((path) => [path, '']));
    expect(kept.map(([path]) => path)).toEqual(['a/kustomization.yaml', 'a/x.yaml', 'a/b/c/y.yaml']);
  });

  it('is all there is where the root has a kustomization', () => {
    const files = [['kustomization.yaml', ''] as const, ['a/x.yaml', ''] as const];
    expect(filesForKustomize(files)).toEqual(files);
  });

  it('is written over what was there before', () => {
    const root = mkdtempSync(join(tmpdir(), 'write-tree-'));
    writeTree(root, [
      ['a/b/x', '1'],
      ['y', '2'],
    ]);
    writeTree(root, [['a/b/x', '3']]);
    expect([readFileSync(join(root, 'a/b/x'), 'utf8'), readFileSync(join(root, 'y'), 'utf8')]).toEqual(['3', '2']);
    rmSync(root, { recursive: true });
  });

  it.each(['../escaped', '/tmp/escaped', 'a/../../escaped', 'a\\b', 'C:/x', 'a\nb'])(
    'never holds %j, which could lie elsewhere',
    (path) => {
      const root = mkdtempSync(join(tmpdir(), 'write-tree-'));
      expect(() =>
        writeTree(root, [
          ['fine', ''],
          [path, ''],
        ]),
      ).toThrow('is not written to');
      expect(readdirSync(root)).toEqual([]);
      rmSync(root, { recursive: true });
    },
  );
});
