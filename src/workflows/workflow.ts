import type { Commented } from '../files/yaml';

/**
 * A GitHub workflow, with the keys that Charthouse writes, in GitHub's spelling. Keys that every workflow should have, such as permissions,
 * are required.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export interface Workflow {
  readonly name: string;
  /** Name of a run in the list of runs. @default - the commit or the pull request */
  readonly 'run-name'?: string;
  readonly on: Triggers;
  /** None: each job sets its own. */
  readonly permissions: Readonly<Record<string, never>>;
  readonly concurrency: Concurrency;
  /** By ID. */
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Events that start a workflow. Events that give secrets to code of others are not supported. */
export interface Triggers {
  readonly pull_request?: Branches;
  readonly merge_group?: { readonly types: readonly ['checks_requested'] };
  readonly push?: Branches;
  readonly workflow_dispatch?: { readonly inputs: Readonly<Record<string, DispatchInput>> };
}

interface Branches {
  readonly branches: readonly string[];
}

/** An input for people who start a workflow. */
export interface DispatchInput {
  readonly description: string;
  readonly required: boolean;
  readonly type: 'string' | 'choice' | 'boolean';
  /** For a choice. */
  readonly options?: readonly string[];
}

/** Runs of one group do not overlap: one runs, and only the newest of the others waits. */
export interface Concurrency {
  readonly group: string;
  /** Whether a newer run cancels the current one. */
  readonly 'cancel-in-progress': boolean | string;
}

/** A job of a workflow. */
export interface Job {
  readonly name: string;
  /** @default - runs if the jobs that it needs succeeded */
  readonly if?: string;
  /** @default - waits for no other job */
  readonly needs?: string | readonly string[];
  /** Runs the job once for each value. @default - once */
  readonly strategy?: { readonly 'fail-fast': false; readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly 'runs-on': Runner;
  readonly 'timeout-minutes': number;
  /** The GitHub environment with its variables and secrets. @default - none */
  readonly environment?: string;
  readonly permissions: TokenPermissions;
  /** Environment variables of all its scripts. @default - none */
  readonly env?: Readonly<Record<string, string>>;
  /** Outputs for jobs that need this one, by name. @default - none */
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** A fixed image: with one that changes, such as `ubuntu-latest`, a passing build could fail the next day. */
export type Runner = 'ubuntu-24.04';

/** Permissions of a job's token. Everything except reading code needs a reason, in a comment at the end of its line. */
export interface TokenPermissions {
  readonly contents?: 'read';
  readonly packages?: Commented;
  readonly 'id-token'?: Commented;
  readonly attestations?: Commented;
  readonly 'pull-requests'?: Commented;
}

/** An action or a script. */
export type Step = ActionStep | RunStep;

export interface ActionStep extends StepIdentity {
  /** The commit, with the version as a comment: see `uses`. */
  readonly uses: Commented;
  readonly with?: Readonly<Record<string, string | number | boolean | Commented | undefined>>;
}

export interface RunStep extends StepIdentity {
  /** The only way to pass values of events or other steps to the script. */
  readonly env?: Readonly<Record<string, string>>;
  /** @default - the root of the repository */
  readonly 'working-directory'?: string;
  /** Run by bash. It must not contain expressions. */
  readonly run: string;
}

interface StepIdentity {
  readonly name: string;
  /** @default - runs if all steps before it succeeded */
  readonly if?: string;
  /** ID with which other steps read the outputs. @default - none */
  readonly id?: string;
}
