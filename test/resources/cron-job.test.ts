import type { CronModel, WorkloadModel } from '../../src/model/types/workload-model';
import { cronJob } from '../../src/resources/cron-job';
import { specModel, manifestsOf, podModel, serviceModel, workloadModel } from './model';

const cron: CronModel = {
  schedule: '0 3 * * *',
  timeZone: 'Etc/UTC',
  concurrencyPolicy: 'Forbid',
  startingDeadlineSeconds: undefined,
  suspend: undefined,
  failedJobsHistoryLimit: undefined,
  successfulJobsHistoryLimit: undefined,
};
const job: WorkloadModel['job'] = {
  backoffLimit: 2,
  activeDeadlineSeconds: undefined,
  ttlSecondsAfterFinished: undefined,
  parallelism: undefined,
  completions: undefined,
  restartPolicy: 'OnFailure',
  runs: 'before-rollout',
};
const rendered = (changes: Partial<WorkloadModel> = {}): any[] =>
  manifestsOf(
    cronJob(
      workloadModel({ name: 'shop-report', kind: 'CronJob', replicas: undefined, cron, job, ...changes }),
      specModel(),
      serviceModel(),
    ),
  );

describe('a CronJob', () => {
  it('runs by the clock of a time zone', () => {
    const [{ apiVersion, kind, metadata, spec }] = rendered();
    const { jobTemplate, ...rest } = spec;
    expect({ apiVersion, kind, metadata, spec: rest }).toStrictEqual({
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'shop-report', labels: { 'app.kubernetes.io/name': 'shop-report', 'app.kubernetes.io/part-of': 'shop' } },
      spec: { concurrencyPolicy: 'Forbid', schedule: '0 3 * * *', timeZone: 'Etc/UTC' },
    });
    expect(jobTemplate.spec.backoffLimit).toBe(2);
    expect(jobTemplate.spec.template.spec.restartPolicy).toBe('OnFailure');
    expect(jobTemplate.spec.template.metadata.labels).toEqual(metadata.labels);
  });

  it('says what becomes of runs that were missed or have ended', () => {
    const more = { startingDeadlineSeconds: 300, suspend: true, failedJobsHistoryLimit: 5, successfulJobsHistoryLimit: 0 };
    expect(rendered({ cron: { ...cron, ...more } })[0].spec).toMatchObject(more);
  });

  it('has no schedule in a base that has none', () => {
    expect(Object.keys(rendered({ cron: undefined })[0].spec)).toEqual(['jobTemplate']);
  });

  it('has the affinity of its pods', () => {
    const [{ spec }] = rendered({ pod: podModel({ affinity: { nodeAffinity: {} } }) });
    expect(spec.jobTemplate.spec.template.spec.affinity).toEqual({ nodeAffinity: {} });
  });

  it('is nothing of another kind', () => {
    expect(rendered({ kind: 'Job' })).toEqual([]);
  });
});
