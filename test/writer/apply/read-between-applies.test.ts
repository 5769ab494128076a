import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../../src/writer/apply/apply-changes';
import { readBetweenApplies } from '../../../src/writer/apply/read-between-applies';
import { StaleCheckoutError } from '../../../src/writer/apply/stale-checkout-error';
import { makeFolder, removeFolder, writeFiles } from './folders';

let folder: string;
let find: () => string[];

beforeEach(() => {
  folder = makeFolder();
  writeFiles(folder, { 'a/.charthouse/repository.json': '{}', 'a/x.yaml': 'x: 1\n' });
  find = () => ['a', 'b'].map((name) => join(folder, name));
  // File systems note the time of a change in steps of some milliseconds.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
});
afterEach(() => removeFolder(folder));

const changeFile = (name: string, path: string): void =>
  applyChanges([{ folder: join(folder, name), files: [{ path, before: undefined, after: 'y: 1\n' }] }]);

const reading = (meanwhile: () => void): unknown =>
  readBetweenApplies(find, () => {
    meanwhile();
    return 'read';
  });

describe('readBetweenApplies', () => {
  it('returns what was read, and throws what was thrown', () => {
    expect(reading(() => {})).toBe('read');
    expect(() =>
      reading(() => {
        throw new Error('refused');
      }),
    ).toThrow('refused');
  });

  it.each<[string, () => void]>([
    ['ends', () => changeFile('a', 'y.yaml')],
    ['ends in a new checkout', () => changeFile('b', '.charthouse/repository.json')],
    ['begins', () => mkdirSync(join(folder, 'a/.charthouse/apply'))],
    ['begins in a new checkout', () => mkdirSync(join(folder, 'b/.charthouse/apply'), { recursive: true })],
    [
      'ends, and what was read of it makes no sense',
      () => {
        changeFile('a', 'y.yaml');
        throw new Error('refused');
      },
    ],
  ])('refuses what was read while an apply %s', (_, meanwhile) => {
    expect(() => reading(meanwhile)).toThrow(StaleCheckoutError);
  });

  it('refuses to read while an apply changes files', () => {
    writeFiles(folder, { 'a/.charthouse/apply/journal.json': '{}' });
    expect(() => reading(() => rmSync(join(folder, 'a/.charthouse/apply'), { recursive: true }))).toThrow(
      `an apply is running in '${join(folder, 'a')}'`,
    );
  });

  it('refuses what was read while an apply that had the lock writes its journal', () => {
    mkdirSync(join(folder, 'a/.charthouse/apply'));
    expect(() => reading(() => writeFiles(folder, { 'a/.charthouse/apply/journal.json': '{}' }))).toThrow(StaleCheckoutError);
  });

  it('does not mind a checkout that is no folder', () => {
    writeFiles(folder, { b: 'a file\n' });
    expect(reading(() => {})).toBe('read');
  });
});
