import { decorator } from '../../../src/delivery/argo-cd/decorate';
import { renderObjects } from '../../../src/resources/render-objects';
import { service } from '../../example-platform';
import { example } from './examples';

const volumes = { files: { persistentVolumeClaim: 'files', mountPath: '/files' } };
const job = (runs: string) => ({ kind: 'Job', runs, volumes });

/** The annotations of the claim of a service. */
function annotationsOf(changes: Record<string, unknown>): Record<string, string> {
  const persistentVolumeClaims = { files: { storage: '1Gi', accessModes: ['ReadWriteMany'] } };
  const model = example({ services: [service({ persistentVolumeClaims, ...changes })] }).service;
  const objects = decorator(model)(renderObjects(model).base);
  const { annotations } = objects.find(({ kind }) => kind === 'PersistentVolumeClaim')!.metadata;
  return Object.fromEntries(Object.entries(annotations ?? {}).map(([key, value]) => [key.replace('argocd.argoproj.io/', ''), value]));
}

const kept = { 'compare-options': 'IgnoreExtraneous', 'sync-options': 'Prune=false,Delete=false' };
const idle = { ...kept, 'ignore-healthcheck': 'true' };

describe('a claim of a service', () => {
  it.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['the main workload', { volumes }, kept],
    ['a Job before the rollout', { volumes, workloads: { migrate: job('before-rollout') } }, { ...kept, 'sync-wave': '-1' }],
    ['a workload after others', { workloads: { worker: { after: ['payments-api'], volumes } } }, { ...kept, 'sync-wave': '1' }],
    ['a Job after the rollout', { workloads: { smoke: job('after-rollout') } }, { ...kept, 'sync-wave': '1' }],
    ['a CronJob', { workloads: { nightly: { kind: 'CronJob', schedule: '0 3 * * *', volumes } } }, idle],
    ['nothing', {}, idle],
  ])('is never deleted, and is created with its first pod: of %s', (_, changes, expected) => {
    expect(annotationsOf(changes)).toEqual(expected);
  });

  it('keeps the options that the service sets', () => {
    const annotations = { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' };
    expect(annotationsOf({ volumes, annotations })).toEqual({ ...kept, 'sync-options': 'ServerSideApply=true,Prune=false,Delete=false' });
  });
});
