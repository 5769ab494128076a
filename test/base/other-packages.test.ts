import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOtherPackages, type Tree } from '../../src/base/other-packages';
import { makeProject, type Project } from '../cli/project';

let project: Project;
beforeEach(() => (project = makeProject()));
afterEach(() => project.remove());

type Files = Readonly<Record<string, string>>;

function tree(folder: string, files: Files): Tree {
  for (const [name, text] of Object.entries(files)) {
    const path = project.path(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { folder: join(project.folder, folder), files: Object.keys(files) };
}

const find = (before: Files, now: Files): string | undefined => findOtherPackages(tree('before', before), tree('now', now));

describe('other packages may be installed', () => {
  it.each([
    ['a lock file', { 'package-lock.json': '1' }, { 'package-lock.json': '2' }, 'package-lock.json'],
    ['a lock file in a folder', { 'a/yarn.lock': '1' }, { 'a/yarn.lock': '2' }, 'a/yarn.lock'],
    ['a lock file that comes', {}, { 'pnpm-lock.yaml': '1' }, 'pnpm-lock.yaml'],
    ['a lock file that goes', { 'bun.lock': '1' }, {}, 'bun.lock'],
    ['a patch of a package', { 'patches/cdk8s.patch': '1' }, { 'patches/cdk8s.patch': '2' }, 'patches/cdk8s.patch'],
    ['a dependency', { 'package.json': '{"dependencies":{"a":"1"}}' }, { 'package.json': '{"dependencies":{"a":"2"}}' }, 'package.json'],
    ['an override', { 'package.json': '{}' }, { 'package.json': '{"overrides":{"a":"2"}}' }, 'package.json'],
    ['a manifest that cannot be read', { 'package.json': '{}' }, { 'package.json': '{' }, 'package.json'],
    ['a manifest with dependencies that comes', {}, { 'a/package.json': '{"peerDependencies":{"a":"1"}}' }, 'a/package.json'],
  ])('because of %s', (_, before, now, path) => expect(find(before as Files, now as Files)).toBe(path));
});

describe('the same packages are installed', () => {
  it.each([
    ['nothing is there', {}, {}],
    [
      'only the order or another part of a manifest differs',
      { 'package.json': '{"dependencies":{"a":"1","b":"2"},"version":"1.0.0"}' },
      { 'package.json': '{ "version": "1.0.1", "dependencies": { "b": "2", "a": "1" } }' },
    ],
    ['a manifest without dependencies comes', {}, { 'a/package.json': '{"type":"commonjs"}' }],
    ['another file differs', { 'main.js': '1' }, { 'main.js': '2' }],
  ])('where %s', (_, before, now) => expect(find(before as Files, now as Files)).toBeUndefined());
});
