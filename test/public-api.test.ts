import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../src/index';
import * as argoCd from '../src/delivery/argo-cd/kinds/index';
import * as github from '../src/workflows/construct/index';
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

  it('of constructs bring their checks, which a synth does not load', () => {
    const { sources } = JSON.parse(readFileSync(join(__dirname, '../lib/bundle/core.js.map'), 'utf8')) as { sources: readonly string[] };
    const loaded = sources.filter((module) => /\/(?:argo-cd\/kinds|workflows\/construct)\//.test(module));
    expect(loaded).toContain('../../src/delivery/argo-cd/kinds/application/manifest.ts');
    expect(loaded.filter((module) => /(?:rules|shape|construct)\.ts$/.test(module))).toEqual([]);
  });

  it("of 'charthouse/github' are these", () => {
    expect(Object.keys(github).sort()).toEqual([
      'Workflow',
      ...['always', 'and', 'cancelled', 'contains', 'endsWith', 'equals', 'expression', 'failure', 'fromJson', 'github', 'hashFiles'],
      ...['inputs', 'join', 'matrix', 'needs', 'not', 'notEquals', 'or', 'runner', 'secrets', 'startsWith', 'steps', 'success', 'text'],
      ...['toJson', 'vars'],
    ]);
  });

  it("of 'charthouse/testing' are these", () => {
    expect(Object.keys(testing)).toEqual(['renderPlatform']);
  });
});
