import { Description } from '../../../src/problems/description';
import { environments, problemsOfPlatform, problemsOfService } from '../../problems/case';

const said = (problems: ReturnType<typeof problemsOfService>) =>
  problems.map(({ at, message, given }) => [at[0], message, given instanceof Description ? given.words : given]);

describe('a value of the wrong type', () => {
  it.each<[property: string, value: unknown, message: string, given: unknown]>([
    ['team', 7, 'the name of a team', 7],
    ['source', 'payments-api', 'where the code is, { repository: … }', 'payments-api'],
    ['deletion', true, "one of 'keep', 'cascade'", true],
    ['ports', [8080], 'a map, { name: … }', 'a list'],
    ['ports', { http: '8080' }, 'a number or { containerPort, port }', '8080'],
    ['probes', { readiness: '/ready' }, 'a probe, { path: … }', '/ready'],
    ['resources', { requests: { cpu: true } }, 'a string or a number', true],
    ['securityContext', { runAsNonRoot: 'yes' }, 'true or false', 'yes'],
    ['securityContext', { runAsUser: '1000' }, 'a number', '1000'],
    ['replicas', '2', 'a number or { min, max, cpu }', '2'],
    ['replicas', [1, 5], 'a number or { min, max, cpu }', 'a list'],
    ['podDisruptionBudget', {}, '{ minAvailable } or { maxUnavailable }', 'a map'],
    ['podDisruptionBudget', { minAvailable: 'half' }, "a whole number, or a percentage such as '50%'", 'half'],
    ['networkPolicy', { egress: { ports: 443 } }, 'a list', 443],
    ['networkPolicy', { egress: { ports: [443, '80'] } }, 'a number', '80'],
    [
      'env',
      { PORT: 8080 },
      'a string or { image } or { fieldRef } or { resourceFieldRef } or { secretKeyRef } or { configMapKeyRef }',
      'a number',
    ],
    ['prometheus', () => true, 'scraping by Prometheus, { port: … }', 'a function'],
    ['replicas', NaN, 'a number or { min, max, cpu }', 'NaN'],
    ['securityContext', { runAsUser: NaN }, 'a number', 'NaN'],
    ['environments', null, 'a map of environments', null],
    ['environments', { dev: 2 }, 'overrides, { image: … }', 2],
  ])('of %s, %j, should be %s', (property, value, message, given) => {
    expect(said(problemsOfService({ [property]: value }))).toEqual([
      [expect.stringContaining(property), `this should be ${message}`, given],
    ]);
  });

  it.each<[property: string, value: unknown, message: string, given: unknown]>([
    ['clusters', { staging: null, production: { server: 'https://b' } }, '{ server } or { name }', null],
    ['clusters', { staging: undefined, production: { server: 'https://b' } }, '{ server } or { name }', 'undefined'],
    ['teams', { platform: null, qa: {}, payments: {} }, 'a team, { members: … }', null],
    ['syncWindows', { nightly: null }, '{ deny, duration } or { allow, duration } or { from, until }', null],
    ['environments', environments('dev', { clusters: [] }), 'a list with at least one entry', 'an empty list'],
    ['environments', environments('dev', { clusters: [null] }), 'the name of a cluster', null],
    ['environments', environments('production', { syncWindows: [1] }), 'the name of a sync window', 1],
    ['environments', environments('staging', { promotion: { after: 1 } }), 'the name of an environment', 1],
    [
      'environments',
      environments('staging', { promotion: 1 }),
      "one of 'on-merge', 'image-updater' or { after: 'environment' } or { branch: 'develop' } or { on: 'release' }",
      1,
    ],
    ['terraform', { backend: { s3: 'bucket' } }, 'a map, { name: … }', 'bucket'],
    ['defaults', null, 'defaults of services, { deletion: … }', null],
  ])('of the platform’s %s, %j, should be %s', (property, value, message, given) => {
    expect(said(problemsOfPlatform({ [property]: value }))).toEqual([
      [expect.stringContaining(property), `this should be ${message}`, given],
    ]);
  });
});

describe('a key that nobody knows', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('may be one that every object has: %s', (key) => {
    expect(problemsOfService({ [key]: {} })).toMatchObject([{ code: 'unknown-key', at: [`services.payments-api.${key}`], given: key }]);
  });

  it('is told even where it says nothing, with the keys that can be set there', () => {
    expect(problemsOfService({ resources: { request: undefined } })).toMatchObject([
      { code: 'unknown-key', given: 'request', allowed: ['limits', 'requests'], fix: "did you mean 'requests'? If not, remove it" },
    ]);
  });

  it('is one of another shape: a budget has one bound, a window one kind', () => {
    expect(problemsOfService({ podDisruptionBudget: { minAvailable: 1, maxUnavailable: 1 } })).toMatchObject([
      { code: 'unknown-key', given: 'maxUnavailable', allowed: ['minAvailable'] },
    ]);
    expect(problemsOfPlatform({ syncWindows: { nightly: { deny: '0 22 * * *', allow: '0 8 * * *', duration: '6h' } } })).toMatchObject([
      { code: 'unknown-key', given: 'allow', allowed: ['deny', 'duration', 'manualSync', 'reason', 'timeZone'] },
    ]);
  });
});

describe('data for other tools', () => {
  it.each([
    ['a function', () => 1],
    ['undefined', undefined],
    ['a number that is none', NaN],
    ['an infinite number', Infinity],
  ])('may not have %s in it, which JSON cannot say', (_, value) => {
    const problems = problemsOfPlatform({ terraform: { backend: { s3: { nested: [{ value }] } } } });
    expect(problems.map(({ code, at }) => [code, at])).toEqual([['wrong-type', ['platform.terraform.backend.s3.nested[0].value']]]);
  });
});
