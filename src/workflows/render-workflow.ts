import { withoutUndefined } from '../data/entries';
import { hasPlainForm } from '../data/unfit';
import type { GeneratedFile } from '../files/file-tree';
import { isMap } from '../files/is-map';
import { setOwn } from '../data/set-own';
import { Commented } from '../files/yaml';
import { workflowFile } from '../names/paths';
import { actionRow } from './actions';
import { Expression } from './expression';
import { Recurring } from './recurring';
import type { ActionTable, CallJob, Job, Read, Remark, Step, TokenPermissions, WorkflowDefinition, Write } from './workflow';

/** A definition as GitHub reads it: actions at their commits, reasons as comments, and expressions as text. */
export type RenderedWorkflow = Readonly<Record<string, unknown>>;

/** The file of a workflow, with its definition, which patches can change. */
export interface WorkflowFile extends GeneratedFile {
  readonly definition: WorkflowDefinition;
}

/**
 * The file of a workflow.
 *
 * @param file its name, without folder and extension.
 * @param own actions at other commits than Charthouse's, and further ones.
 */
export function workflowIn<A extends ActionTable>(file: string, definition: WorkflowDefinition<A>, own?: ActionTable): WorkflowFile {
  const known = definition as unknown as WorkflowDefinition;
  return { path: workflowFile(file), content: renderWorkflow(known, own), definition: known };
}

/** Renders a workflow. It allows itself nothing: each job sets its own permissions. */
export function renderWorkflow(
  { name, 'run-name': runName, on, concurrency, env, jobs }: WorkflowDefinition,
  own: ActionTable = {},
): RenderedWorkflow {
  const recurring = partsWith(own);
  return withoutUndefined({
    name,
    'run-name': plain(runName),
    on: recurring.parts.of('on', on),
    permissions: {},
    concurrency: recurring.parts.of('concurrency', concurrency),
    env: plain(env),
    jobs: mapValues(jobs, (job, id) => recurring.jobs.of(id, job)),
  });
}

interface RecurringParts {
  readonly parts: Recurring<object, object>;
  readonly jobs: Recurring<Job | CallJob, object>;
}

/** The parts of workflows that were rendered with the actions of a platform. */
const known = new WeakMap<ActionTable, RecurringParts>();

function partsWith(own: ActionTable): RecurringParts {
  let parts = known.get(own);
  if (!parts) {
    parts = { parts: new Recurring((part) => plain(part) as object), jobs: recurringJobs(own) };
    known.set(own, parts);
  }
  return parts;
}

/** Steps that are alike have the same name in the same job. */
function recurringJobs(own: ActionTable): RecurringParts['jobs'] {
  const steps = new Map<string, Recurring<Step, object>>();
  const stepsOf = (id: string): Recurring<Step, object> => {
    const ofJob = steps.get(id) ?? new Recurring((step: Step) => renderStep(step, own));
    steps.set(id, ofJob);
    return ofJob;
  };
  return new Recurring((job, id) => ('uses' in job ? renderCall(job) : renderSteps(job, stepsOf(id))));
}

const renderCall = (job: CallJob): object => inOrder(job, ['name', 'if', 'needs', 'strategy', 'permissions'], partOfJob);

function renderSteps({ steps, ...rest }: Job, recurring: Recurring<Step, object>): object {
  const first = ['name', 'if', 'needs', 'strategy', 'runs-on', 'timeout-minutes', 'environment', 'permissions'];
  const job = inOrder(rest, first, partOfJob);
  job.steps = steps.map((step) => recurring.of(step.name, step));
  return job;
}

const partOfJob = (key: string, value: unknown): unknown =>
  key === 'permissions' ? renderPermissions(value as TokenPermissions) : partOf(key, value);

const renderStep = (step: Step, own: ActionTable): object =>
  inOrder(step, ['name', 'id', 'if', 'uses'], (key, value) => (key === 'uses' ? reference(value as string, own) : partOf(key, value)));

/** Parts in the order in which people read them: those that are named, and then the others. Parts that are undefined are left out. */
function inOrder(parts: object, first: readonly string[], render: (key: string, value: unknown) => unknown): Record<string, unknown> {
  const given = parts as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const key of first) if (given[key] !== undefined) ordered[key] = render(key, given[key]);
  for (const key of Object.keys(given)) {
    if (given[key] !== undefined && !first.includes(key)) setOwn(ordered, key, render(key, given[key]));
  }
  return ordered;
}

/** GitHub reads a condition as an expression. */
const partOf = (key: string, value: unknown): unknown => (key === 'if' && value instanceof Expression ? value.source : plain(value));

/** An action as in a step: `actions/checkout@<commit> # v7.0.1`. */
function reference(action: string, own: ActionTable): Commented {
  const { sha, version } = actionRow(action, own)!;
  return new Commented(`${action}@${sha}`, version);
}

const renderPermissions = (permissions: TokenPermissions): unknown =>
  mapValues(permissions as Readonly<Record<string, 'read' | Read | Write>>, renderAccess);

const renderAccess = (access: 'read' | Read | Write): unknown =>
  access === 'read' ? access : 'write' in access ? new Commented('write', access.write) : new Commented('read', access.read);

/** The same with expressions as text, at any depth. */
export const withTexts = (value: unknown): unknown => replaced(value, textOf);

/** The same with expressions as text and remarks as comments, at any depth. */
const plain = (value: unknown): unknown => replaced(value, (part) => textOf(part) ?? commentOf(part));

const textOf = (part: unknown): string | undefined => (part instanceof Expression ? part.text : undefined);

const commentOf = (part: unknown): Commented | undefined =>
  isRemark(part) ? new Commented(plain(part.value) as Commented['value'], part.comment) : undefined;

const isRemark = (part: unknown): part is Remark => isMap(part) && 'comment' in part && 'value' in part && Object.keys(part).length === 2;

/** The same with other parts, at any depth. What is of a class is no plain data: it is not copied, so that it is found. */
function replaced(value: unknown, replace: (part: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const replacement = replace(value);
  if (replacement !== undefined) return replacement;
  if (Array.isArray(value)) return value.map((each) => replaced(each, replace));
  if (!hasPlainForm(value)) return value;
  return mapValues(value as Readonly<Record<string, unknown>>, (inner) => replaced(inner, replace));
}

function mapValues<V>(map: Readonly<Record<string, V>>, change: (value: V, key: string) => unknown): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const key of Object.keys(map)) setOwn(changed, key, change(map[key]!, key));
  return changed;
}
