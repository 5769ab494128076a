import type { Commented } from '../files/yaml';

/**
 * A GitHub workflow, by the keys that Charthouse writes. They are spelt as GitHub spells them, so that what is typed is what is
 * printed; what every workflow ought to say, such as its permissions, cannot be left out.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export interface Workflow {
  readonly name: string;
  /** How a run is called in the list of runs. @default - the commit or the pull request */
  readonly 'run-name'?: string;
  readonly on: Triggers;
  /** None: each job names its own. */
  readonly permissions: Readonly<Record<string, never>>;
  readonly concurrency: Concurrency;
  /** By id. */
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What starts a workflow. Events that hand secrets to other people's code are not among the keys. */
export interface Triggers {
  readonly pull_request?: Branches;
  readonly merge_group?: { readonly types: readonly ['checks_requested'] };
  readonly push?: Branches;
  readonly workflow_dispatch?: { readonly inputs: Readonly<Record<string, DispatchInput>> };
}

interface Branches {
  readonly branches: readonly string[];
}

/** A value that is asked of whoever starts a workflow by hand. */
export interface DispatchInput {
  readonly description: string;
  readonly required: true;
  readonly type: 'string' | 'choice';
  /** Of a choice. */
  readonly options?: readonly string[];
}

/** Runs of one group wait for each other: one runs, the newest of the others waits. */
export interface Concurrency {
  readonly group: string;
  /** Whether a newer run ends the one that is running. */
  readonly 'cancel-in-progress': boolean | string;
}

/** A machine's work. */
export interface Job {
  readonly name: string;
  /** @default - it runs if the jobs that it needs have succeeded */
  readonly if?: string;
  /** @default - it waits for no other */
  readonly needs?: string | readonly string[];
  readonly 'runs-on': Runner;
  readonly 'timeout-minutes': number;
  /** The GitHub environment whose variables and secrets it gets. @default - none */
  readonly environment?: string;
  readonly permissions: Permissions;
  /** What jobs that need this one can read, by name. @default - nothing */
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** A fixed image: one that moves, such as `ubuntu-latest`, would make a green build red overnight. */
export type Runner = 'ubuntu-24.04';

/** What the token of a job may do. Whatever is more than reading the code says why, in a comment at the end of its line. */
export interface Permissions {
  readonly contents?: 'read';
  readonly packages?: Commented;
  readonly 'id-token'?: Commented;
  readonly attestations?: Commented;
}

/** A published action, or a script. */
export type Step = ActionStep | RunStep;

export interface ActionStep extends StepIdentity {
  /** Commit, and version as a comment: see `uses`. */
  readonly uses: Commented;
  readonly with?: Readonly<Record<string, string | boolean | undefined>>;
}

export interface RunStep extends StepIdentity {
  /** The only way for a value of the event, or of another step, into the script. */
  readonly env?: Readonly<Record<string, string>>;
  /** @default - the root of the repository */
  readonly 'working-directory'?: string;
  /** Run by bash; never with an expression in it. */
  readonly run: string;
}

interface StepIdentity {
  readonly name: string;
  /** By which other steps read the outputs. @default - none */
  readonly id?: string;
}
