import { said, wrong } from '../resolved';

const place = 'services.shop';

describe('a property of another kind', () => {
  const all = ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job'];
  const values: Record<string, unknown> = {
    ...{ replicas: 1, podDisruptionBudget: { maxUnavailable: 1 } },
    ...{ schedule: '0 4 * * *', timeZone: 'UTC', concurrencyPolicy: 'Allow', startingDeadlineSeconds: 10, suspend: false },
    ...{ failedJobsHistoryLimit: 1, successfulJobsHistoryLimit: 1, ttlSecondsAfterFinished: 1 },
    ...{ backoffLimit: 1, activeDeadlineSeconds: 1, parallelism: 1, completions: 1, restartPolicy: 'Never' },
    ...{ volumeClaims: { data: { storage: '1Gi' } }, podManagementPolicy: 'Parallel' },
    ...{ updateStrategy: {}, minReadySeconds: 1, revisionHistoryLimit: 1, service: {} },
    ...{ runs: 'after-rollout', after: [] },
  };
  const kindsOf = (property: string) =>
    all.filter((kind) => {
      const schedule = kind === 'CronJob' ? { schedule: '0 4 * * *' } : {};
      return !wrong({ kind, ...schedule, [property]: values[property] }).some(([code]) => code === 'property-of-another-kind');
    });

  it.each<[string, string[]]>([
    ['replicas podDisruptionBudget', ['Deployment', 'StatefulSet']],
    ['schedule timeZone concurrencyPolicy startingDeadlineSeconds suspend', ['CronJob']],
    ['failedJobsHistoryLimit successfulJobsHistoryLimit ttlSecondsAfterFinished', ['CronJob']],
    ['backoffLimit activeDeadlineSeconds parallelism completions restartPolicy', ['CronJob', 'Job']],
    ['volumeClaims podManagementPolicy', ['StatefulSet']],
    ['updateStrategy minReadySeconds revisionHistoryLimit service', ['Deployment', 'StatefulSet', 'DaemonSet']],
    ['runs', ['Job']],
    ['after', ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob']],
  ])('is one unless the kind has it: %s', (properties, kinds) => {
    for (const property of properties.split(' ')) expect([property, kindsOf(property)]).toEqual([property, kinds]);
  });

  it('is told with the kinds that have it, and nothing else besides', () => {
    expect(
      wrong({ kind: 'CronJob', schedule: '0 4 * * *', replicas: 2, volumeClaims: { data: { storage: '1Gi', mountPath: '/d' } } }),
    ).toEqual([
      ['property-of-another-kind', `${place}.replicas`],
      ['property-of-another-kind', `${place}.volumeClaims`],
    ]);
    expect(said({ kind: 'Job', schedule: '0 4 * * *' })).toEqual(["a Job has no 'schedule'"]);
  });

  it('is one that is said, and not one that is switched off', () => {
    expect(wrong({ kind: 'DaemonSet', replicas: null, podDisruptionBudget: null, volumeClaims: null, service: null })).toEqual([]);
    const environments = { dev: { kind: 'DaemonSet' }, staging: { kind: 'DaemonSet', replicas: null } };
    expect(wrong({ replicas: 2, environments })).toEqual([['property-of-another-kind', `${place}.replicas`]]);
  });

  it.each<[string, object, object, string[]]>([
    ['Recreate', { kind: 'StatefulSet' }, { type: 'Recreate' }, ['type']],
    ['OnDelete', {}, { type: 'OnDelete' }, ['type']],
    ['maxSurge', { kind: 'StatefulSet' }, { maxSurge: 1, maxUnavailable: 1 }, ['maxSurge']],
    ['partition', { kind: 'DaemonSet' }, { partition: 1, maxSurge: null }, ['partition']],
    ['neither', { kind: 'DaemonSet' }, { type: 'OnDelete' }, []],
    ['none', { kind: 'StatefulSet' }, { type: 'RollingUpdate', partition: 2 }, []],
  ])('is a word of an update strategy: %s', (_, changes, updateStrategy, words) => {
    expect(wrong({ ...changes, updateStrategy })).toEqual(
      words.map((word) => ['property-of-another-kind', `${place}.updateStrategy.${word}`]),
    );
  });
});

describe('the platform', () => {
  const defaults = { replicas: 2, updateStrategy: { type: 'Recreate' }, schedule: '0 4 * * *' };

  it('may say what only some kinds have, beneath each workload', () => {
    expect(wrong({ kind: 'Job', workloads: { every: { kind: 'DaemonSet' } } }, { defaults })).toEqual([]);
  });

  it('gives a further workload its word, which the service has no part in', () => {
    const workloads = { sweep: { kind: 'CronJob' }, every: { kind: 'DaemonSet' } };
    expect(wrong({ replicas: 3, workloads }, { defaults })).toEqual([]);
    expect(wrong({ replicas: 3, workloads: { ...workloads, every: { kind: 'DaemonSet', replicas: 3 } } }, { defaults })).toEqual([
      ['property-of-another-kind', `${place}.workloads.every.replicas`],
    ]);
  });
});

describe('a CronJob', () => {
  it('has a schedule, wherever it is said', () => {
    expect(wrong({ kind: 'CronJob' })).toEqual([['missing-key', place]]);
    expect(wrong({ kind: 'CronJob', schedule: '0 4 * * *' })).toEqual([]);
    expect(wrong({ kind: 'CronJob', schedule: '0 4 * * *', environments: { dev: { schedule: null } } })).toEqual([
      ['missing-key', `${place}.environments.dev`],
    ]);
    expect(wrong({ workloads: { sweep: { kind: 'CronJob' } } })).toEqual([['missing-key', `${place}.workloads.sweep`]]);
  });
});
