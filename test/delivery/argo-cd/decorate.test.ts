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
const roles: Role[] = ['identity', 'configuration', 'network', 'job', 'workload', 'scaling', 'traffic', 'observability', 'extension'];

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
    });
  });

  it('is left alone where a service has no Job', () => {
    const decorate = decorator(examples.payments.service);
    const manifest = object();
    for (const role of roles) expect(decorate({ manifest, role })).toBe(manifest);
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
      annotations: { reason: 'none', 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
    });
  });
});
