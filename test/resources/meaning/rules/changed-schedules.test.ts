import type { CronModel, JobModel, WorkloadModel } from '../../../../src/model/types/workload-model';
import { meaningsOf, object, objectsOfSpec, told, toldOfWorkloads } from '../told';
import { workloadModel } from '../../model';

const job: JobModel = {
  backoffLimit: undefined,
  activeDeadlineSeconds: undefined,
  ttlSecondsAfterFinished: undefined,
  parallelism: undefined,
  completions: undefined,
  restartPolicy: 'Never',
  runs: 'before-rollout',
};
const cron = (changes: Partial<CronModel & JobModel> = {}): Partial<WorkloadModel> => {
  const { backoffLimit, activeDeadlineSeconds, ...others } = changes;
  return {
    kind: 'CronJob',
    replicas: undefined,
    job: { ...job, backoffLimit, activeDeadlineSeconds },
    cron: {
      schedule: '0 3 * * *',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 300,
      suspend: false,
      failedJobsHistoryLimit: 1,
      successfulJobsHistoryLimit: 3,
      ...others,
    },
  };
};

describe('when a CronJob runs', () => {
  it.each<[Partial<CronModel & JobModel>, string]>([
    [{ schedule: '0 4 * * *' }, 'low: schedule: 0 3 * * * -> 0 4 * * *'],
    [{ timeZone: 'Europe/Berlin' }, 'low: timeZone: Etc/UTC -> Europe/Berlin'],
    [{ suspend: true }, 'high: suspend: false -> true'],
    [{ concurrencyPolicy: 'Allow' }, 'high: concurrencyPolicy: Forbid -> Allow'],
    [{ concurrencyPolicy: 'Replace' }, 'high: concurrencyPolicy: Forbid -> Replace'],
    [{ startingDeadlineSeconds: 60 }, 'low: startingDeadlineSeconds: 300 -> 60'],
    [{ failedJobsHistoryLimit: 3 }, 'none: failedJobsHistoryLimit: 1 -> 3'],
    [{ backoffLimit: 0 }, 'high: backoffLimit: not set -> 0'],
    [{ activeDeadlineSeconds: 600 }, 'high: activeDeadlineSeconds: not set -> 600'],
  ])('%j', (changes, text) => {
    expect(toldOfWorkloads(cron(), cron(changes))).toEqual([text]);
  });

  it('has its place in the definition', () => {
    const objects = (changes: object) =>
      objectsOfSpec({ workloads: [workloadModel(), workloadModel({ name: 'shop-report', ...cron(changes) })] });
    expect(meaningsOf(objects({}), objects({ schedule: '@daily' }))).toMatchObject([
      { text: "schedule of 'shop-report': 0 3 * * * -> @daily", property: ['workloads', 'report', 'schedule'] },
    ]);
  });

  it('is not told if what it runs changes', () => {
    const runs = (image: string) => object('Job', { spec: { template: { spec: { containers: [{ name: 'a', image }] } } } });
    expect(told([runs('a:1')], [runs('a:2')])).toEqual(['low: image: a 1 -> 2']);
  });
});
