import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { example, golden, javaScriptFiles, javaScriptService, makeProject, type Project } from './project';

let project: Project;

beforeEach(() => (project = makeProject()));
afterEach(() => project.remove());

describe('charthouse synth', () => {
  it('writes the whole stack of the example, and a second time nothing', () => {
    const first = project.charthouse(['synth', example]);
    expect(first).toEqual({ code: 0, stdout: '', stderr: '66 files in dist: 66 created, 0 changed, 0 removed, 0 unchanged\n' });
    expect(project.read('dist')).toEqual(golden());
    const times = project.times('dist');

    const second = project.charthouse(['synth', example]);
    expect(second).toEqual({ code: 0, stdout: '', stderr: '66 files in dist: 0 created, 0 changed, 0 removed, 66 unchanged\n' });
    expect(project.times('dist')).toEqual(times);
  });

  it('gives the same bytes from wherever it is called', () => {
    project.write(javaScriptFiles);
    project.write({ 'elsewhere/deeper/README.md': 'another working directory\n' });
    expect(project.charthouse(['synth']).code).toBe(0);
    const elsewhere = project.charthouse(['synth', '../../main.js', '--output', 'out'], { cwd: 'elsewhere/deeper' });
    expect(elsewhere.stderr).toMatch(/^\d+ files in out: /);
    expect(Object.keys(project.read('dist'))).toContain('config/services/cart/base/deployment.yaml');
    expect(project.read('elsewhere/deeper/out')).toEqual(project.read('dist'));
  });

  it.each([
    ['the working directory', '.', 'work'],
    ['the working directory by its path', '../work/', 'work'],
    ['a folder above it', '..', 'work/deeper'],
  ])('writes nothing above the output folder where that is %s, and knows its own files again', (_, output, cwd) => {
    project.write(Object.fromEntries(Object.entries(javaScriptFiles).map(([path, text]) => [`work/${path}`, text])));
    mkdirSync(project.path(cwd), { recursive: true });
    const main = project.path('work/main.js');
    const before = readdirSync(project.path('.')).sort();
    expect(project.charthouse(['synth', main, '-o', output], { cwd }).code).toBe(0);
    expect(readdirSync(project.path('.')).sort()).toEqual(before);
    expect(existsSync(project.path('work/.charthouse/.json'))).toBe(true);
    rmSync(project.path('work/services/cart.js'));
    expect(project.charthouse(['synth', main, '-o', output], { cwd }).code).toBe(0);
    expect(existsSync(project.path('work/cart'))).toBe(false);
  });

  it('removes what is generated no more, and nothing that others wrote', () => {
    project.write(javaScriptFiles);
    const first = project.charthouse(['synth']);
    expect([first.code, first.stderr]).toEqual([0, expect.stringMatching(/^(\d+) files in dist: \1 created, 0 changed, 0 removed/)]);
    const all = project.read('dist');
    const notes = { 'config/NOTES.md': 'by hand\n', 'config/services/cart/notes.txt': 'by hand, too\n' };
    project.write(Object.fromEntries(Object.entries(notes).map(([path, text]) => [`dist/${path}`, text])));
    rmSync(project.path('services/cart.js'));

    const second = project.charthouse(['synth']);
    expect(second.code).toBe(0);
    const left = project.read('dist');
    const removed = Object.keys(all).filter((path) => !(path in left));
    expect(removed).toContain('config/services/cart/base/deployment.yaml');
    expect(removed).toContain('config/argocd/applicationsets/cart.yaml');
    expect(removed).toContain('cart/.github/workflows/ci.yml');
    expect(removed.filter((path) => !/\bcart\b/.test(path))).toEqual([]);
    expect(left).toMatchObject(notes);
    expect(Object.keys(left).filter((path) => /\bcart\b/.test(path))).toEqual(['config/services/cart/notes.txt']);
    expect(existsSync(project.path('dist/cart'))).toBe(false);
    const listed = removed.sort().map((path) => `  ${path}\n`);
    expect(listed.length).toBeLessThanOrEqual(20);
    expect(second.stderr).toMatch(
      new RegExp(`^removing from dist:\n${listed.join('')}\n[^]*, ${removed.length} removed, \\d+ unchanged\n`),
    );
  });

  it('says last what protects images, and some repositories do not have', () => {
    project.write(javaScriptFiles);
    expect(project.charthouse(['synth']).stderr.split('\n').slice(1)).toEqual([
      'not available: code scanning for cart and search; instead, what scans of images find is an artifact of the run',
      'not available: attestations at GitHub for cart and search; instead, cosign signs the provenance, and the registry stores it',
      '',
    ]);
  });

  it('counts what it removes where that is a long list', () => {
    project.write(javaScriptFiles);
    const names = ['one', 'two', 'three'];
    project.write(Object.fromEntries(names.map((name) => [`services/${name}.js`, javaScriptService(name, '')])));
    expect(project.charthouse(['synth']).code).toBe(0);
    for (const name of names) rmSync(project.path(`services/${name}.js`));
    const { stderr } = project.charthouse(['synth']);
    const [, listed, more] = /^removing from dist:\n((?: {2}\S+\n)+) {2}and (\d+) more\n\n/.exec(stderr) ?? [];
    const [, removed] = /, (\d+) removed, /.exec(stderr) ?? [];
    expect(listed?.trim().split('\n')).toHaveLength(20);
    expect(Number(removed)).toBe(20 + Number(more));
  });

  it('writes nothing where there are problems, shows all of them, and leaves an earlier result as it was', () => {
    project.write(javaScriptFiles);
    expect(project.charthouse(['synth']).code).toBe(0);
    const [files, times, list] = [project.read('dist'), project.times('dist'), project.read('.charthouse')];
    project.write({
      'services/search.js': javaScriptService('search', "team: 'shpo', replicas: -1,"),
      'services/later.js': '// nothing yet\n',
    });

    const failed = project.charthouse(['synth']);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toBe('');
    expect(failed.stderr).toBe(`x 'later.js' declares no service
  at      services/later.js
  given   "later.js"
  fix     call 'new Service(platform, …)' in it, or move it out of the folder of services
  see     charthouse explain no-service-declared

x there is no team 'shpo'
  at      services.search.team
  given   "shpo"
  allowed shop
  fix     did you mean 'shop'? If not, declare it in the platform's 'teams'
  see     charthouse explain unknown-team

x -1 is not a number of replicas
  at      services.search.replicas
  given   -1
  allowed whole numbers from 0
  fix     choose 0 or more, or { min, max, cpu } for an autoscaler
  see     charthouse explain replicas-negative

3 problems
`);
    expect([project.read('dist'), project.times('dist'), project.read('.charthouse')]).toEqual([files, times, list]);
    expect(project.charthouse(['synth', '-o', 'fresh']).code).toBe(1);
    expect([existsSync(project.path('fresh')), existsSync(project.path('.charthouse/fresh.json'))]).toEqual([false, false]);
  });

  it.each([
    ['a checkout', (folder: string) => mkdirSync(join(folder, '.git'))],
    ['a worktree', (folder: string) => writeFileSync(join(folder, '.git'), 'gitdir: elsewhere\n')],
  ])('refuses where the folder of a repository is %s of Git, and writes nothing', (_, make) => {
    project.write(javaScriptFiles);
    expect(project.charthouse(['synth']).code).toBe(0);
    make(project.path('dist/search'));
    const before = project.read('dist');
    project.write({ 'services/cart.js': javaScriptService('cart', 'env: { A: "1" }') });
    const refused = {
      code: 2,
      stdout: '',
      stderr: `'dist/search' is a Git checkout, and a synth would overwrite the image tags in it: run 'charthouse apply --to dist', or name another output folder\n`,
    };
    expect(project.charthouse(['synth'])).toEqual(refused);
    // Also where nothing is generated for it any more.
    rmSync(project.path('services/search.js'));
    expect(project.charthouse(['synth'])).toEqual(refused);
    expect(project.read('dist')).toEqual(before);
  });
});
