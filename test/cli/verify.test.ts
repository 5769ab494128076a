import { chmodSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { kustomizes } from '../judges/kustomize';
import { example, javaScriptFiles, javaScriptService, makeProject, type Project } from './project';

let project: Project;

beforeAll(() => (project = makeProject(javaScriptFiles)));
afterAll(() => project.remove());

/** A real kustomize, and the folder that it is in. */
const [program = '', ...build] = kustomizes().at(-1)!.command;
const env = { PATH: dirname(program) };

describe('charthouse verify', () => {
  it('proves the example by the real kustomize, and writes nothing', () => {
    const { code, stdout, stderr } = project.charthouse(['verify', example], { env });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^proven: 3 overlays, \d+ objects, Kustomize v\S+.*; every overlay builds to what was declared, and every image of a tag file follows it, in containers and in declared fields\n$/,
    );
    expect(project.read('dist')).toEqual({});
  });

  it('ends with 2 where no kustomize is on PATH, and says how to get one', () => {
    const { code, stdout, stderr } = project.charthouse(['verify'], { env: { PATH: '' } });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^neither 'kustomize' nor 'kubectl' is on PATH/);
    expect(stderr).toContain('fix  install kustomize as https://kubectl.docs.kubernetes.io/installation/kustomize/ says');
  });

  it('ends with 1 where an overlay builds to something else, and shows the difference', () => {
    const liar = `if [ "$1" = version ]; then echo v5.0.0; else ${program} ${build.join(' ')} "$2" | sed 's/cpu: 100m/cpu: 101m/'; fi`;
    project.write({ 'bin/kustomize': `#!/bin/sh\n${liar}\n` });
    chmodSync(project.path('bin/kustomize'), 0o755);
    const { code, stdout } = project.charthouse(['verify'], { env: { PATH: [project.path('bin'), '/bin', '/usr/bin'].join(delimiter) } });
    expect(code).toBe(1);
    expect(stdout).toMatch(/config\/services\/cart\/overlays\/dev[^]*100m[^]*101m/);
    expect(stdout).toMatch(/\n2 differences in 2 overlays, \d+ objects, Kustomize v5\.0\.0\n$/);
  });

  it('ends with 1 where definitions have problems', () => {
    project.write({ 'services/broken.js': javaScriptService('broken', 'replicas: -1,') });
    const { code, stdout, stderr } = project.charthouse(['verify'], { env });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^x -1 is not a number of replicas\n {2}at {6}services\.broken\.replicas\n[^]*\n1 problem\n$/);
  });
});
