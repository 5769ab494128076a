import { command } from '../../definition/formats/command';
import { cron } from '../../definition/formats/cron';
import { actionInput, actionName, actionsId, calledWorkflow, fileStem } from '../../definition/formats/github-actions';
import { imageReference } from '../../definition/formats/image';
import { labelName, repositoryName } from '../../definition/formats/names';
import { atLeast, between } from '../../definition/formats/numbers';
import { relativePath } from '../../definition/formats/paths';
import { oneLine, readableLines } from '../../definition/formats/readable';
import { timeZone } from '../../definition/formats/time-zone';
import { actionShape } from '../../definition/platform/action-shape';
import {
  boolean,
  declarations,
  filledDeclarations,
  filledList,
  map,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
  union,
  type Format,
  type Properties,
} from '../../definition/shape/shape';
import type { Expression } from '../expression';
import type * as words from '../workflow';
import type { RequiredJob, WorkflowProps } from './props';

/** A part of a workflow with its expressions as text. */
type Plain<T> = T extends Expression
  ? string
  : T extends readonly (infer I)[]
    ? readonly Plain<I>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

const line = string(oneLine);
const value = union(string(readableLines), number(), boolean());
const remark = object<Plain<words.Remark>>('a value with a comment', { value: required(value), comment: required(line) });
const variables = map(labelName, value);
const ids = union(string(actionsId), filledList(string(actionsId)));
const patterns = optional(filledList(line));

const concurrency = object<Plain<words.Concurrency>>('a group of runs', {
  group: required(line),
  'cancel-in-progress': required(union(boolean(), line)),
});

const dispatchInput = object<words.DispatchInput>('an input', {
  description: required(line),
  required: required(boolean()),
  type: required(oneOf('string', 'choice', 'boolean', 'number', 'environment')),
  options: optional(filledList(line)),
  default: optional(value),
});

const calls = object<Plain<words.CallTrigger>>('what a workflow that uses this one gives and gets', {
  inputs: optional(
    map(
      actionInput,
      object<words.CallInput>('an input', {
        description: optional(line),
        required: required(boolean()),
        type: required(oneOf('string', 'boolean', 'number')),
        default: optional(value),
      }),
    ),
  ),
  outputs: optional(
    map(actionInput, object<{ description?: string; value: string }>('an output', { value: required(line), description: optional(line) })),
  ),
  secrets: optional(
    map(
      actionInput,
      object<{ description?: string; required: boolean }>('a secret', { required: required(boolean()), description: optional(line) }),
    ),
  ),
});

const triggers = object<Plain<words.Triggers>>('the events that start a workflow', {
  pull_request: optional(
    object<words.PullRequestTrigger>('pull requests', {
      branches: patterns,
      types: optional(
        filledList(
          oneOf(
            ...(['opened', 'synchronize', 'reopened', 'closed', 'edited', 'labeled', 'unlabeled'] as const),
            ...(['ready_for_review', 'converted_to_draft', 'auto_merge_enabled', 'auto_merge_disabled'] as const),
          ),
        ),
      ),
      paths: patterns,
    }),
  ),
  merge_group: optional(
    object<{ readonly types: readonly 'checks_requested'[] }>('the merge queue', {
      types: required(filledList(oneOf('checks_requested'))),
    }),
  ),
  push: optional(object<words.PushTrigger>('pushes', { branches: patterns, tags: patterns, paths: patterns })),
  schedule: optional(
    filledList(
      object<{ readonly cron: string; readonly timezone?: string }>('a time', {
        cron: required(string(cron)),
        timezone: optional(string(timeZone)),
      }),
    ),
  ),
  workflow_dispatch: optional(
    object<NonNullable<words.Triggers['workflow_dispatch']>>('people who start a workflow', {
      inputs: optional(map(actionInput, dispatchInput)),
    }),
  ),
  workflow_call: optional(calls),
  release: optional(
    object<{ readonly types: readonly words.ReleaseType[] }>('releases', {
      types: required(filledList(oneOf('published', 'unpublished', 'created', 'edited', 'deleted', 'prereleased', 'released'))),
    }),
  ),
});

const read = object<words.Read>('a permission to read', { read: required(line) });
const write = object<words.Write>('a permission to write', { write: required(line) });
const either = optional(union(read, write));

const permissions = object<words.TokenPermissions>('the permissions of a token', {
  contents: optional(union(oneOf('read'), write)),
  actions: either,
  attestations: either,
  checks: either,
  deployments: either,
  discussions: either,
  'id-token': optional(write),
  issues: either,
  packages: either,
  pages: either,
  'pull-requests': either,
  'security-events': either,
  statuses: either,
});

const strategy = object<Plain<words.Strategy>>('combinations of values', {
  'fail-fast': required(boolean()),
  'max-parallel': optional(number(atLeast(1))),
  matrix: required(union(line, map(labelName, union(line, filledList(value))))),
});

/** What jobs on a machine and jobs that use another workflow have in common. */
const jobIdentity = {
  name: required(line),
  if: optional(line),
  needs: optional(ids),
  strategy: optional(strategy),
  permissions: required(permissions),
  concurrency: optional(concurrency),
};

/** A folder of the repository, or an expression that gives one. */
const folder: Format<string> = (given, at) => (/^\$\{\{[^{}]*\}\}$/.test(given) ? undefined : relativePath(given, at));

const stepIdentity = {
  name: required(line),
  if: optional(line),
  id: optional(string(actionsId)),
  'continue-on-error': optional(boolean()),
  'timeout-minutes': optional(number(between(1, 360))),
  env: optional(variables),
};

/** A step that runs an action, whatever the table has. */
export interface AnyActionStep extends Omit<Plain<words.RunStep>, 'run' | 'working-directory'> {
  readonly uses: string;
  readonly with?: { readonly [input: string]: Plain<words.Value | words.Remark> };
}

const actionStep = object<AnyActionStep>('a step with an action', {
  uses: required(string(actionName)),
  ...stepIdentity,
  with: optional(map(actionInput, union(string(readableLines), number(), boolean(), remark))),
});

const runStep = object<Plain<words.RunStep>>('a step with a script', {
  run: required(string(command)),
  ...stepIdentity,
  'working-directory': optional(string(folder)),
});

const service = object<Plain<words.ServiceContainer>>('a container beside a job', {
  image: required(string(imageReference)),
  env: optional(variables),
  ports: optional(filledList(line)),
  options: optional(line),
});

/** A job with any actions. */
type PlainJob = Omit<Plain<words.Job>, 'steps'> & { readonly steps: readonly (AnyActionStep | Plain<words.RunStep>)[] };

const job = object<PlainJob>('a job', {
  steps: required(filledList(union(actionStep, runStep))),
  ...jobIdentity,
  'runs-on': required(union(line, remark, filledList(union(line, remark)))),
  'timeout-minutes': required(number(between(1, 360))),
  environment: optional(line),
  env: optional(variables),
  outputs: optional(map(actionInput, value)),
  services: optional(map(actionsId, service)),
} satisfies Properties<PlainJob>);

const callJob = object<Plain<words.CallJob>>('a job that uses another workflow', {
  uses: required(
    object<words.CalledWorkflow>('a workflow at one commit', { value: required(string(calledWorkflow)), comment: required(line) }),
  ),
  ...jobIdentity,
  with: optional(map(actionInput, value)),
  secrets: optional(map(actionInput, line)),
});

/** A workflow with its expressions as text, and any actions. */
export type PlainWorkflow = Omit<Plain<WorkflowProps>, 'jobs' | 'actions' | 'on'> & {
  readonly on: Plain<words.Triggers>;
  readonly actions?: words.ActionTable;
  readonly jobs: { readonly [id: string]: PlainJob | Plain<words.CallJob> };
};

/** See {@link WorkflowProps}. */
export const workflowShape = object<PlainWorkflow>('a workflow', {
  name: optional(line),
  file: optional(string(fileStem)),
  'run-name': optional(line),
  on: required(triggers),
  concurrency: required(concurrency),
  env: optional(variables),
  jobs: required(filledDeclarations(actionsId, union(job, callJob))),
  actions: optional(declarations(actionName, actionShape)),
  repository: optional(string(repositoryName)),
  requiredJobs: optional(
    filledList(
      union(
        string(actionsId),
        object<Exclude<RequiredJob, string>>('a job of another workflow', {
          job: required(string(actionsId)),
          reports: required(filledList(line)),
        }),
      ),
    ),
  ),
});
