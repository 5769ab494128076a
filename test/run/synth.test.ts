import { example, golden, javaScriptFiles, javaScriptService, makeProject, type Project } from '../cli/project';

let project: Project;

beforeEach(() => (project = makeProject()));
afterEach(() => project.remove());

const runExample = (env?: Readonly<Record<string, string>>) => project.node(['--import', 'tsx', example], { env });

describe('a main file that runs alone', () => {
  it('writes to dist, and says nothing', () => {
    expect(runExample()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(project.read('dist')).toEqual(golden());
  });

  it('writes to the folder that cdk8s names', () => {
    expect(runExample({ CDK8S_OUTDIR: 'deep/out' })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(project.read('deep/out')).toEqual(golden());
    expect(project.read('dist')).toEqual({});
  });

  it("writes cdktf's own layout where cdktf runs it, with the same stack", () => {
    expect(runExample({ CDKTF_OUTDIR: 'cdktf.out' })).toEqual({ code: 0, stdout: '', stderr: '' });
    const { 'manifest.json': manifest, ...stacks } = project.read('cdktf.out');
    expect(stacks).toEqual({ 'stacks/github/cdk.tf.json': golden()['terraform/github/cdk.tf.json'] });
    expect(JSON.parse(manifest!)).toEqual({
      version: '0.21.0',
      stacks: {
        github: {
          name: 'github',
          constructPath: 'github',
          workingDirectory: 'stacks/github',
          synthesizedStackPath: 'stacks/github/cdk.tf.json',
          stackMetadataPath: 'stacks/github/metadata.json',
          annotations: [],
          dependencies: [],
        },
      },
    });
    expect(project.read('dist')).toEqual({});
  });

  it('gives the same a second time in one process', () => {
    project.write({
      ...javaScriptFiles,
      'twice.js':
        "require('./main'); process.env.CDK8S_OUTDIR = 'again'; delete require.cache[require.resolve('./main')]; require('./main');\n",
    });
    expect(project.node(['twice.js'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(project.read('again')).toEqual(project.read('dist'));
    expect(Object.keys(project.read('dist'))).toContain('config/services/cart/base/deployment.yaml');
  });

  it('ends with 1 where there are problems, with all of them on stderr, and writes nothing', () => {
    project.write({ ...javaScriptFiles, 'services/cart.js': javaScriptService('cart', "team: 'shpo', replicas: -1,") });
    const { code, stdout, stderr } = project.node(['main.js']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^x there is no team 'shpo'\n[^]*\n\nx -1 is not a number of replicas\n[^]*\n\n2 problems\n$/);
    expect(project.read('dist')).toEqual({});
  });

  it('ends with 2 where a second platform would remove what the first one wrote', () => {
    project.write({
      ...javaScriptFiles,
      'two.js': `const { GitOpsApp, Platform, synth } = require('charthouse');
const { platform } = require('./platform');
synth(platform);
synth(new Platform(new GitOpsApp(), 'other', platform.definition));
`,
    });
    const { code, stderr } = project.node(['two.js']);
    expect([code, stderr]).toEqual([2, "'dist' holds platform 'config' already: give 'other' a main file of its own\n"]);
    expect(Object.keys(project.read('dist')).filter((path) => path.startsWith('other/'))).toEqual([]);
  });

  it('ends with 1 where an earlier platform had problems and a later one has none', () => {
    project.write({
      ...javaScriptFiles,
      'both.js': `const { GitOpsApp, Platform, synth } = require('charthouse');
const { platform } = require('./platform');
synth(new Platform(new GitOpsApp(), 'other', { ...platform.definition, teams: {} }));
synth(platform);
`,
    });
    const { code, stderr } = project.node(['both.js']);
    expect([code, stderr]).toEqual([1, expect.stringContaining("there is no team 'shop'")]);
  });

  it('ends with 2 where it cannot run, and says why without a stack', () => {
    project.write({ ...javaScriptFiles, dist: 'a file where a folder should be\n' });
    const { code, stdout, stderr } = project.node(['main.js']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe("'dist' cannot be the output folder: it is a file; remove it, or name another folder\n");
  });
});
