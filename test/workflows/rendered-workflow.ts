import type { Commented } from '../../src/files/yaml';

/** A workflow as it is written to its file: actions at their commits, reasons as comments, and expressions as text. */
export interface Workflow {
  readonly name: string;
  readonly 'run-name'?: string;
  readonly on: Triggers;
  readonly permissions: Readonly<Record<string, never>>;
  readonly concurrency: Concurrency;
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
  readonly options?: readonly string[];
}

/** Runs of one group do not overlap: one runs, and only the newest of the others waits. */
export interface Concurrency {
  readonly group: string;
  readonly 'cancel-in-progress': boolean | string;
}

/** A job of a workflow. */
export interface Job {
  readonly name: string;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly 'fail-fast': false; readonly matrix: Readonly<Record<string, readonly string[] | string>> };
  readonly 'runs-on': string;
  readonly 'timeout-minutes': number;
  readonly environment?: string;
  readonly permissions: TokenPermissions;
  readonly env?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly services?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
}

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
  readonly uses: Commented;
  readonly with?: Readonly<Record<string, string | number | boolean | Commented | undefined>>;
}

export interface RunStep extends StepIdentity {
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
  readonly run: string;
}

interface StepIdentity {
  readonly name: string;
  readonly if?: string;
  readonly id?: string;
}
