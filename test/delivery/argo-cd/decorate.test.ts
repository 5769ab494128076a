import { decorateNamespace, decorator } from '../../../src/delivery/argo-cd/decorate';
import type { Manifest, Role } from '../../../src/files/manifest';
import { service } from '../../example-platform';
import { example, examples } from './examples';

const object = (annotations?: Record<string, string>): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'shop', annotations },
  data: { a: '1' },
});
const others: Role[] = ['identity', 'configuration', 'network', 'job', 'workload', 'scaling', 'traffic', 'observability', 'extension'];
const roles: Role[] = [...others, 'check'];
const postSync = { 'argocd.argoproj.io/hook': 'PostSync', 'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation' };

describe('the order of a sync', () => {
  it('puts what a Job needs before it, and all else behind it', () => {
    const decorate = decorator(examples.workloads.service);
    const order = roles.map((role) => [role, decorate({ manifest: object(), role }).metadata.annotations ?? {}]);
    expect(Object.fromEntries(order)).toEqual({
      identity: { 'argocd.argoproj.io/sync-wave': '-2' },
      configuration: { 'argocd.argoproj.io/sync-wave': '-2' },
      network: { 'argocd.argoproj.io/sync-wave': '-2' },
      job: {
        'argocd.argoproj.io/hook': 'Sync',
        'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
        'argocd.argoproj.io/sync-wave': '-1',
      },
      workload: {},
      scaling: {},
      traffic: {},
      observability: {},
      extension: {},
      check: postSync,
    });
  });

  it('is left alone where a service has no Job', () => {
    const decorate = decorator(examples.payments.service);
    const manifest = object();
    for (const role of others) expect(decorate({ manifest, role })).toBe(manifest);
  });

  it('puts a Job that runs after the rollout behind all else, which needs no order for it', () => {
    const { service: checked } = example({ services: [service({ workloads: { smoke: { kind: 'Job', runs: 'after-rollout' } } })] });
    const decorate = decorator(checked);
    const manifest = object();
    for (const role of others) expect(decorate({ manifest, role })).toBe(manifest);
    expect(decorate({ manifest, role: 'check' }).metadata.annotations).toEqual(postSync);
  });

  it('knows a Job that runs before the rollout in one environment and after it in another', () => {
    const smoke = { kind: 'Job', runs: 'after-rollout' };
    const both = example({
      services: [service({ workloads: { smoke }, environments: { dev: { workloads: { smoke: { runs: null } } } } })],
    });
    const decorate = decorator(both.service);
    const annotations = (role: Role) => decorate({ manifest: object(), role }).metadata.annotations;
    expect([annotations('check'), annotations('identity')]).toEqual([postSync, { 'argocd.argoproj.io/sync-wave': '-2' }]);
  });

  it.each([
    ['in one environment', { environments: { dev: { workloads: { migrate: { kind: 'Job' } } } } }],
    ['in all but one', { workloads: { migrate: { kind: 'Job' } }, environments: { dev: { workloads: { migrate: null } } } }],
    ['as its own workload', { kind: 'Job', replicas: null, environments: {} }],
  ])('is the same in all environments of a service that has a Job %s', (_, changes) => {
    const decorate = decorator(example({ services: [service(changes)] }).service);
    expect(decorate({ manifest: object(), role: 'identity' }).metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-wave': '-2' });
  });

  it('keeps a CronJob that is suspended from making an Application look unhealthy', () => {
    const cronJob = (suspend?: boolean): Manifest => ({ ...object(), apiVersion: 'batch/v1', kind: 'CronJob', spec: { suspend } });
    const decorate = decorator(examples.payments.service);
    expect(decorate({ manifest: cronJob(true), role: 'workload' }).metadata.annotations).toEqual({
      'argocd.argoproj.io/ignore-healthcheck': 'true',
    });
    for (const running of [cronJob(false), cronJob()]) expect(decorate({ manifest: running, role: 'workload' })).toBe(running);
  });

  it('puts a workload, and what scales it, in a wave behind those that it comes after', () => {
    const workloads = { queue: { kind: 'StatefulSet' }, worker: { after: ['queue', 'payments-api'] } };
    const decorate = decorator(example({ services: [service({ after: ['queue'], workloads })] }).service);
    const waveOf = (name: string, role: Role) =>
      decorate({ manifest: { ...object(), metadata: { name } }, role }).metadata.annotations?.['argocd.argoproj.io/sync-wave'];
    expect(['payments-api-queue', 'payments-api', 'payments-api-worker'].map((name) => waveOf(name, 'workload'))).toEqual([
      undefined,
      '1',
      '2',
    ]);
    expect(waveOf('payments-api', 'scaling')).toBe('1');
    for (const role of ['identity', 'configuration', 'network', 'traffic', 'observability', 'extension'] as const) {
      expect([role, waveOf('payments-api', role)]).toEqual([role, undefined]);
    }
  });

  it('lets waves come after a Job that runs before them all', () => {
    const workloads = { migrate: { kind: 'Job' }, worker: { after: ['payments-api', 'migrate'] } };
    const decorate = decorator(example({ services: [service({ workloads })] }).service);
    const waves = (['configuration', 'job', 'workload'] as const).map(
      (role) => decorate({ manifest: { ...object(), metadata: { name: 'payments-api-worker' } }, role }).metadata.annotations,
    );
    expect(waves.map((annotations) => annotations?.['argocd.argoproj.io/sync-wave'])).toEqual(['-2', '-1', '1']);
  });

  it('leaves the rest of an object as it is, and what was one object stays one', () => {
    const decorate = decorator(examples.workloads.service);
    const manifest = object({ team: 'shop' });
    const decorated = decorate({ manifest, role: 'network' });
    expect(decorated).toEqual(object({ team: 'shop', 'argocd.argoproj.io/sync-wave': '-2' }));
    expect(decorate({ manifest, role: 'network' })).toBe(decorated);
    expect(manifest).toEqual(object({ team: 'shop' }));
  });
});

describe('a namespace', () => {
  it('outlives the definition of what is in it', () => {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop-dev', annotations: { reason: 'none' } } };
    expect(decorateNamespace(namespace).metadata).toEqual({
      name: 'shop-dev',
      annotations: {
        reason: 'none',
        'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
        'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
      },
    });
  });
});
