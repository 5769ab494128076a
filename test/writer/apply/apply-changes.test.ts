import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { applyChanges } from '../../../src/writer/apply/apply-changes';
import type { CheckoutChanges } from '../../../src/writer/apply/checkout-changes';
import { recover } from '../../../src/writer/apply/recover';
import { StaleCheckoutError } from '../../../src/writer/apply/stale-checkout-error';
import { filesIn, foldersIn, makeFolder, removeFolder, writeFiles } from './folders';

jest.setTimeout(240_000);

const root = join(__dirname, '../../..');

/** Two checkouts before an apply and after it; a third one is new. */
const before = {
  a: { 'README.md': 'ours\n', 'services/x.yaml': 'x: 1\n', 'services/old/y.yaml': 'y: 1\n', 'services/old/deep/z.yaml': 'z: 1\n' },
  b: { 'README.md': 'ours\n', 'flat.yaml': 'f: 1\n', 'kept/w.yaml': 'w: 1\n' },
};
const after = {
  a: { 'README.md': 'ours\n', 'services/x.yaml': 'x: 2\n', 'services/new/v.yaml': 'v: 1\n', 'run.sh': '#!/bin/sh\n' },
  b: { 'README.md': 'ours\n', 'flat.yaml/inner.yaml': 'i: 1\n', 'kept/w.yaml': 'w: 2\n' },
  c: { 'services/u.yaml': 'u: 1\n' },
};

type Trees = Readonly<Record<string, Readonly<Record<string, string>>>>;

const treesIn = (folder: string): Trees =>
  Object.fromEntries(['a', 'b', 'c'].filter((name) => existsSync(join(folder, name))).map((name) => [name, filesIn(join(folder, name))]));

/** What is to be done to get from trees to others. */
const changesIn = (folder: string, from: Trees = before, to: Trees = after): CheckoutChanges[] =>
  Object.entries(to).map(([name, files]) => ({
    folder: join(folder, name),
    files: [...new Set([...Object.keys(from[name] ?? {}), ...Object.keys(files)])]
      .sort()
      .map((path) => ({ path, before: from[name]?.[path], after: files[path] }))
      .filter((each) => each.before !== each.after),
  }));

function makeCheckouts(): string {
  const folder = makeFolder();
  for (const [name, files] of Object.entries(before)) writeFiles(join(folder, name), files);
  return folder;
}

let folder: string;

beforeEach(() => (folder = makeCheckouts()));
afterEach(() => removeFolder(folder));

describe('applyChanges', () => {
  it('brings all checkouts to what is to be, and leaves nothing else behind', () => {
    applyChanges(changesIn(folder));
    expect(treesIn(folder)).toEqual(after);
    expect(foldersIn(folder)).toEqual(['a', 'a/services', 'a/services/new', 'b', 'b/flat.yaml', 'b/kept', 'c', 'c/services']);
  });

  it('does nothing where there is nothing to do', () => {
    applyChanges([]);
    expect(treesIn(folder)).toEqual(before);
  });

  it('keeps the modes of files, and makes a new script a program', () => {
    chmodSync(join(folder, 'a/services/x.yaml'), 0o755);
    chmodSync(join(folder, 'b/kept/w.yaml'), 0o620);
    applyChanges(changesIn(folder));
    const modes = ['a/services/x.yaml', 'b/kept/w.yaml', 'a/run.sh', 'a/services/new/v.yaml'].map(
      (path) => statSync(join(folder, path)).mode & 0o777,
    );
    expect(modes.map((mode) => mode.toString(8))).toEqual(['755', '620', '755', '644']);
  });

  it.each([
    ['changed', () => writeFileSync(join(folder, 'b/kept/w.yaml'), 'w: 3\n'), "'kept/w.yaml' in"],
    ['removed', () => rmSync(join(folder, 'a/services/x.yaml')), "'services/x.yaml' in"],
    ['created', () => writeFiles(folder, { 'a/services/new/v.yaml': 'v: 0\n' }), "'services/new/v.yaml' in"],
    [
      'replaced by a link',
      () => {
        rmSync(join(folder, 'a/services/x.yaml'));
        symlinkSync('../README.md', join(folder, 'a/services/x.yaml'));
      },
      'is no file any more',
    ],
  ])('changes nothing where a file was %s since the plan was made', (_, change, says) => {
    change();
    const found = treesIn(folder);
    expect(() => applyChanges(changesIn(folder))).toThrow(StaleCheckoutError);
    expect(() => applyChanges(changesIn(folder))).toThrow(says);
    expect(treesIn(folder)).toEqual(found);
    expect(existsSync(join(folder, 'c'))).toBe(false);
  });

  it('changes nothing where somebody else holds one of the checkouts', () => {
    writeFiles(folder, { 'b/.charthouse/apply/lock': JSON.stringify({ pid: process.pid, host: hostname() }) });
    expect(() => applyChanges(changesIn(folder))).toThrow(`'${join(folder, 'b')}' is being applied to by process ${process.pid}`);
    expect(filesIn(join(folder, 'a'))).toEqual(before.a);
    expect(existsSync(join(folder, 'a/.charthouse'))).toBe(false);
  });

  it('writes nothing behind a symbolic link that leads out of the checkout', () => {
    const elsewhere = makeFolder();
    symlinkSync(elsewhere, join(folder, 'a/services/new'));
    expect(() => applyChanges(changesIn(folder))).toThrow(
      "'services/new' in it is a symbolic link that leads out of it: remove the link; nothing was changed",
    );
    expect(filesIn(elsewhere)).toEqual({});
    expect(filesIn(join(folder, 'b'))).toEqual(before.b);
    removeFolder(elsewhere);
  });

  it('refuses a path that leads out of the checkout', () => {
    expect(() => applyChanges([{ folder: join(folder, 'a'), files: [{ path: '../b/x', before: undefined, after: 'x' }] }])).toThrow(
      "it has '..' in it",
    );
    expect(treesIn(folder)).toEqual(before);
  });
});

/** Runs a program of ours as the built package has it, in a process of its own. */
const runChild = (program: string, env: Readonly<Record<string, string>> = {}, options: { uid?: number } = {}) =>
  spawnSync(process.execPath, ['-r', join(__dirname, 'kill-at.cjs'), '-e', program], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
    ...options,
  });

const applying = (): string => `require('./lib/writer/apply/apply-changes.js').applyChanges(${JSON.stringify(changesIn(folder))})`;
const recovering = (): string =>
  `require('./lib/writer/apply/recover.js').recover(${JSON.stringify(['a', 'b', 'c'].map((name) => join(folder, name)))})`;

/** What every start does first. */
const recoverAll = () => recover(['a', 'b', 'c'].map((name) => join(folder, name)));

describe('an apply that is killed', () => {
  it('before one of its calls leaves what the next start brings to the old state or to the new one, in all checkouts together', () => {
    const seen = { old: 0, new: 0 };
    for (let call = 0; ; call += 3) {
      removeFolder(folder);
      folder = makeCheckouts();
      const { signal, stderr } = runChild(applying(), { KILL_AT: String(call) });
      if (signal === null) {
        expect(stderr).toBe('');
        break;
      }
      // The next start may be killed, too, at another place.
      if (call % 2 === 1) runChild(recovering(), { KILL_AT: String((call * 7) % 23) });
      recoverAll();
      const found = treesIn(folder);
      const state = existsSync(join(folder, 'c/services')) ? 'new' : 'old';
      expect({ call, ...found, ...(state === 'old' && { c: undefined }) }).toEqual({
        call,
        ...(state === 'old' ? before : after),
        ...(state === 'old' && { c: undefined }),
      });
      expect(foldersIn(folder).filter((each) => each.includes('.charthouse/'))).toEqual([]);
      seen[state]++;
    }
    // Both states were seen: before the commit record, and after it.
    expect(seen.old).toBeGreaterThan(5);
    expect(seen.new).toBeGreaterThan(5);
  });

  /** Kills an apply when it has put the files of two checkouts into their places, and none of the third. */
  function killHalfway(): void {
    expect(runChild(applying(), { KILL_BEFORE: '/c/services/u.yaml' }).signal).toBe('SIGKILL');
    expect(existsSync(join(folder, 'b/flat.yaml/inner.yaml'))).toBe(true);
  }

  it('is hidden from Git until the next start', () => {
    killHalfway();
    expect(spawnSync('git', ['init', '-q', join(folder, 'a')]).status).toBe(0);
    const { stdout } = spawnSync('git', ['-C', join(folder, 'a'), 'status', '--porcelain', '--untracked-files=all'], { encoding: 'utf8' });
    expect(stdout).not.toContain('.charthouse');
    expect(stdout).toContain('services/new/v.yaml');
  });

  it('is finished in all checkouts, also where the next start is about one of them', () => {
    killHalfway();
    const real = realpathSync(folder);
    expect(recover([join(folder, 'c')])).toEqual(['a', 'b', 'c'].map((name) => ({ checkout: join(real, name), state: 'finished' })));
    expect(treesIn(folder)).toEqual(after);
  });

  it('is finished where the checkout with the record is gone, if files of it are in their places', () => {
    killHalfway();
    rmSync(join(folder, 'a'), { recursive: true });
    recoverAll();
    expect(filesIn(join(folder, 'b'))).toEqual(after.b);
    expect(filesIn(join(folder, 'c'))).toEqual({});
  });

  it('leaves alone a checkout in which somebody has changed a file since', () => {
    killHalfway();
    writeFileSync(join(folder, 'b/kept/w.yaml'), 'w: 3\n');
    expect(recoverAll().map(({ state }) => state)).toEqual(['finished', 'changed since', 'finished']);
    expect(readFileSync(join(folder, 'b/kept/w.yaml'), 'utf8')).toBe('w: 3\n');
    expect(existsSync(join(folder, 'b/.charthouse'))).toBe(false);
    expect(filesIn(join(folder, 'a'))).toEqual(after.a);
  });

  it('writes nothing behind a symbolic link that has come since', () => {
    killHalfway();
    const elsewhere = makeFolder();
    rmSync(join(folder, 'c/services'), { recursive: true });
    symlinkSync(elsewhere, join(folder, 'c/services'));
    expect(recoverAll().map(({ state }) => state)).toEqual(['finished', 'finished', 'changed since']);
    expect(filesIn(elsewhere)).toEqual({});
    removeFolder(elsewhere);
  });
});

describe('an apply that the disk refuses', () => {
  const asNobody = { uid: 65534 };
  const program = (): string => `try { ${applying()} } catch (error) { console.log(error.name, error.message) }`;

  const canChangeUser = process.getuid?.() === 0;
  const itAsNobody = canChangeUser ? it : it.skip; // only root can run a child as another user; for root itself, nothing is read-only
  itAsNobody('changes nothing where a folder of a checkout is read-only', () => {
    spawnSync('chown', ['-R', '65534', folder]);
    chmodSync(join(folder, 'b/kept'), 0o555);
    const { stdout } = runChild(program(), {}, asNobody);
    expect(stdout).toMatch(/^CannotRunError cannot write: EACCES: permission denied, access '.*\/b\/kept'; nothing was changed\n$/);
    expect(treesIn(folder)).toEqual(before);
  });

  itAsNobody('changes nothing where a checkout is read-only', () => {
    spawnSync('chown', ['-R', '65534', folder]);
    chmodSync(join(folder, 'b'), 0o555);
    expect(runChild(program(), {}, asNobody).stdout).toMatch(/EACCES: permission denied, mkdir '.*\/b\/\.charthouse/);
    expect(treesIn(folder)).toEqual(before);
  });

  it('once it is carried out is finished by the next start', () => {
    const { stdout } = runChild(program(), { FAIL_AT: '/b/flat.yaml/inner.yaml' });
    expect(stdout).toBe(
      "CannotRunError cannot finish to write: ENOSPC: no space left on device, rename; run 'charthouse apply' again, which goes on from here\n",
    );
    expect(filesIn(join(folder, 'a'))).toMatchObject(after.a);
    expect(recoverAll().map(({ state }) => state)).toEqual(['finished', 'finished', 'finished']);
    expect(treesIn(folder)).toEqual(after);
  });

  it('because it takes no larger file changes nothing, and leaves nothing behind', () => {
    const changes = changesIn(folder, before, { ...after, b: { 'large.yaml': 'x'.repeat(100_000) } });
    const script = `require('./lib/writer/apply/apply-changes.js').applyChanges(JSON.parse(process.env.CHANGES))`;
    const shell = `trap '' XFSZ; ulimit -f 40; "${process.execPath}" -e "try { ${script} } catch (error) { console.log(error.message) }"`;
    const { stdout } = spawnSync('bash', ['-c', shell], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CHANGES: JSON.stringify(changes) },
    });
    expect(stdout).toBe('cannot write: EFBIG: file too large, write; nothing was changed\n');
    expect(treesIn(folder)).toEqual(before);
    expect(foldersIn(folder).filter((each) => each.includes('.charthouse'))).toEqual([]);
  });

  it('because it is full changes nothing, and leaves nothing behind', () => {
    const disk = makeFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0) return removeFolder(disk);
    try {
      writeFiles(join(disk, 'a'), before.a);
      const large = { 'README.md': 'ours\n', 'large.yaml': 'x'.repeat(100_000) };
      const changes = changesIn(disk, { a: before.a }, { a: { ...after.a, ...large } });
      expect(() => applyChanges(changes)).toThrow(/cannot write: ENOSPC: no space left on device, write; nothing was changed/);
      expect(filesIn(join(disk, 'a'))).toEqual(before.a);
      expect(foldersIn(disk)).toEqual(['a', 'a/services', 'a/services/old', 'a/services/old/deep']);
    } finally {
      spawnSync('umount', [disk]);
      removeFolder(disk);
    }
  });
});

it('of two applies at once, one is refused, or comes after the other', async () => {
  const outcome = (program: string): Promise<string> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['-e', program], { cwd: root });
      let text = '';
      child.stdout.on('data', (data) => (text += data));
      child.on('close', () => resolve(text));
    });
  const program = `try { ${applying()}; console.log('applied') } catch (error) { console.log(error.message) }`;
  const outcomes = await Promise.all([program, program].map(outcome));
  expect(outcomes).toContain('applied\n');
  expect(outcomes.filter((text) => text !== 'applied\n')).toEqual([
    expect.stringMatching(/is being applied to by process|has just been changed by/),
  ]);
  expect(treesIn(folder)).toEqual(after);
});
