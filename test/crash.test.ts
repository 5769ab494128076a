import { spawnSync } from 'node:child_process';
import { root } from './cli/project';

jest.setTimeout(240_000);

it('an apply that is killed at any moment leaves checkouts that the next start makes old or new', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/crash.mjs', '--services', '30', '--moments', '15'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^killed at 15 moments: \d+ times the checkouts were old, \d+ times new, never between$/m);
});
