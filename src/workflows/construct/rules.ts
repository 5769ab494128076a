import { checkForm } from '../../definition/shape/check-form';
import type { Check } from '../../definition/shape/refuse';
import { problem, type Problem } from '../../problems/problem';
import { quote } from '../../problems/text';
import { actionRow, knownActions } from '../actions';
import type { ActionTable } from '../workflow';
import { checkNames } from './check-names';
import type { RequiredJob } from './props';
import { contextReferences, textsIn, type ContextReference } from './references';
import { workflowShape, type AnyActionStep, type PlainWorkflow } from './shape';

type PlainJob = PlainWorkflow['jobs'][string];
type JobWithSteps = Extract<PlainJob, { readonly steps: unknown }>;

/** Checks a workflow whose expressions are text. @param declared actions that the platform pins. */
export const checkWorkflowProps = (declared: ActionTable): Check<PlainWorkflow> =>
  checkForm<PlainWorkflow>(
    workflowShape,
    ({ on }, at) =>
      Object.keys(on).length > 0 ? [] : [problem('none-given', `${at}.on`, { keys: events, because: 'nothing would start the workflow' })],
    ({ jobs, actions }, at) =>
      eachJob(jobs, at, (job, place) => ('steps' in job ? actionRules(job, place, { ...declared, ...actions }) : [])),
    ({ jobs }, at) => [
      ...eachJob(jobs, at, (job, place, id) =>
        needRules(
          job,
          place,
          Object.keys(jobs).filter((other) => other !== id),
        ),
      ),
      ...circles(jobs, at),
    ],
    requiredJobRules,
    ({ jobs, actions }, at) => eachJob(jobs, at, (job, place) => referenceRules(job, place, { jobs, table: { ...declared, ...actions } })),
    ({ jobs }, at) => eachJob(jobs, at, (job, place) => ('steps' in job ? idRules(job, place) : [])),
  );

const events = ['pull_request', 'merge_group', 'push', 'schedule', 'workflow_dispatch', 'workflow_call', 'release'];

const eachJob = (jobs: PlainWorkflow['jobs'], at: string, rule: (job: PlainJob, at: string, id: string) => Problem[]): Problem[] =>
  Object.entries(jobs).flatMap(([id, job]) => rule(job, `${at}.jobs.${id}`, id));

/** Actions are in the table, and have the inputs. */
const actionRules = ({ steps }: JobWithSteps, at: string, table: ActionTable): Problem[] =>
  steps.flatMap((step, index) => ('uses' in step ? actionProblems(step, `${at}.steps[${index}]`, table) : []));

function actionProblems({ uses, with: given = {} }: AnyActionStep, at: string, table: ActionTable): Problem[] {
  const row = actionRow(uses, table);
  if (!row) return [problem('unknown-action', `${at}.uses`, { given: uses, allowed: knownActions(table) })];
  return Object.keys(given)
    .filter((input) => !row.inputs.includes(input))
    .map((key) => problem('unknown-key', `${at}.with.${key}`, { key, allowed: row.inputs }));
}

/** Required jobs exist, and their checks have names before they run. */
function requiredJobRules({ jobs, requiredJobs = [] }: PlainWorkflow, at: string): Problem[] {
  return requiredJobs.flatMap((required, index) => {
    const place = `${at}.requiredJobs[${index}]`;
    const { job: id, reports } = requiredJob(required);
    if (!Object.hasOwn(jobs, id)) return problem('unknown-job', place, { given: id, allowed: Object.keys(jobs) });
    return (checkNames(jobs[id]!, reports) ?? []).length > 0 ? [] : problem('check-name-unknown', place, { job: id });
  });
}

/** A required job in its long form. */
export const requiredJob = (required: RequiredJob): { readonly job: string; readonly reports?: readonly string[] } =>
  typeof required === 'string' ? { job: required } : required;

const needRules = ({ needs = [] }: PlainJob, at: string, others: readonly string[]): Problem[] =>
  listOfNeeds(needs).flatMap((given) => (others.includes(given) ? [] : problem('unknown-job', `${at}.needs`, { given, allowed: others })));

const listOfNeeds = (needs: string | readonly string[]): readonly string[] => (typeof needs === 'string' ? [needs] : needs);

/** Jobs that wait for each other. Each circle is reported once, from its first job on. */
function circles(jobs: PlainWorkflow['jobs'], at: string): Problem[] {
  const done = new Set<string>();
  const found: Problem[] = [];
  const visit = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id);
    // A job that needs itself is an unknown other job.
    if (start >= 0) return void (path.length - start > 1 && found.push(problem('job-circle', `${at}.jobs`, { circle: path.slice(start) })));
    if (done.has(id) || !Object.hasOwn(jobs, id)) return;
    for (const need of listOfNeeds(jobs[id]!.needs ?? [])) visit(need, [...path, id]);
    done.add(id);
  };
  for (const id of Object.keys(jobs)) visit(id, []);
  return found;
}

interface Around {
  readonly jobs: PlainWorkflow['jobs'];
  readonly table: ActionTable;
}

/** Expressions read jobs that the job needs, steps before, and keys of the matrix. Elsewhere, GitHub gives them an empty value. */
function referenceRules(job: PlainJob, at: string, around: Around): Problem[] {
  if (!('steps' in job)) return readings(job, at, (reference) => jobProblem(reference, job, around) ?? matrixProblem(reference, job));
  const { steps, ...rest } = job;
  const before = (index: number): JobWithSteps['steps'] => steps.slice(0, index);
  const judge = (earlier: JobWithSteps['steps']) => (reference: ContextReference) =>
    jobProblem(reference, job, around) ?? matrixProblem(reference, job) ?? stepProblem(reference, earlier, around);
  return [
    ...readings(rest, at, judge(steps)),
    ...steps.flatMap((step, index) => readings(step, `${at}.steps[${index}]`, judge(before(index)))),
  ];
}

type Judgement = ((at: string) => Problem) | undefined;

const readings = (part: unknown, at: string, judge: (reference: ContextReference) => Judgement): Problem[] =>
  textsIn(part, at).flatMap(({ text, at: place, isExpression }) =>
    contextReferences(text, isExpression).flatMap((reference) => judge(reference)?.(place) ?? []),
  );

function jobProblem({ context, name, output }: ContextReference, { needs = [] }: PlainJob, { jobs }: Around): Judgement {
  if (context !== 'needs') return undefined;
  const others = Object.keys(jobs);
  if (!others.includes(name)) return (at) => problem('unknown-job', at, { given: name, allowed: others });
  if (!listOfNeeds(needs).includes(name)) return (at) => problem('job-not-needed', at, { job: name });
  const job = jobs[name]!;
  if (output === undefined || !('steps' in job)) return undefined;
  const allowed = Object.keys(job.outputs ?? {});
  return allowed.includes(output)
    ? undefined
    : (at) => problem('unknown-output', at, { given: output, of: `the job ${quote(name)}`, allowed });
}

function matrixProblem({ context, name }: ContextReference, { strategy }: PlainJob): Judgement {
  if (context !== 'matrix') return undefined;
  const matrix = strategy?.matrix;
  // Only GitHub knows the keys that an expression gives.
  if (typeof matrix === 'string') return undefined;
  const allowed = Object.keys(matrix ?? {});
  return allowed.includes(name) || 'include' in (matrix ?? {})
    ? undefined
    : (at) => problem('unknown-output', at, { given: name, of: 'the matrix of the job', allowed });
}

function stepProblem({ context, name, output }: ContextReference, earlier: JobWithSteps['steps'], { table }: Around): Judgement {
  if (context !== 'steps') return undefined;
  const step = earlier.find(({ id }) => id === name);
  if (!step) return (at) => problem('unknown-step', at, { given: name, allowed: earlier.flatMap(({ id }) => id ?? []) });
  // Only its script knows the outputs of a script.
  if (output === undefined || 'run' in step) return undefined;
  const allowed = actionRow(step.uses, table)?.outputs ?? [output];
  return allowed.includes(output)
    ? undefined
    : (at) => problem('unknown-output', at, { given: output, of: `the action ${quote(step.uses)}`, allowed });
}

const idRules = ({ steps }: JobWithSteps, at: string): Problem[] =>
  steps.flatMap(({ id }, index) =>
    id !== undefined && steps.findIndex((step) => step.id === id) < index
      ? problem('given-twice', `${at}.steps[${index}].id`, { what: 'ID of a step', name: id })
      : [],
  );
