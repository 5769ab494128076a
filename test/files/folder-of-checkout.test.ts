import { folderOfCheckout } from '../../src/files/folder-of-checkout';
import { memoryCheckout } from '../plan/memory-checkout';

const link = { kind: 'taken', by: 'a symbolic link', at: '' } as const;

describe('a folder of a checkout', () => {
  const whole = memoryCheckout(
    { 'README.md': 'ours', 'infra/github/a.json': 'a', 'infra/github/sub/b.json': 'b', 'infra/other/c.json': 'c' },
    'live/platform',
  );
  const folder = folderOfCheckout(whole, 'infra/github');

  it('has only what lies in it, by paths relative to it', () => {
    expect(folder.folder).toBe('live/platform/infra/github');
    expect(folder.find('a.json')).toEqual({ kind: 'file', text: 'a' });
    expect(folder.find('README.md')).toBeUndefined();
    expect(folder.namesIn('')).toEqual(['a.json', 'sub']);
    expect(folder.namesIn('sub')).toEqual(['b.json']);
    expect(folder.filesBelow('sub')).toEqual(['sub/b.json']);
  });

  it.each([
    ['in it', 'infra/github/sub', 'sub'],
    ['in its place', 'infra/github', ''],
    ['above it', 'infra', '..'],
  ])('says where something stands in the way: %s', (_, at, relative) => {
    const taken = folderOfCheckout(memoryCheckout({ [at]: { ...link, at } }), 'infra/github');
    expect(taken.find('sub/b.json')).toEqual({ ...link, at: relative });
  });

  it('knows the checkout that it is in', () => {
    expect(folder.within).toEqual({ checkout: whole, path: 'infra/github' });
  });
});
