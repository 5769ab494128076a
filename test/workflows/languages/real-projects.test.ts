import { spawnSync } from 'node:child_process';
import type { Language } from '../../../src/definition/service/checks-definition';
import { checksOf, prepare } from '../../../src/workflows/jobs/checks-of';
import { toolsOf } from '../../../src/workflows/languages/tools-of';
import { sourceOfLanguage } from '../examples';
import { runScripts } from '../run-scripts';
import { projects, type Project } from './projects';

/** The steps with scripts of a source in the folder `app`, as jobs run them; the check of vulnerabilities needs a database. */
function stepsOf(language: Language) {
  const source = sourceOfLanguage(language, { path: 'app', ...(language === 'python' ? { packageManager: 'pip', install: null } : {}) });
  const tools = toolsOf(source, undefined)!;
  const { test, quality } = checksOf(source, tools);
  return { first: prepare(source, tools), test, quality: quality.filter(({ name }) => name !== 'Vulnerabilities') };
}

function run({ files, once, env }: Project, steps: readonly object[], changed: Readonly<Record<string, string>> = {}) {
  const inApp = Object.entries({ ...files, ...changed }).map(([path, text]) => [`app/${path}`, text]);
  const before = once === undefined ? [] : [{ run: once, 'working-directory': 'app' }];
  return runScripts([...before, ...steps], { files: Object.fromEntries(inApp), env: { HOME: process.env.HOME!, ...env } });
}

describe.each(Object.entries(projects))('a project in %s', (name, project) => {
  const [program, ...args] = project.program;
  const itWithProgram = spawnSync(program, args).status === 0 ? it : it.skip; // the runners have it; a machine without it can run the rest
  const { first, test, quality } = stepsOf(name as Language);

  itWithProgram(
    'passes its checks',
    () => {
      for (const checks of [test, quality]) expect(run(project, [...first, ...checks])).toMatchObject({ status: 0 });
    },
    180_000,
  );

  it.each(Object.keys(project.faults))('has a check %s', (fault) => {
    expect([...test, ...quality].map((step) => step.name)).toContain(fault);
  });

  itWithProgram(
    'is stopped by each check that finds a fault',
    () => {
      for (const [fault, { files, says }] of Object.entries(project.faults)) {
        const checks = [test, quality].find((steps) => steps.some((step) => step.name === fault))!;
        const before = checks.slice(
          0,
          checks.findIndex((step) => step.name === fault),
        );
        const { status, output } = run(project, [...first, ...before, checks.find((step) => step.name === fault)!], files);
        expect({ fault, failed: status !== 0, output }).toEqual({ fault, failed: true, output: expect.stringMatching(says) as string });
      }
    },
    300_000,
  );
});
