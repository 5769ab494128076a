import { chmodSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { kustomizes } from '../judges/kustomize';
import { example, javaScriptFiles, javaScriptService, makeProject, type Project } from './project';

let project: Project;

beforeAll(() => (project = makeProject(javaScriptFiles)));
afterAll(() => project.remove());

/** A search path with a real kustomize, and with what `env` needs to find Node. */
const realKustomize = (): string => dirname(kustomizes().at(-1)!.command[0]!);

describe('charthouse verify', () => {
  it('proves the example by the real kustomize, and writes nothing', () => {
    const { code, stdout, stderr } = project.charthouse(['verify', example], { PATH: realKustomize() });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^proven: 3 overlays, \d+ objects, Kustomize v\S+.*; every overlay builds to what was declared, and every image follows its tag\n$/,
    );
    expect(project.read('dist')).toEqual({});
  });

  it('ends with 2 where no kustomize is on PATH, and says how to get one', () => {
    const { code, stdout, stderr } = project.charthouse(['verify'], { PATH: '' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^neither 'kustomize' nor 'kubectl' is on PATH/);
    expect(stderr).toContain('fix  install kustomize as https://kubectl.docs.kubernetes.io/installation/kustomize/ says');
  });

  it('ends with 1 where an overlay builds to something else, and shows the difference', () => {
    project.write({ 'bin/kustomize': '#!/bin/sh\nif [ "$1" = version ]; then echo v5.0.0; fi\n' });
    chmodSync(project.path('bin/kustomize'), 0o755);
    const { code, stdout } = project.charthouse(['verify'], { PATH: [project.path('bin'), '/bin', '/usr/bin'].join(delimiter) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/\d+ differences in 2 overlays, \d+ objects, Kustomize v5\.0\.0\n$/);
  });

  it('ends with 1 where definitions have problems', () => {
    project.write({ 'services/broken.js': javaScriptService('broken', 'replicas: -1,') });
    const { code, stdout, stderr } = project.charthouse(['verify'], { PATH: realKustomize() });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^x 'replicas' .*negative[^]*\n1 problem\n$/);
  });
});
