import { service } from '../../example-platform';
import { platform } from '../../example-platform';
import { problemsOf } from '../../problems/case';

const dev = (changes: object = {}) => ({ environments: { dev: { clusters: ['staging'], promotion: 'on-merge', ...changes } } });
const said = (platformChanges: Record<string, unknown>, name = 'cart', changes: Record<string, unknown> = {}) =>
  problemsOf({
    platform: platform(platformChanges),
    services: [service({ environments: {}, secrets: {}, images: {}, ...changes }, name)],
  }).map(({ code, message, at }) => [code, message, ...at]);

describe('derived names', () => {
  it('have up to 63 characters: Applications', () => {
    expect(said(dev(), 'a'.repeat(59))).toEqual([]);
    expect(said(dev(), 'a'.repeat(60))).toEqual([
      ['name-too-long', `the Application '${'a'.repeat(60)}-dev' has 64 characters, more than 63`, `services.${'a'.repeat(60)}`],
    ]);
  });

  it('have up to 63 characters: Applications with their cluster', () => {
    const clusters = { staging: { server: 'https://a' }, 'us-east': { server: 'https://b' } };
    expect(said({ clusters, ...dev({ clusters: ['staging', 'us-east'] }) }, 'a'.repeat(52))).toMatchObject([
      ['name-too-long', `the Application '${'a'.repeat(52)}-dev-staging' has 64 characters, more than 63`, {}],
      ['name-too-long', `the Application '${'a'.repeat(52)}-dev-us-east' has 64 characters, more than 63`, {}],
    ]);
  });

  it('have up to 63 characters: namespaces', () => {
    const name = 'a'.repeat(40);
    expect(said({ namespace: '{team}-{service}-{environment}', ...dev() }, name)).toEqual([]);
    expect(said({ namespace: '{team}-{service}-{service}-{environment}', ...dev() }, name)).toEqual([
      ['name-too-long', `the namespace 'payments-${name}-${name}-dev' has 94 characters, more than 63`, `services.${name}`],
    ]);
  });

  it.each([
    ['Deployment', 63],
    ['DaemonSet', 63],
    ['Job', 63],
    ['StatefulSet', 52],
    ['CronJob', 52],
  ])('are short enough for what Kubernetes puts behind them: %s %i', (kind, limit) => {
    const workload = 'w'.repeat(limit - 4);
    const schedule = kind === 'CronJob' ? '0 4 * * *' : undefined;
    const named = (name: string) => said(dev(), 'shop', { workloads: { [name]: { kind, schedule } } }).map(([, message]) => message);
    expect(named(workload.slice(1))).toEqual([]);
    expect(named(workload)).toEqual([`the ${kind} 'shop-${workload}' has ${limit + 1} characters, more than ${limit}`]);
  });

  it('have up to 63 characters: volumes of Secrets', () => {
    const secret = (length: number) => ({ secrets: { ['s'.repeat(length)]: { as: 'files', mountPath: '/s' } } });
    expect(said(dev(), 'shop', secret(63))).toEqual([]);
    expect(said(dev(), 'shop', secret(64))).toEqual([
      ['name-too-long', `the volume '${'s'.repeat(64)}' has 64 characters, more than 63`, 'services.shop'],
    ]);
    expect(said(dev(), 'shop', { secrets: { ['s'.repeat(64)]: { as: 'environment' } } })).toEqual([]);
  });

  it.each(['Payments', '{team', '-{team}', '{team}-', '{team}_{environment}', '{environment}.{team}', ''])(
    'are labels: a namespace cannot be "%s"',
    (namespace) => {
      const [first] = said({ namespace, ...dev() });
      expect([first![0], first![2]]).toEqual(['invalid-name', 'platform.environments.dev.namespace']);
    },
  );
});
