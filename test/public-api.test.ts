import * as api from '../src/index';
import * as testing from '../src/testing/index';

describe('the public names', () => {
  it("of 'charthouse' are these", () => {
    expect(Object.keys(api).sort()).toEqual([
      'AppProject',
      'Application',
      'ApplicationSet',
      'GitOpsApp',
      'HealthConfig',
      'ImageUpdater',
      'NotificationsConfig',
      'Platform',
      'Service',
      'UserError',
      'defineClusters',
      'defineEnvironments',
      'defineSyncWindows',
      'defineTeams',
      'formatProblem',
      'formatProblems',
      'healthCheckEntries',
      'synth',
    ]);
  });

  it("of 'charthouse/testing' are these", () => {
    expect(Object.keys(testing)).toEqual(['renderPlatform']);
  });
});
