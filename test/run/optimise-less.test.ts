import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import type { Definitions } from '../../src/definition/definitions';
import { optimiseLess, optionsOf } from '../../src/run/optimise-less';

jest.mock('node:v8', () => ({ setFlagsFromString: jest.fn() }));

const definitions = (count: number): Definitions => ({
  platform: { name: 'platform', definition: {} as Definitions['platform']['definition'] },
  services: Array.from({ length: count }, (_, index) => ({ name: `service-${index}`, definition: { team: 'shop' } })),
});

describe('optimiseLess', () => {
  const options = optionsOf(process.versions.v8);

  it('leaves V8 alone for few services', () => {
    optimiseLess(definitions(99));
    expect(setFlagsFromString).not.toHaveBeenCalled();
  });

  it('sets the options of V8 for many', () => {
    optimiseLess(definitions(100));
    expect(jest.mocked(setFlagsFromString).mock.calls).toEqual(options.map((option) => [option]));
  });

  it('leaves out what later versions of V8 do not know', () => {
    expect([optionsOf('11.3.244.8-node.33').length, optionsOf('12.4.254.21-node.33').length]).toEqual([3, 2]);
  });

  // Of an option that it does not know, V8 only says so on stderr.
  it('sets options that this version of Node knows', () => {
    const set = `const { setFlagsFromString } = require('node:v8'); ${JSON.stringify(options)}.forEach((option) => setFlagsFromString(option));`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', set], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const unknown = spawnSync(process.execPath, ['-e', set.replaceAll('--max', '--unknown')], { encoding: 'utf8' });
    expect(unknown.stderr).not.toBe('');
  });
});
