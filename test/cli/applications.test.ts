import { table } from '../../src/cli/table';
import { makeProject, root, type Project } from './project';

describe('charthouse applications and freezes', () => {
  const main = `${root}/examples/payments/main.ts`;
  let project: Project;

  beforeAll(() => (project = makeProject({})));
  afterAll(() => project.remove());

  const run = (...args: string[]) => project.charthouse(args);

  it('prints every Application in a table', () => {
    const { code, stdout, stderr } = run('applications', main);
    expect({ code, stderr, lines: stdout.trimEnd().split('\n') }).toEqual({
      code: 0,
      stderr: '',
      lines: [
        'NAME                     PROJECT   CLUSTER     NAMESPACE            PATH                                       SYNC       FREEZES',
        'payments-api-dev         payments  staging     payments-dev         services/payments-api/overlays/dev         automated  -',
        'payments-api-staging     payments  staging     payments-staging     services/payments-api/overlays/staging     automated  -',
        'payments-api-production  payments  production  payments-production  services/payments-api/overlays/production  manual     nightly (deny)',
      ],
    });
  });

  it('prints them as JSON, with the objects themselves', () => {
    const { code, stdout } = run('applications', main, '--json');
    const applications = JSON.parse(stdout) as { name: string; freezes: { name: string }[]; manifest: { kind: string } }[];
    expect(code).toBe(0);
    expect(applications.map(({ name, freezes, manifest }) => [name, freezes.map((each) => each.name), manifest.kind])).toEqual([
      ['payments-api-dev', [], 'Application'],
      ['payments-api-staging', [], 'Application'],
      ['payments-api-production', ['nightly'], 'Application'],
    ]);
  });

  it('says what may be synced at a time, and when the rest may', () => {
    const { code, stdout } = run('freezes', main, '--at', '2026-11-21T23:00:00Z');
    expect([code, stdout.trimEnd().split('\n')]).toEqual([
      0,
      [
        'At 2026-11-21T23:00:00.000Z',
        '',
        'APPLICATION              BY ITSELF             BY HAND',
        'payments-api-dev         yes                   yes',
        'payments-api-staging     yes                   yes',
        'payments-api-production  never (sync: manual)  no, next at 2026-11-22T04:00:00Z (nightly)',
      ],
    ]);
  });

  it('answers for one service and environment, in another offset, as JSON', () => {
    const { stdout } = run(
      'freezes',
      main,
      '--at',
      '2026-11-22T04:59:59+01:00',
      '--environment',
      'production',
      '--service',
      'payments-api',
      '--json',
    );
    expect(JSON.parse(stdout)).toEqual({
      at: '2026-11-22T03:59:59.000Z',
      applications: [
        {
          application: 'payments-api-production',
          automatic: { allowed: false, reason: 'manual', decidedBy: [], until: null },
          manual: { allowed: false, reason: 'denied', decidedBy: ['nightly'], until: '2026-11-22T04:00:00Z' },
          clockChanges: [],
        },
      ],
    });
  });

  it('says which windows are not in force yet, by what the last synth wrote', () => {
    run('synth', main);
    const [windows, stages] = [
      'dist/gitops-platform/.charthouse/repository.json',
      'dist/gitops-platform/.charthouse/services/payments-api.json',
    ];
    const notInForce = () => {
      const { stdout } = run('freezes', main, '--at', '2026-11-21T23:00:00Z', '--json');
      return (JSON.parse(stdout) as { applications: { application: string; notInForce?: string[] }[] }).applications.flatMap((each) =>
        each.notInForce ? [[each.application, each.notInForce]] : [],
      );
    };
    /** What is not in force where an earlier synth has written something else. */
    const after = (file: string, [now, before]: readonly [string, string]) => {
      const text = project.read('dist')[file.replace('dist/', '')]!;
      project.write({ [file]: text.replace(now, before) });
      const found = notInForce();
      project.write({ [file]: text });
      return found;
    };
    const missing = [['payments-api-production', ['nightly']]];
    expect(notInForce()).toEqual([]);
    expect(after(windows, ['"duration": "6h"', '"duration": "5h"'])).toEqual(missing);
    expect(after(windows, ['"nightly": {', '"earlier": {'])).toEqual(missing);
    expect(after(stages, ['"syncWindows": [\n        "nightly"\n      ]', '"syncWindows": []'])).toEqual(missing);
    expect(after(stages, ['"production": {', '"live": {'])).toEqual(missing);

    project.write({ [windows]: project.read('dist')['gitops-platform/.charthouse/repository.json']!.replace('"6h"', '"5h"') });
    expect(run('freezes', main, '--at', '2026-11-21T23:00:00Z').stdout).toContain(
      "! 'nightly' is not in force yet for payments-api-production: the last synth wrote its project without it, and what comes in one commit with it is not held",
    );
    project.write({ [windows]: '{' });
    expect(run('freezes', main)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not a ledger that Charthouse has written: it is not JSON'),
    });
    run('synth', main);
  });

  it.each([
    [['--at', 'tomorrow'], "'tomorrow' is not a time: write it as 2026-12-24T18:00:00Z, or with an offset as in 2026-12-24T19:00:00+01:00"],
    [['--at', '2026-12-24T18:00:00'], "'2026-12-24T18:00:00' is not a time"],
    [['--at', '2026-13-24T18:00:00Z'], "'2026-13-24T18:00:00Z' is not a time"],
    [['--service', 'cart'], "there is no service 'cart' with an Application: there are payments-api"],
    [['--environment', 'qa'], "there is no environment 'qa' with an Application: there are dev, staging, production"],
  ])('cannot run with %j', (args, message) => {
    const { code, stderr, stdout } = run('freezes', main, ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('a table', () => {
  it('has columns as wide as they must be, and nothing at the ends of its lines', () => {
    expect(table(['A', 'LONG'], [['wide', 'x']])).toBe('A     LONG\nwide  x');
    expect(table(['A', 'B'], [])).toBe('A  B');
  });
});
