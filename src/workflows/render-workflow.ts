import { withoutUndefined } from '../data/entries';
import { hasPlainForm } from '../data/unfit';
import type { GeneratedFile } from '../files/file-tree';
import { isMap } from '../files/is-map';
import { Commented } from '../files/yaml';
import { workflowFile } from '../names/paths';
import { actionRow } from './actions';
import { Expression } from './expression';
import type { ActionTable, CallJob, Job, Read, Remark, Step, TokenPermissions, Value, WorkflowDefinition, Write } from './workflow';

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
  return withoutUndefined({
    name,
    'run-name': plain(runName),
    on: plain(on),
    permissions: {},
    concurrency: plain(concurrency),
    env: plain(env),
    jobs: Object.fromEntries(Object.entries(jobs).map(([id, job]) => [id, renderJob(job, own)])),
  });
}

const renderJob = (job: Job | CallJob, own: ActionTable): unknown => ('uses' in job ? renderCall(job) : renderSteps(job, own));

const renderCall = ({ if: condition, permissions, ...rest }: CallJob): unknown =>
  inOrder(rest, ['name'], { if: plainCondition(condition) }, ['needs', 'strategy'], { permissions: renderPermissions(permissions) });

const renderSteps = ({ if: condition, permissions, steps, ...rest }: Job, own: ActionTable): unknown => ({
  ...inOrder(rest, ['name'], { if: plainCondition(condition) }, ['needs', 'strategy', 'runs-on', 'timeout-minutes', 'environment'], {
    permissions: renderPermissions(permissions),
  }),
  steps: steps.map((step) => renderStep(step, own)),
});

/** The parts of a job in the order in which people read them: keys that are named, and finished parts. The others follow. */
function inOrder(job: Readonly<Record<string, unknown>>, ...parts: readonly (readonly string[] | Readonly<Record<string, unknown>>)[]) {
  const named = parts.flatMap((part) =>
    Array.isArray(part) ? (part as string[]).map((key) => [key, plain(job[key])] as const) : Object.entries(part),
  );
  const others = Object.entries(job).map(([key, value]) => [key, plain(value)] as const);
  return withoutUndefined(Object.fromEntries([...named, ...others.filter(([key]) => !named.some(([known]) => known === key))]));
}

function renderStep({ name, if: condition, id, ...rest }: Step, own: ActionTable): unknown {
  const identity = withoutUndefined({ name, id, if: plainCondition(condition) });
  if ('run' in rest) return { ...identity, ...(plain(rest) as object) };
  const { uses, ...others } = rest;
  return { ...identity, uses: reference(uses, own), ...(plain(others) as object) };
}

/** An action as in a step: `actions/checkout@<commit> # v7.0.1`. */
function reference(action: string, own: ActionTable): Commented {
  const { sha, version } = actionRow(action, own)!;
  return new Commented(`${action}@${sha}`, version);
}

const renderPermissions = (permissions: TokenPermissions): unknown =>
  Object.fromEntries(
    Object.entries(permissions).map(([scope, access]: [string, 'read' | Read | Write]) => [
      scope,
      access === 'read' ? access : 'write' in access ? new Commented('write', access.write) : new Commented('read', access.read),
    ]),
  );

/** GitHub reads a condition as an expression. */
const plainCondition = (condition: Value | undefined): unknown => (condition instanceof Expression ? condition.source : condition);

/** The same with expressions as text, at any depth. */
export const withTexts = (value: unknown): unknown => replaced(value, textOf);

/** The same with expressions as text and remarks as comments, at any depth. */
const plain = (value: unknown): unknown => replaced(value, (part) => textOf(part) ?? commentOf(part));

const textOf = (part: unknown): string | undefined => (part instanceof Expression ? part.text : undefined);

const commentOf = (part: unknown): Commented | undefined =>
  isRemark(part) ? new Commented(plain(part.value) as Commented['value'], part.comment) : undefined;

const isRemark = (part: unknown): part is Remark => isMap(part) && 'comment' in part && 'value' in part && Object.keys(part).length === 2;

/** The same with other parts, at any depth. What is of a class is no plain data: it is not copied, so that it is found. */
function replaced(value: unknown, replace: (part: unknown) => unknown): unknown {
  const replacement = replace(value);
  if (replacement !== undefined) return replacement;
  if (Array.isArray(value)) return value.map((each) => replaced(each, replace));
  if (!isMap(value) || !hasPlainForm(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, replace)]));
}
