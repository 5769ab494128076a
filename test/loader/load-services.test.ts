import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isLoaded, loadModule } from '../../src/loader/load-module';
import { loadServices } from '../../src/loader/load-services';
import { CannotRunError } from '../../src/problems/user-error';

jest.mock('../../src/loader/load-module');

let folder: string;
let run: string[];
let declared: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-services-'));
  [run, declared] = [[], 0];
  // A module declares a service, unless its name says that it is idle.
  jest.mocked(loadModule).mockImplementation((file) => {
    run.push(file.slice(folder.length + 1));
    if (!file.includes('idle')) declared += 1;
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
}

const load = () => loadServices(folder, () => declared);

describe('loading services', () => {
  it('takes a module that another one has loaded for one that declared its services then', () => {
    write('a.ts', 'idle.ts');
    jest.mocked(isLoaded).mockImplementation((file) => file.endsWith('idle.ts'));
    expect(load()).toEqual([]);
    jest.mocked(isLoaded).mockReturnValue(false);
  });

  it('runs every module at any depth, in the order of paths', () => {
    write('b.ts', 'a/z.js', 'a/b/c.cts', 'C.mts', 'd.mjs', 'e.cjs');
    expect(load()).toEqual([]);
    expect(run).toEqual(['C.mts', 'a/b/c.cts', 'a/z.js', 'b.ts', 'd.mjs', 'e.cjs']);
  });

  it('passes over declarations, tests, packages and what is no module', () => {
    write('a.ts', 'a.d.ts', 'a.d.mts', 'a.test.ts', 'a.spec.js', 'README.md', 'a.json', 'node_modules/p/index.js', '.gitkeep');
    expect(load()).toEqual([]);
    expect(run).toEqual(['a.ts']);
  });

  it('reports each module that declares no service', () => {
    write('cart.ts', 'idle.ts', 'shop/idle.ts');
    expect(load().map(({ code, at, given }) => [code, at, given])).toEqual([
      ['no-service-declared', ['services/idle.ts'], 'idle.ts'],
      ['no-service-declared', ['services/shop/idle.ts'], 'shop/idle.ts'],
    ]);
  });

  it('runs a module once, and remembers what came of it', () => {
    write('cart.ts', 'idle.ts');
    const first = load();
    expect([first.length, load()]).toEqual([1, first]);
    expect(run).toEqual(['cart.ts', 'idle.ts']);
  });

  it('loads nothing from an empty folder', () => {
    expect([load(), run]).toEqual([[], []]);
  });

  it('cannot run without the folder', () => {
    expect(() => loadServices(join(folder, 'srevices'), () => 0)).toThrow(
      new CannotRunError(`there is no folder of services '${folder}/srevices'`),
    );
  });
});
