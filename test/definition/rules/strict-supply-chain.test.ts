import { platform, service } from '../../example-platform';
import { problemsOf } from '../../problems/case';

const found = (changes: Record<string, unknown>, platformChanges: Record<string, unknown> = {}, supplyChain = 'strict') =>
  problemsOf({ platform: platform({ supplyChain, ...platformChanges }), services: [service(changes)] }).map(({ code, at }) => [
    code,
    ...at,
  ]);

const source = { repository: 'payments-api', language: 'go' };
const waiver = (problem: string) => ({ waivers: { a: { problem, reason: 'a test' } } });

describe('a strict supply chain', () => {
  it.each([
    ['sast', { source: { ...source, sast: null } }],
    ['checks.vulnerabilities', { source: { ...source, checks: { vulnerabilities: null } } }],
  ])('has %s switched on, wherever that is written', (property, changes) => {
    expect(found(changes)).toEqual([['supply-chain-strict', `services.payments-api.source.${property}`]]);
    expect(found({ source: { repository: 'payments-api' } }, { defaults: changes })).toEqual([
      ['supply-chain-strict', `platform.defaults.source.${property}`],
    ]);
    expect(found(changes, {}, 'standard')).toEqual([]);
  });

  it('lets other checks be switched off and replaced, and these where a language has none', () => {
    expect(found({ source: { ...source, sast: 'semgrep', checks: { lint: null, vulnerabilities: 'make audit' } } })).toEqual([]);
    expect(found({ source: { repository: 'payments-api', sast: null, checks: { vulnerabilities: null } } })).toEqual([]);
  });

  it.each([
    [['image'], [{ op: 'remove', path: '/jobs/image/steps/[name=Scan]' }]],
    [['release'], [{ op: 'remove', path: '/jobs/release/steps/[name=Find the image of the commit]' }]],
    [['cart-image_worker'], [{ op: 'add', path: '/jobs/cart-image_worker/env', value: {} }]],
    [
      ['promote', 'verify'],
      [
        { op: 'remove', path: '/jobs/verify' },
        { op: 'move', from: '/jobs/promote/steps/0', path: '/jobs/test/steps/0' },
      ],
    ],
    [['image'], [{ op: 'replace', path: '/jobs', value: {} }]],
    [
      [],
      [
        { op: 'add', path: '/jobs/test/steps/-', value: {} },
        { op: 'add', path: '/env', value: {} },
        { op: 'remove', path: '/jobs/test_image' },
      ],
    ],
  ])('has no patch of jobs %j', (jobs, operations) => {
    const changes = { source: { repository: 'payments-api', jsonPatches: { own: { target: { workflow: 'ci' }, operations } } } };
    expect(found(changes)).toEqual(jobs.map(() => ['supply-chain-strict', 'services.payments-api.source.jsonPatches.own']));
    expect(found(changes, {}, 'standard')).toEqual([]);
  });

  it.each(['image-without-digest', 'self-hosted-in-public'])('has no waiver of %s', (problem) => {
    expect(found(waiver(problem))).toEqual([['supply-chain-strict', 'services.payments-api.waivers.a']]);
    expect(found({}, waiver(problem))).toEqual([['supply-chain-strict', 'platform.waivers.a']]);
    expect(found(waiver(problem), waiver(problem), 'standard')).toEqual([]);
  });

  it('may have waivers of other warnings, and of vulnerabilities', () => {
    const vulnerabilityWaivers = { 'CVE-2026-12345': { reason: 'a test', until: '2027-03-31' } };
    expect(found({ ...waiver('quantity-very-large'), source: { ...source, vulnerabilityWaivers } })).toEqual([]);
  });
});
