import type { Job } from './workflow';

/** Texts in which alike jobs of several services differ, by the name that they have in a matrix. */
export type JobValues = Readonly<Record<string, string>>;

/** Values that every job has: its ID if it stands alone in a repository of several services, and the name of its service. */
export interface CommonValues extends JobValues {
  readonly job: string;
  readonly service: string;
}

/** A job without what others set. */
export type MadeJob = Omit<Job, 'name' | 'if' | 'needs' | 'strategy'>;

/** A job of a service before it is known whether it stands alone, or together with alike jobs of other services. */
export interface ServiceJob<V extends JobValues = JobValues> {
  /** What it does. Alike jobs of one kind can be folded. */
  readonly kind: string;
  /** ID among the jobs of its service: the kind, or the kind and what distinguishes it from others of the kind. */
  readonly id: string;
  readonly values: V;
  /**
   * Makes the job from its values. What is done, and which permissions it takes, must not depend on them: they may also be `matrix.…`
   * expressions, which are unknown until the workflow runs. Scripts get them in `env`. Name, condition and order are set by others.
   */
  make(values: V & CommonValues): MadeJob;
  /** Versions of the language with which it runs, once each: the value `version`. At least two. @default - once */
  readonly versions?: readonly string[];
  /** IDs of the jobs of the service that must have succeeded before. */
  readonly after: readonly string[];
  /** Condition on the event. @default - every event */
  readonly when?: string;
  /** Whether pull requests must pass it. */
  readonly judges: boolean;
}
