import type { ObjectChange, Rule } from '../object-change';
import { always, ifAfter, ifLess, tellFields, type KnownField, type Weight } from '../read/known-fields';
import { keptWorkloads, workloadPart } from '../read/parts';
import { templatePath } from '../read/pods';

/** When CronJobs run, and how Jobs run. */
export const changedSchedules: Rule = (change) =>
  keptWorkloads(change).flatMap((object) => tellFields(workloadPart(change, object), fieldsOf(object)));

function fieldsOf({ object }: ObjectChange): readonly KnownField[] {
  if (object.kind !== 'CronJob' && object.kind !== 'Job') return [];
  const spec = templatePath(object).slice(0, -1);
  const ofRun = ofRuns.map((field) => ({ ...field, name: field.path.join('.'), path: [...spec, ...field.path] }));
  return object.kind === 'Job'
    ? ofRun
    : [...ofCronJobs.map((field) => ({ ...field, name: field.path.join('.'), path: ['spec', ...field.path] })), ...ofRun];
}

const nextRun: Weight = ['low', 'it matters in the next run'];

const kept: Weight = ['none', 'it only says which finished runs are kept'];

const stopped: Weight = ['high', 'it does not run any more'];

const ofCronJobs: readonly KnownField[] = [
  { path: ['schedule'], topic: 'schedule', property: ['schedule'], weigh: always('low', 'it runs at other times') },
  { path: ['timeZone'], topic: 'schedule', property: ['timeZone'], weigh: always('low', 'it runs at other times') },
  { path: ['suspend'], topic: 'schedule', property: ['suspend'], weigh: ifAfter([true], stopped, ['low', 'it runs again']) },
  {
    path: ['concurrencyPolicy'],
    topic: 'schedule',
    property: ['concurrencyPolicy'],
    weigh: (_, after) =>
      after === 'Replace'
        ? ['high', 'a run is stopped if the next one is due']
        : after === 'Forbid'
          ? ['low', 'a run is skipped if the last one has not finished']
          : ['high', 'several runs may overlap'],
  },
  { path: ['startingDeadlineSeconds'], topic: 'schedule', property: ['startingDeadlineSeconds'], weigh: always(...nextRun) },
  { path: ['failedJobsHistoryLimit'], topic: 'schedule', property: ['failedJobsHistoryLimit'], weigh: always(...kept) },
  { path: ['successfulJobsHistoryLimit'], topic: 'schedule', property: ['successfulJobsHistoryLimit'], weigh: always(...kept) },
];

const ofRuns: readonly KnownField[] = [
  {
    path: ['backoffLimit'],
    topic: 'schedule',
    property: ['backoffLimit'],
    weigh: ifLess(6, ['high', 'a run fails after fewer attempts'], nextRun),
  },
  {
    path: ['activeDeadlineSeconds'],
    topic: 'schedule',
    property: ['activeDeadlineSeconds'],
    weigh: ifLess(Infinity, ['high', 'a run that needs longer is stopped'], nextRun),
  },
  { path: ['ttlSecondsAfterFinished'], topic: 'schedule', property: ['ttlSecondsAfterFinished'], weigh: always(...kept) },
  { path: ['parallelism'], topic: 'schedule', property: ['parallelism'], weigh: always(...nextRun) },
  { path: ['completions'], topic: 'schedule', property: ['completions'], weigh: always(...nextRun) },
  { path: ['suspend'], topic: 'schedule', weigh: ifAfter([true], stopped, ['low', 'it runs']) },
];
