import type { JobModel, WorkloadModel } from '../../src/model/types/workload-model';
import { job } from '../../src/resources/job';
import { specModel, manifestsOf, podModel, serviceModel, workloadModel } from './model';

const run: JobModel = {
  backoffLimit: undefined,
  activeDeadlineSeconds: undefined,
  ttlSecondsAfterFinished: undefined,
  parallelism: undefined,
  completions: undefined,
  restartPolicy: 'Never',
  runs: 'before-rollout',
};
const rendered = (changes: Partial<WorkloadModel> = {}, runs: JobModel['runs'] = 'before-rollout'): any[] => {
  const workload = workloadModel({ name: 'shop-migrate', kind: 'Job', replicas: undefined, job: run, ...changes });
  return manifestsOf(job(runs)(workload, specModel(), serviceModel()));
};

describe('a Job', () => {
  it('has pods that end, and no selector of its own', () => {
    const [{ apiVersion, kind, metadata, spec }] = rendered();
    expect({ apiVersion, kind, metadata }).toStrictEqual({
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'shop-migrate', labels: { 'app.kubernetes.io/name': 'shop-migrate', 'app.kubernetes.io/part-of': 'shop' } },
    });
    expect(Object.keys(spec)).toEqual(['template']);
    expect(spec.template.spec.restartPolicy).toBe('Never');
    expect(spec.template.metadata.labels).toEqual(metadata.labels);
  });

  it('says how often, how long and how many', () => {
    const limits = { backoffLimit: 0, activeDeadlineSeconds: 600, ttlSecondsAfterFinished: 60, parallelism: 2, completions: 4 };
    const [{ spec }] = rendered({ job: { ...run, ...limits, restartPolicy: 'OnFailure' } });
    expect(spec).toMatchObject(limits);
    expect(spec.template.spec.restartPolicy).toBe('OnFailure');
  });

  it('has the affinity of its pods', () => {
    expect(rendered({ pod: podModel({ affinity: { nodeAffinity: {} } }) })[0].spec.template.spec.affinity).toEqual({ nodeAffinity: {} });
  });

  it('is asked for by when it runs, and looks the same', () => {
    const after: JobModel = { ...run, runs: 'after-rollout' };
    expect([rendered({}, 'after-rollout'), rendered({ job: after })]).toEqual([[], []]);
    expect(rendered({ job: after }, 'after-rollout')).toEqual(rendered());
  });

  it('is nothing of another kind', () => {
    expect(rendered({ kind: 'CronJob' })).toEqual([]);
  });
});
