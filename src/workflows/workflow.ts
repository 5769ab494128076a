import type { actions, PinnedAction } from './actions';
import type { Expression } from './expression';

/**
 * A GitHub workflow, in GitHub's words and spelling. What every workflow should set, such as the permissions of each job, is required. Events
 * that run code of others with secrets of the repository do not exist: `pull_request_target` and `workflow_run`.
 *
 * `A` has the actions that the workflow may use besides those of Charthouse.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export interface WorkflowDefinition<A extends ActionTable = NoActions> {
  /** Name in the list of workflows. */
  readonly name: string;
  /** Name of a run in the list of runs. @default - the commit or the pull request */
  readonly 'run-name'?: Text;
  /** Events that start the workflow. At least one. */
  readonly on: Triggers;
  /** Runs of one group do not overlap. */
  readonly concurrency: Concurrency;
  /** Environment variables of all scripts. @default - none */
  readonly env?: Variables;
  /** Jobs, by ID. At least one. */
  readonly jobs: { readonly [id: string]: Job<A> | CallJob };
}

/** Actions, by owner and repository, each at one commit. */
export type ActionTable = { readonly [action: string]: PinnedAction };

/** No action besides those of Charthouse. */
export type NoActions = {};

/** A text, or a value that GitHub fills in. */
export type Text = string | Expression;

/** A value of `env`, `with` or `outputs`. A text may have several lines. */
export type Value = string | number | boolean | Expression;

/** A value with a comment at the end of its line, such as a reason for a linter. */
export interface Remark {
  readonly value: Value;
  /** One line. */
  readonly comment: string;
}

/** Environment variables, by name. */
export type Variables = { readonly [name: string]: Value };

/** Events that start a workflow. */
export interface Triggers {
  /** A pull request to one of the branches. */
  readonly pull_request?: PullRequestTrigger;
  /** A group of pull requests in the merge queue. Required checks must run on it, or the queue waits for them until its timeout. */
  readonly merge_group?: { readonly types: readonly 'checks_requested'[] };
  /** Commits on a branch, or a tag. */
  readonly push?: PushTrigger;
  /** Times, in UTC unless a time zone is set. GitHub may start late. */
  readonly schedule?: readonly { readonly cron: string; readonly timezone?: string }[];
  /** People, in the web interface or by `gh workflow run`. */
  readonly workflow_dispatch?: { readonly inputs?: { readonly [name: string]: DispatchInput } };
  /** Another workflow, which uses this one as a job. */
  readonly workflow_call?: CallTrigger;
  /** A release. */
  readonly release?: { readonly types: readonly ReleaseType[] };
}

/** What happens to a release. */
export type ReleaseType = 'published' | 'unpublished' | 'created' | 'edited' | 'deleted' | 'prereleased' | 'released';

/** Pull requests that start a workflow. */
export interface PullRequestTrigger {
  /** Branches that they are to be merged into, as patterns. @default - all */
  readonly branches?: readonly string[];
  /** What happens to them. @default - opened, synchronize, reopened */
  readonly types?: readonly PullRequestType[];
  /** Files, as patterns: the workflow runs only if one of them changes. A required check must not be in such a workflow. @default - all */
  readonly paths?: readonly string[];
}

/** What happens to a pull request. */
export type PullRequestType =
  | 'opened'
  | 'synchronize'
  | 'reopened'
  | 'closed'
  | 'edited'
  | 'labeled'
  | 'unlabeled'
  | 'ready_for_review'
  | 'converted_to_draft'
  | 'auto_merge_enabled'
  | 'auto_merge_disabled';

/** Pushes that start a workflow. If only tags are set, no branch does, and the other way round. */
export interface PushTrigger {
  /** Branches, as patterns. @default - all */
  readonly branches?: readonly string[];
  /** Tags, as patterns. @default - all */
  readonly tags?: readonly string[];
  /** Files, as patterns: the workflow runs only if one of them changes. @default - all */
  readonly paths?: readonly string[];
}

/** An input for people who start a workflow. */
export interface DispatchInput {
  readonly description: string;
  readonly required: boolean;
  readonly type: 'string' | 'choice' | 'boolean' | 'number' | 'environment';
  /** For a choice. */
  readonly options?: readonly string[];
  /** @default - empty */
  readonly default?: string | number | boolean;
}

/** What a workflow that uses this one gives to it, and gets from it. */
export interface CallTrigger {
  readonly inputs?: { readonly [name: string]: CallInput };
  readonly outputs?: { readonly [name: string]: { readonly description?: string; readonly value: Expression } };
  readonly secrets?: { readonly [name: string]: { readonly description?: string; readonly required: boolean } };
}

/** An input from the workflow that uses this one. */
export interface CallInput {
  readonly description?: string;
  readonly required: boolean;
  readonly type: 'string' | 'boolean' | 'number';
  /** @default - empty */
  readonly default?: string | number | boolean;
}

/** Runs of one group do not overlap: one runs, and only the newest of the others waits. */
export interface Concurrency {
  readonly group: Text;
  /** Whether a newer run cancels the current one. */
  readonly 'cancel-in-progress': boolean | Text;
}

interface JobIdentity {
  readonly name: Text;
  /** A condition, without `${{ }}` around it. @default - runs if the jobs that it needs succeeded */
  readonly if?: Text;
  /** IDs of jobs that it waits for. @default - waits for no other job */
  readonly needs?: string | readonly string[];
  /** Runs the job once for each combination of values. @default - once */
  readonly strategy?: Strategy;
  readonly permissions: TokenPermissions;
  /** @default - that of the workflow */
  readonly concurrency?: Concurrency;
}

/** A job: steps on a machine. */
export interface Job<A extends ActionTable = NoActions> extends JobIdentity {
  /** Labels of the machine. Use a fixed image: with one that changes, such as `ubuntu-latest`, a passing build could fail the next day. */
  readonly 'runs-on': Text | Remark | readonly (string | Remark)[];
  /** After which the job is cancelled. */
  readonly 'timeout-minutes': number;
  /** The GitHub environment with its variables and secrets. @default - none */
  readonly environment?: Text;
  /** Environment variables of all its scripts. @default - none */
  readonly env?: Variables;
  /** Outputs for jobs that need this one, by name. @default - none */
  readonly outputs?: { readonly [name: string]: Value };
  /** Containers beside the job, such as a database, by the name of their host. @default - none */
  readonly services?: { readonly [host: string]: ServiceContainer };
  readonly steps: readonly Step<A>[];
}

/** A workflow that is used as a job. */
export interface CallJob extends JobIdentity {
  /** `owner/repository/.github/workflows/file.yml@` and a full commit, with the version as a comment. */
  readonly uses: CalledWorkflow;
  readonly with?: { readonly [input: string]: Value };
  /** Each secret by its name. `inherit` would give it all of them. */
  readonly secrets?: { readonly [name: string]: Expression };
}

/** A workflow of a repository at one commit. */
export interface CalledWorkflow {
  readonly value: string;
  /** The version of the commit. */
  readonly comment: string;
}

/** A container beside a job. Its ports are open to the steps. */
export interface ServiceContainer {
  /** Image with its digest. */
  readonly image: string;
  /** @default - none */
  readonly env?: Variables;
  /** `host:container`, or only the container's port. @default - none */
  readonly ports?: readonly string[];
  /** Options of `docker create`, such as a health check. @default - none */
  readonly options?: string;
}

/** Combinations of values for which a job runs. */
export interface Strategy {
  /** Whether a failed combination cancels the others. */
  readonly 'fail-fast': boolean;
  /** How many run at the same time. @default - as many as there are machines */
  readonly 'max-parallel'?: number;
  /** Values by key, each available as `matrix(key)`; or an expression that gives them as JSON. */
  readonly matrix: { readonly [key: string]: readonly (string | number | boolean)[] | Expression } | Expression;
}

/**
 * Permissions of a job's token; it has no others. Everything except reading code needs a reason, which is written at the end of its line.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
export interface TokenPermissions {
  readonly contents?: 'read' | Write;
  readonly actions?: Read | Write;
  readonly attestations?: Read | Write;
  readonly checks?: Read | Write;
  readonly deployments?: Read | Write;
  readonly discussions?: Read | Write;
  readonly 'id-token'?: Write;
  readonly issues?: Read | Write;
  readonly packages?: Read | Write;
  readonly pages?: Read | Write;
  readonly 'pull-requests'?: Read | Write;
  readonly 'security-events'?: Read | Write;
  readonly statuses?: Read | Write;
}

/** Reading, with the reason. */
export interface Read {
  readonly read: string;
}

/** Reading and writing, with the reason. */
export interface Write {
  readonly write: string;
}

/** An action or a script. */
export type Step<A extends ActionTable = NoActions> = ActionStep<A> | RunStep;

/** A step that runs an action. The inputs are those that the table has for the action. */
export type ActionStep<A extends ActionTable = NoActions> = {
  [Name in Extract<keyof A | keyof typeof actions, string>]: StepIdentity & {
    readonly uses: Name;
    readonly with?: InputsOf<Name extends keyof A ? A[Name] : Name extends keyof typeof actions ? (typeof actions)[Name] : never>;
    /** @default - none */
    readonly env?: Variables;
  };
}[Extract<keyof A | keyof typeof actions, string>];

/** The inputs of an action, from its row in the table. */
export type InputsOf<Pinned> = Pinned extends { readonly inputs: readonly (infer Input)[] }
  ? { readonly [input in Extract<Input, string>]?: Value | Remark }
  : { readonly [input: string]: never };

export interface RunStep extends StepIdentity {
  /** The only way to pass values of events or other steps to the script. @default - none */
  readonly env?: Variables;
  /** @default - the root of the repository */
  readonly 'working-directory'?: Text;
  /** A script for bash. It must not contain expressions. */
  readonly run: string;
}

interface StepIdentity {
  readonly name: string;
  /** A condition, without `${{ }}` around it. @default - runs if all steps before it succeeded */
  readonly if?: Text;
  /** ID with which other steps read the outputs. @default - none */
  readonly id?: string;
  /** Whether the job goes on if the step fails. @default false */
  readonly 'continue-on-error'?: boolean;
  /** After which the step is cancelled. @default - that of the job */
  readonly 'timeout-minutes'?: number;
}
