import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ownHolder, type Holder } from '../../../src/writer/apply/holder';
import { lockCheckout } from '../../../src/writer/apply/lock';
import { filesIn, makeFolder, removeFolder, writeFiles } from './folders';

let folder: string;

beforeEach(() => (folder = makeFolder({ 'README.md': 'ours\n' })));
afterEach(() => removeFolder(folder));

/** A process that has ended. */
const dead = (): Holder => ({ pid: spawnSync(process.execPath, ['-e', '']).pid, host: hostname(), start: '1' });
const lock = '.charthouse/apply/lock';

describe('the lock of a checkout', () => {
  it('names its holder, is hidden from Git, and leaves nothing behind', () => {
    const release = lockCheckout(folder);
    expect(filesIn(folder)).toEqual({
      'README.md': 'ours\n',
      '.charthouse/apply/.gitignore': '*\n',
      [lock]: JSON.stringify(ownHolder()),
    });
    expect(ownHolder()).toMatchObject({ pid: process.pid, host: hostname() });
    release();
    expect(filesIn(folder)).toEqual({ 'README.md': 'ours\n' });
    expect(existsSync(join(folder, '.charthouse'))).toBe(false);
  });

  it('refuses another holder, and says who has it', () => {
    const release = lockCheckout(folder);
    expect(() => lockCheckout(folder)).toThrow(
      `'${folder}' is being applied to by process ${process.pid} on '${hostname()}': wait for its end; if it has ended on another machine, remove '${folder}/${lock}'`,
    );
    release();
    lockCheckout(folder)();
  });

  it('is taken over from a process that has ended', () => {
    const owner = dead();
    writeFiles(folder, { [lock]: JSON.stringify(owner), [`.charthouse/apply/lock.${owner.pid}`]: '' });
    lockCheckout(folder)();
    expect(filesIn(folder)).toEqual({ 'README.md': 'ours\n' });
  });

  it('is taken over where another process has the number of the one that has ended', () => {
    writeFiles(folder, { [lock]: JSON.stringify({ ...ownHolder(), start: '1' }) });
    expect(ownHolder().start).toMatch(/^\d{2,}$/);
    lockCheckout(folder)();
  });

  it('is taken over where a process has died while it took it over', () => {
    const [first, second] = [dead(), dead()];
    writeFiles(folder, {
      [lock]: JSON.stringify(first),
      [`${lock}.after-${first.pid}-1`]: JSON.stringify(second),
      [`${lock}.after-${first.pid}-1.after-${second.pid}-1`]: JSON.stringify(dead()),
    });
    lockCheckout(folder)();
    expect(filesIn(folder)).toEqual({ 'README.md': 'ours\n' });
  });

  it('is not taken over by two: the one that takes it over says so', () => {
    const holder = dead();
    writeFiles(folder, { [lock]: JSON.stringify(holder), [`${lock}.after-${holder.pid}-1`]: JSON.stringify(ownHolder()) });
    expect(() => lockCheckout(folder)).toThrow(`is being applied to by process ${process.pid} on`);
    expect(readFileSync(join(folder, lock), 'utf8')).toBe(JSON.stringify(holder));
  });

  it.each([
    ['on another host', JSON.stringify({ pid: 1, host: 'elsewhere' }), "process 1 on 'elsewhere'"],
    ['that says nothing', 'lock', 'a process that is not known'],
    ['without a process', JSON.stringify({ pid: -1, host: hostname() }), 'a process that is not known'],
  ])('is left to a holder %s', (_, text, who) => {
    writeFiles(folder, { [lock]: text });
    expect(() => lockCheckout(folder)).toThrow(`is being applied to by ${who}: `);
    expect(filesIn(folder)).toEqual({ 'README.md': 'ours\n', [lock]: text });
  });

  it('of a checkout that is not there leaves none behind', () => {
    const checkout = join(folder, 'new');
    const release = lockCheckout(checkout);
    expect(existsSync(join(checkout, lock))).toBe(true);
    release();
    expect(existsSync(checkout)).toBe(false);
  });

  it('is not written behind a symbolic link that leads out', () => {
    const elsewhere = makeFolder();
    symlinkSync(elsewhere, join(folder, '.charthouse'));
    expect(() => lockCheckout(folder)).toThrow("'.charthouse' in it is a symbolic link that leads out of it: remove the link");
    expect(filesIn(elsewhere)).toEqual({});
    removeFolder(elsewhere);
  });
});

it('one of many processes at a time has the lock, though each finds a dead holder', () => {
  writeFiles(folder, { [lock]: JSON.stringify(dead()) });
  // Each process enters, looks whether it is alone, and leaves; many times.
  const program = `
    const { lockCheckout } = require('${join(__dirname, '../../../lib/writer/apply/lock.js')}');
    const { mkdirSync, rmdirSync, writeFileSync } = require('node:fs');
    let entered = 0;
    for (let round = 0; round < 400; round++) {
      let release;
      try { release = lockCheckout(process.argv[1]); } catch (error) { if (!/is being applied to/.test(error.message)) throw error; continue; }
      mkdirSync(process.argv[1] + '/alone'); // fails where somebody else is in
      rmdirSync(process.argv[1] + '/alone');
      entered++;
      // Now and then a process dies while it has the lock: here by leaving the lock of one that is dead.
      if (round % 7 === 0) writeFileSync(process.argv[1] + '/${lock}', JSON.stringify({ pid: ${dead().pid}, host: '${hostname()}', start: String(round) }));
      else release();
    }
    console.log(entered);`;
  const script = `for i in 1 2 3 4; do "${process.execPath}" -e "$PROGRAM" "${folder}" & pids="$pids $!"; done; for p in $pids; do wait $p || exit 1; done`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env: { ...process.env, PROGRAM: program } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(
    stdout
      .trim()
      .split('\n')
      .map(Number)
      .every((entered) => entered > 0),
  ).toBe(true);
  lockCheckout(folder)();
  expect(filesIn(folder)).toEqual({ 'README.md': 'ours\n' });
});
