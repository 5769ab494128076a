import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { javaScriptFiles, makeProject, type Outcome, type Project } from './project';

jest.setTimeout(60_000);

describe('the code that V8 compiled', () => {
  let project: Project;
  beforeEach(() => (project = makeProject(javaScriptFiles)));
  afterEach(() => project.remove());

  const synth = (env: Record<string, string> = {}): Outcome =>
    project.charthouse(['synth'], { env: { NODE_COMPILE_CACHE: project.path('kept'), ...env } });
  const outcome = ({ code, stderr }: Outcome): string => `${code} ${stderr}`;

  /** Paths of all files that Node or Charthouse kept, and their sizes. */
  const kept = (): Record<string, number> =>
    Object.fromEntries(Object.keys(project.read('kept')).map((name) => [name, readFileSync(project.path('kept', name)).length]));

  it('is kept, and the next run, which loads it, writes the same', () => {
    expect(outcome(synth())).toMatch(/^0 /);
    const written = project.read('dist');
    const files = kept();
    expect(Math.max(...Object.values(files))).toBeGreaterThan(100_000);

    expect(outcome(synth())).toMatch(/^0 .* 0 created, 0 changed/);
    expect(project.read('dist')).toEqual(written);
    expect(kept()).toEqual(files);
  });

  it('is compiled again where what was kept is damaged', () => {
    synth();
    const written = project.read('dist');
    const files = kept();
    for (const name of Object.keys(files)) truncateSync(project.path('kept', name), 1000);

    expect(outcome(synth())).toMatch(/^0 /);
    expect(project.read('dist')).toEqual(written);
    expect(Object.keys(kept())).toEqual(Object.keys(files));
    expect(Math.max(...Object.values(kept()))).toBeGreaterThan(100_000);
  });

  it('is not kept where the folder cannot be written', () => {
    writeFileSync(project.path('file'), '');
    expect(outcome(synth({ NODE_COMPILE_CACHE: project.path('file/kept') }))).toMatch(/^0 /);
    expect(readFileSync(project.path('file'), 'utf8')).toBe('');
  });

  it('is not kept by a run that ends with a problem', () => {
    project.write({ 'services/cart.js': 'module.exports = 1;' });
    expect(synth().code).toBe(1);
    expect(Object.keys(kept()).filter((name) => name.startsWith('core-'))).toEqual([]);
  });

  it('is not kept where Node is told so', () => {
    expect(outcome(synth({ NODE_DISABLE_COMPILE_CACHE: '1' }))).toMatch(/^0 /);
    expect(existsSync(project.path('kept'))).toBe(false);
  });

  it('of another version of the bundle is removed', () => {
    synth();
    const [name] = readdirSync(project.path('kept'));
    if (!name!.startsWith('core-')) return expect(name).toContain(process.version);
    const old = name!.replace(/\d+$/, '1');
    project.write({ [join('kept', old)]: 'old' });
    truncateSync(project.path('kept', name!), 1000);
    synth();
    expect(readdirSync(project.path('kept'))).toEqual([name]);
  });
});
