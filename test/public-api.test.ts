import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as api from '../src/index';
import * as argoCd from '../src/delivery/argo-cd/kinds/index';
import * as testing from '../src/testing/index';

describe('the public names', () => {
  it("of 'charthouse' are these", () => {
    expect(Object.keys(api).sort()).toEqual([
      'GitOpsApp',
      'Platform',
      'Service',
      'UserError',
      'defineClusters',
      'defineEnvironments',
      'defineSyncWindows',
      'defineTeams',
      'formatProblem',
      'formatProblems',
      'synth',
    ]);
  });

  it("of 'charthouse/argo-cd' are these", () => {
    expect(Object.keys(argoCd).sort()).toEqual([
      'AppProject',
      'Application',
      'ApplicationSet',
      'HealthConfig',
      'ImageUpdater',
      'NotificationsConfig',
      'healthCheckEntries',
    ]);
  });

  it("of 'charthouse/argo-cd' bring their checks, which a synth does not load", () => {
    const script =
      "require('./lib/render'); require('./lib/delivery/engines').engines['argo-cd'](); console.log(Object.keys(require.cache).filter((path) => path.includes('/argo-cd/kinds/')).join('\\n'))";
    const loaded = execFileSync(process.execPath, ['-e', script], { cwd: join(__dirname, '..'), encoding: 'utf8' });
    expect(loaded).toContain('/application/manifest.js');
    expect(loaded).not.toMatch(/(?:rules|shape|construct)\.js/);
  });

  it("of 'charthouse/testing' are these", () => {
    expect(Object.keys(testing)).toEqual(['renderPlatform']);
  });
});
