import { problemsOf, problemsOfPlatform, problemsOfService } from '../problems/case';
import { platform, service } from '../example-platform';

const said = (problems: readonly { code: string; at: readonly string[] }[]): unknown[] => problems.map(({ code, at }) => [code, ...at]);

describe('a definition with values that are not plain data', () => {
  it('has a problem for each, in defaults, environments and overrides, beside its other problems', () => {
    const problems = problemsOf({
      platform: platform({ defaults: { env: new Map([['A', '1']]) }, teams: Promise.resolve({}) }),
      services: [service({ env: new Map(), replcas: 1, environments: { dev: { args: [undefined] }, production: new Set() } })],
    });
    expect(said(problems)).toEqual(
      expect.arrayContaining([
        ['not-plain-data', 'platform.defaults.env'],
        ['not-plain-data', 'platform.teams'],
        ['not-plain-data', 'services.payments-api.env'],
        ['not-plain-data', 'services.payments-api.environments.dev.args[0]'],
        ['not-plain-data', 'services.payments-api.environments.production'],
        ['unknown-key', 'services.payments-api.replcas'],
      ]),
    );
    expect(problems).toHaveLength(6);
  });

  it('says that a Promise is to be awaited', () => {
    expect(problemsOfService({ env: Promise.resolve({}) })).toMatchObject([
      { message: 'a Promise is not plain data', fix: expect.stringContaining('await') },
    ]);
  });

  it.each(['services.payments-api', 'platform'])('may be that as a whole: %s', (at) => {
    const definition = Promise.resolve({}) as never;
    const problems = problemsOf(
      at === 'platform' ? { platform: { name: 'a', definition } } : { services: [{ name: 'payments-api', definition }] },
    );
    expect(said(problems)).toContainEqual(['not-plain-data', at]);
    expect(problems.filter(({ code, at: places }) => code === 'wrong-type' && places.includes(at))).toEqual([]);
  });

  it('has no rule that opens every port where a port is missing', () => {
    const cidrs = { '10.0.0.0/8': [443, , 5432] };
    expect(said(problemsOfService({ egress: { cidrs } }))).toContainEqual(expect.arrayContaining(['not-plain-data']));
  });

  it('is none where it only says the same thing twice', () => {
    const probe = { path: '/ready' };
    expect(problemsOfService({ probes: { readiness: probe, liveness: probe } })).toEqual([]);
  });

  it('may not have a backend that refers to itself', () => {
    const s3: Record<string, unknown> = { bucket: 'state' };
    s3.around = { s3 };
    expect(said(problemsOfPlatform({ terraform: { backend: { s3 } } }))).toEqual([
      ['not-plain-data', 'platform.terraform.backend.s3.around.s3'],
    ]);
  });
});
