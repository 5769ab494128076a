import type { DefinitionPlace } from '../../definition/shape/definition-place';

/** A machine for jobs. */
export interface RunnerModel {
  /** At least one. */
  readonly labels: readonly string[];
  /** Why it is one of the platform's own; undefined for a machine of GitHub's. */
  readonly reason: string | undefined;
  /** As Docker names it. */
  readonly architecture: 'amd64' | 'arm64';
  /** Where it is written. */
  readonly at: DefinitionPlace;
}

/** Kinds of jobs that can have a machine of their own. */
export const jobKinds = ['test', 'image', 'promote', 'gate', 'check', 'definitions'] as const;

export type JobKind = (typeof jobKinds)[number];

/** Kinds of jobs that a source may give a machine of its own. */
export type BuildJobKind = Extract<JobKind, 'test' | 'image'>;
