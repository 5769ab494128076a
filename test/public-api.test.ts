import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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

  it("of 'charthouse' are all mentioned in the docs, types too", () => {
    const index = readFileSync(join(__dirname, '../src/index.ts'), 'utf8');
    const names = [...index.matchAll(/\{([^}]*)\}/g)].flatMap(([, list]) => list!.match(/\b(?!type\b)\w+/g) ?? []);
    expect(names.length).toBeGreaterThan(100);
    const docs = readdirSync(join(__dirname, '../docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const words = new Set(docs.flatMap((name) => readFileSync(join(__dirname, '../docs', name), 'utf8').match(/\w+/g) ?? []));
    expect(names.filter((name) => !words.has(name))).toEqual([]);
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
