import { changedItems } from '../../meaning/changed-items';
import { changedValues, type ChangedValue } from '../../meaning/changed-values';
import { describeParts, partOf, type DescribedPart } from '../../meaning/describe-parts';
import type { Grade, Meaning } from '../../meaning/meaning';
import { changeText, pathText, valueText } from '../../meaning/value-text';
import { gateJob, nameInPullRequests } from '../../names/github';
import { listOf } from '../../problems/text';
import { namesRead } from '../names-read';
import { describePermissions, strongPermissions } from './describe-permissions';
import { describeJobSteps } from './describe-job-steps';
import { workflowLine as line } from './workflow-line';

/** A job that is new: what it may do, and which secrets it gets. */
export function describeNewJob(id: string, job: unknown): Meaning[] {
  const secrets = namesRead(job).secrets.map((name) => `secret ${name}`);
  const environment = partOf(job, ['environment']);
  const power = [
    ...strongPermissions(partOf(job, ['permissions'])),
    ...(environment === undefined ? [] : [`environment ${valueText(environment)}`]),
    ...secrets,
  ];
  if (power.length > 0) return [line('permissions', 'high', `is new, with ${listOf(power)}`, 'what runs in it may use them')];
  return id === gateJob
    ? [line('checks', 'low', 'is new', 'it can be required of pull requests')]
    : [line('workflows', 'low', 'is new', 'it has no rights beyond reading')];
}

/** What changes of a job that stays. */
export const describeJob = (id: string, before: unknown, after: unknown): Meaning[] => [
  ...describeParts(before, after, partsOf(id), other),
  ...describeSecrets(before, after),
];

function describeSecrets(before: unknown, after: unknown): Meaning[] {
  const { added, removed } = changedItems<string>(namesRead(before).secrets, namesRead(after).secrets);
  return [
    ...removed.map((name) => line('permissions', 'low', `no longer reads secret ${valueText(name)}`, 'fewer steps get it')),
    ...added.map((name) => line('permissions', 'high', `reads secret ${valueText(name)}`, 'what runs in it gets the secret')),
  ];
}

const other = ({ path, before, after }: ChangedValue): Meaning =>
  line('workflows', 'high', changeText(pathText(path), before, after), 'it may change what the job does');

const partsOf = (id: string): DescribedPart[] => [
  { path: ['needs'], describe: (before, after) => describeNeeds(id, before, after) },
  { path: ['permissions'], describe: (before, after) => describePermissions('the job', before, after) },
  { path: ['environment'], describe: describeEnvironment },
  { path: ['runs-on'], describe: describeRunner },
  { path: ['steps'], describe: (before, after) => describeJobSteps(before, after, id === gateJob) },
  {
    path: ['name'],
    describe: (before, after) => [
      id === gateJob
        ? renamedGate(before, after)
        : line('workflows', 'none', changeText('name', before, after), 'it is how people find the job'),
    ],
  },
  field('if', 'high', 'it decides when the job runs'),
  field('timeout-minutes', 'low', 'it decides when a job that hangs is stopped'),
  field('outputs', 'low', 'other jobs read them'),
  // Secrets among them are told by their names.
  field('env', 'low', 'its steps get other values'),
];

function field(name: string, grade: Grade, reason: string): DescribedPart {
  return {
    path: [name],
    describe: (before, after) =>
      changedValues(before, after, true).map((change) =>
        line('workflows', grade, changeText(pathText([name, ...change.path]), change.before, change.after), reason),
      ),
  };
}

function renamedGate(before: unknown, after: unknown): Meaning {
  const text = changeText('name', before, after);
  return nameInPullRequests(String(before)) === nameInPullRequests(String(after))
    ? line('checks', 'low', text, 'pull requests have the same check, and pushes another one')
    : line('checks', 'high', text, 'a required check with its earlier name is never reported');
}

/** The jobs that must end before it. Those of the gate must also succeed. */
function describeNeeds(id: string, before: unknown, after: unknown): Meaning[] {
  const { added, removed } = changedItems<unknown>(listed(before), listed(after));
  const isGate = id === gateJob;
  return [
    ...removed.map((job) =>
      isGate
        ? line('checks', 'high', `no longer needs '${valueText(job)}'`, 'pull requests are merged although this job fails')
        : line('workflows', 'high', `no longer needs '${valueText(job)}'`, 'it runs although this job has not succeeded'),
    ),
    ...added.map((job) =>
      isGate
        ? line('checks', 'low', `needs '${valueText(job)}'`, 'pull requests are merged only if this job succeeds')
        : line('workflows', 'low', `needs '${valueText(job)}'`, 'it waits for this job'),
    ),
  ];
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

function describeEnvironment(before: unknown, after: unknown): Meaning[] {
  const text = changeText('environment', before, after);
  return [
    after === undefined
      ? line('permissions', 'low', text, 'it no longer gets the secrets of the environment')
      : line('permissions', 'high', text, 'it gets the secrets of the environment'),
  ];
}

/** Runners that GitHub provides. */
const hosted = /^(?:ubuntu|windows|macos)-[\w.-]+$/;

function describeRunner(before: unknown, after: unknown): Meaning[] {
  const text = changeText('runs-on', before, after);
  return [
    typeof after === 'string' && hosted.test(after)
      ? line('workflows', 'low', text, 'the job runs on another image')
      : line('workflows', 'high', text, 'the job runs on a machine of another kind'),
  ];
}
