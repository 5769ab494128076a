import { makeProject, newPlatform, newService, root, type Outcome, type Project } from './cli/project';

jest.setTimeout(60_000);

/** Writes down what a process has loaded. */
const hook = `process.on('exit', () => require('node:fs').writeFileSync('loaded.json', JSON.stringify(Object.keys(require.cache))));`;

const main = (platform: string, service: string): string => `
const { GitOpsApp, Platform, Service, synth } = require('charthouse');
const platform = ${platform}
${service}
synth(platform);`;

const withTerraform = newPlatform.replace('terraform: null,', '');

describe('the bundles', () => {
  let project: Project;
  beforeEach(() => (project = makeProject({ 'hook.cjs': hook })));
  afterEach(() => project.remove());

  /** The files of lib, and the packages, that the command loads. */
  function loadedBy(...args: string[]): { readonly own: string[]; readonly packages: string[] } {
    const { code, stderr } = project.node(['--require', project.path('hook.cjs'), `${root}/lib/cli/main.js`, ...args]);
    expect([code, stderr]).toEqual([0, expect.anything()]);
    const files = (JSON.parse(project.read('.')['loaded.json']!) as string[]).map((file) => file.replace(root, ''));
    const packages = files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
    return { own: files.filter((file) => file.startsWith('/lib/')).sort(), packages: [...new Set(packages)].sort() };
  }

  it('are not loaded for the help of the command', () => {
    expect(loadedBy('--help')).toEqual({ own: ['/lib/cli/main.js'], packages: [] });
  });

  it('let a synth load only what every synth needs', () => {
    project.write({ 'main.js': main(newPlatform, newService('cart')) });
    expect(loadedBy('synth')).toEqual({ own: ['/lib/bundle/core.js', '/lib/cli/main.js', '/lib/index.js'], packages: ['constructs'] });
  });

  it('load cdktf only for the Terraform stack', () => {
    project.write({ 'main.js': main(withTerraform, newService('cart')) });
    const { packages } = loadedBy('synth');
    expect(packages).toContain('cdktf');
    expect(packages).not.toContain('cdk8s');
  });

  it('load cdk8s only for extend', () => {
    project.write({ 'main.js': main(newPlatform, newService('cart', 'extend: () => undefined,')) });
    const { packages } = loadedBy('synth');
    expect(packages).toContain('cdk8s');
    expect(packages).not.toContain('cdk8s-plus-28');
  });

  const esModule = (text: string): Outcome => project.node(['--input-type=module', '-e', text]);

  it('have each module once, whichever entry points load it', () => {
    const { stdout, stderr } = esModule(`
      import { createRequire } from 'node:module';
      import { GitOpsApp, Platform, Service, UserError } from 'charthouse';
      import { renderPlatform } from 'charthouse/testing';
      import { AppProject } from 'charthouse/argo-cd';
      const required = createRequire(import.meta.url)('charthouse');
      console.log(required.Platform === Platform, typeof AppProject);
      const platform = ${newPlatform}
      ${newService('cart', "replicas: 'one',")}
      try { renderPlatform(platform); } catch (error) { console.log(error instanceof UserError); }
      console.log(Service === required.Service);
    `);
    expect([stderr, stdout]).toEqual(['', 'true function\ntrue\ntrue\n']);
  });

  it('show where an own error comes from, by names and not only by positions', () => {
    const { stdout } = project.node([
      '-e',
      "try { require('charthouse').formatProblems(null); } catch (error) { console.log(error.stack); }",
    ]);
    expect(stdout).toMatch(/at (?:Object\.)?formatProblems \(.*lib\/bundle\/core\.js:\d+:\d+\)/);
  });
});
