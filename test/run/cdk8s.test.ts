import { join } from 'node:path';
import { example, golden, javaScriptFiles, javaScriptService, makeProject, root, type Outcome, type Project } from '../cli/project';

let project: Project;

beforeEach(() => (project = makeProject()));
afterEach(() => project.remove());

const cdk8s = join(root, 'node_modules/cdk8s-cli/bin/cdk8s');

/** Runs `cdk8s synth` as `cdk8s.yaml` of this repository has it, with another app. */
function cdk8sSynth(app: string): Outcome {
  const settings = ['language: typescript', `app: ${app}`, 'output: dist', 'validations:'];
  const validation = [`  - package: ${join(root, 'lib/run/cdk8s-plugin.js')}`, '    version: 0.1.0', '    class: CharthouseValidation'];
  project.write({ 'cdk8s.yaml': [...settings, ...validation, ''].join('\n') });
  return project.node([cdk8s, 'synth'], { env: { CDK8S_CHECK_UPGRADE: 'false' } });
}

describe('cdk8s synth', () => {
  it('gives the same bytes, and the plug-in finds nothing wrong with them', () => {
    const { code, stdout } = cdk8sSynth(`node --import tsx ${example}`);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Validations ended succesfully')]);
    expect(project.read('dist')).toEqual(golden());
  });

  it('fails where a Secret was put among the files after synth', () => {
    project.write({ ...javaScriptFiles, 'secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: token\n' });
    const { code, stdout } = cdk8sSynth('node main.js && cp secret.yaml dist/config/services/cart/base/secret.yaml');
    expect(code).toBe(2);
    expect(stdout).toContain('rendered-secret');
    expect(stdout).toContain('config/services/cart/base/secret.yaml');
  });

  it('fails where definitions have problems, shows them, and leaves nothing', () => {
    project.write({ ...javaScriptFiles, 'services/cart.js': javaScriptService('cart', 'replicas: -1,') });
    const { code, stderr } = cdk8sSynth('node main.js');
    expect(code).toBe(1);
    expect(stderr).toContain('x -1 is not a number of replicas\n  at      services.cart.replicas\n');
    expect(project.read('dist')).toEqual({});
  });
});
