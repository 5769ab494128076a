import { isMap } from '../../files/is-map';
import { namesInEither } from '../../meaning/by-name';
import type { ChangedValue } from '../../meaning/changed-values';
import { describeParts, partOf, type DescribedPart } from '../../meaning/describe-parts';
import type { Meaning } from '../../meaning/meaning';
import { changeText, pathText, valueText } from '../../meaning/value-text';
import { gateJob } from '../../names/github';
import { listOf } from '../../problems/text';
import { describeJob, describeNewJob } from './describe-job';
import { describePermissions } from './describe-permissions';
import { describeTriggers, isDangerous, triggersOf } from './describe-triggers';
import { renamedJobs, withNewIds } from './renamed-jobs';
import { workflowLine as line } from './workflow-line';

type Workflow = Readonly<Record<string, unknown>>;

/** What a change of a workflow means, except which commits of actions it uses. */
export function describeWorkflow(before: Workflow | undefined, after: Workflow | undefined): Meaning[] {
  if (!after) return [describeDeparture(before!)];
  if (!before) return describeNew(after);
  return describeParts(before, after, parts, other);
}

function describeNew({ on, permissions, jobs }: Workflow): Meaning[] {
  const events = [...triggersOf(on).keys()];
  const names = listOf(events.map((event) => `'${valueText(event)}'`)) || 'no event';
  return [
    line('workflows', 'low', `is new, and runs on ${names}`, 'nothing that is there changes'),
    ...describeTriggers(undefined, events.filter(isDangerous)),
    ...describePermissions(tokenOfAll, {}, permissions),
    ...describeJobs(undefined, jobs),
  ];
}

function describeDeparture({ jobs }: Workflow): Meaning {
  return isMap(jobs) && Object.hasOwn(jobs, gateJob)
    ? line('checks', 'high', 'goes', `nothing reports '${gateJob}' any more: where it is required, no pull request is merged`)
    : line('workflows', 'high', 'goes', 'nothing does its work any more');
}

const tokenOfAll = 'all jobs that have none of their own';

const parts: readonly DescribedPart[] = [
  { path: ['on'], describe: describeTriggers },
  { path: ['permissions'], describe: (before, after) => describePermissions(tokenOfAll, before, after) },
  { path: ['jobs'], describe: describeJobs },
  ...['name', 'run-name'].map((field) => ({
    path: [field],
    describe: (before: unknown, after: unknown) => [
      line('workflows', 'none', changeText(field, before, after), 'it is how people find its runs'),
    ],
  })),
  {
    path: ['concurrency'],
    describe: (before, after) => [
      line('workflows', 'low', changeText('concurrency', before, after), 'it decides which runs wait for others, or cancel them'),
    ],
  },
];

const other = ({ path, before, after }: ChangedValue): Meaning =>
  line('workflows', 'high', changeText(pathText(path), before, after), 'it may change what all jobs do');

function describeJobs(before: unknown, after: unknown): Meaning[] {
  const [known, wanted] = [jobsById(before), jobsById(after)];
  const renamed = renamedJobs(known, wanted);
  const arrived = new Set(renamed.values());
  return namesInEither(known, wanted)
    .filter((id) => !arrived.has(id))
    .flatMap((id) => {
      const next = renamed.get(id) ?? id;
      const meanings = describeVersions(next, withNewIds(known.get(id), renamed), wanted.get(next), next !== id);
      const rename = next === id ? [] : [line('workflows', 'low', `is now '${valueText(next)}'`, 'it does its work under another name')];
      return [...rename, ...meanings].map((meaning) => ({ ...meaning, text: `job '${valueText(id)}' ${meaning.text}` }));
    });
}

function describeVersions(id: string, before: unknown, after: unknown, isRenamed: boolean): Meaning[] {
  if (after === undefined) return [describeGoneJob(id)];
  if (before === undefined) return describeNewJob(id, after);
  // The name of a job follows its ID.
  return describeJob(id, isRenamed && isMap(before) ? { ...before, name: partOf(after, ['name']) } : before, after);
}

const jobsById = (jobs: unknown): ReadonlyMap<string, unknown> => new Map(isMap(jobs) ? Object.entries(jobs) : []);

const describeGoneJob = (id: string): Meaning =>
  id === gateJob
    ? line('checks', 'high', 'goes', 'where it is required, no pull request is merged')
    : line('workflows', 'high', 'goes', 'nothing does its work any more');
