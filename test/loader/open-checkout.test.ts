import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersIn, openCheckout } from '../../src/loader/open-checkout';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'charthouse-checkout-'));
  mkdirSync(join(folder, 'services/cart'), { recursive: true });
  writeFileSync(join(folder, 'services/cart/a.yaml'), 'a: ä\n');
  writeFileSync(join(folder, 'services/empty.yaml'), '');
  symlinkSync('services', join(folder, 'linked'));
  symlinkSync('a.yaml', join(folder, 'services/cart/link.yaml'));
  symlinkSync('nowhere', join(folder, 'services/cart/lost.yaml'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an opened checkout', () => {
  it('reads files as they are', () => {
    expect(openCheckout(folder).find('services/cart/a.yaml')).toEqual({ kind: 'file', text: 'a: ä\n' });
    expect(openCheckout(folder).find('services/empty.yaml')).toEqual({ kind: 'file', text: '' });
  });

  it('reads each file of a ledger once', () => {
    const write = (text: string): void => {
      mkdirSync(join(folder, '.charthouse/services'), { recursive: true });
      for (const path of ['.charthouse/services/cart.json', 'services/cart/a.yaml']) writeFileSync(join(folder, path), text);
    };
    write('1');
    const checkout = openCheckout(folder);
    const texts = (): unknown[] => ['.charthouse/services/cart.json', 'services/cart/a.yaml'].map((path) => checkout.find(path));
    expect(texts()).toEqual([
      { kind: 'file', text: '1' },
      { kind: 'file', text: '1' },
    ]);
    write('2');
    expect(texts()).toEqual([
      { kind: 'file', text: '1' },
      { kind: 'file', text: '2' },
    ]);
  });

  it.each(['services/cart/b.yaml', 'services/none/b.yaml', 'none'])('finds nothing at %s', (path) => {
    expect(openCheckout(folder).find(path)).toBeUndefined();
  });

  it('is empty where it is not there', () => {
    const checkout = openCheckout(join(folder, 'none'));
    expect([checkout.find('a.yaml'), checkout.namesIn(''), checkout.filesBelow('services')]).toEqual([undefined, [], []]);
  });

  it.each([
    ['services/cart/link.yaml', 'a symbolic link', 'services/cart/link.yaml'],
    ['services/cart/lost.yaml', 'a symbolic link', 'services/cart/lost.yaml'],
    ['linked/cart/a.yaml', 'a symbolic link', 'linked'],
    ['services/cart', 'a folder', 'services/cart'],
    ['services/cart/a.yaml/b', 'a file', 'services/cart/a.yaml'],
    ['services/cart/a.yaml/b/c', 'a file', 'services/cart/a.yaml'],
  ])('says what is in the place of %s: %s', (path, by, at) => {
    expect(openCheckout(folder).find(path)).toEqual({ kind: 'taken', by, at });
  });

  it('does not wait for a pipe', () => {
    expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
    expect(openCheckout(folder).find('pipe')).toEqual({ kind: 'taken', by: 'a special file', at: 'pipe' });
  });

  it('lists the names in a folder, and all files beneath it, links among them', () => {
    const checkout = openCheckout(folder);
    expect(checkout.namesIn('')).toEqual(['linked', 'services']);
    expect(checkout.namesIn('linked')).toEqual([]);
    expect(checkout.filesBelow('services')).toEqual([
      'services/cart/a.yaml',
      'services/cart/link.yaml',
      'services/cart/lost.yaml',
      'services/empty.yaml',
    ]);
  });

  const asNobody = process.getuid?.() === 0 ? it : it.skip; // only root can run a child as another user
  asNobody('says why a file cannot be read', () => {
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'services/cart/a.yaml'), 0);
    const program = `console.log(JSON.stringify(require('./lib/loader/open-checkout.js').openCheckout('${folder}').find('services/cart/a.yaml')))`;
    const { stdout } = spawnSync(process.execPath, ['-e', program], { cwd: join(__dirname, '../..'), encoding: 'utf8', uid: 65534 });
    expect(JSON.parse(stdout)).toEqual({ kind: 'unreadable', reason: 'EACCES: permission denied' });
  });
});

it('folders in a folder are those, and links to them', () => {
  writeFileSync(join(folder, 'file'), '');
  symlinkSync('nowhere', join(folder, 'lost'));
  expect(foldersIn(folder)).toEqual(['linked', 'services']);
});
