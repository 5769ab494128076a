/**
 * How much care a change needs:
 *
 * - `none`: nothing that runs changes
 * - `low`: Kubernetes carries it out as any rollout, and a revert undoes it
 * - `high`: it changes who may do or reach something, or what runs may fail because of it
 * - `destructive`: it deletes something that a revert does not bring back, or stops what runs
 */
export type Grade = (typeof grades)[number];

/** From the least to the most care. */
export const grades = ['none', 'low', 'high', 'destructive'] as const;

/** What a change is about. */
export type Topic = (typeof topics)[number];

export const topics = [
  'deployment',
  'image',
  'containers',
  'scaling',
  'resources',
  'probes',
  'configuration',
  'secrets',
  'network',
  'identity',
  'permissions',
  'security',
  'storage',
  'schedule',
  'rollout',
  'placement',
  'monitoring',
  'metadata',
  'applications',
  'sync',
  'windows',
  'project',
  'approvals',
  'checks',
  'workflows',
  'terraform',
  'objects',
  'other',
] as const;

/** What a change means, in one line. */
export interface Meaning {
  readonly topic: Topic;
  readonly grade: Grade;
  /** What changes, with the values before and after: `replicas: 2 -> 3`. It has no values of configuration and secrets. */
  readonly text: string;
  /** Why it has its grade, as a part of a sentence without a full stop. */
  readonly reason: string;
  /** The property of the service that says so: steps into its definition, such as `['workloads', 'worker', 'replicas']`. */
  readonly property?: readonly string[];
  /** The place in the definitions, if it is not in a service: `platform.environments.production.sync`. */
  readonly at?: string;
}

/** A meaning, and what it is about. */
export interface LocatedMeaning extends Meaning {
  /** Undefined if it belongs to no service. */
  readonly service?: string;
  /** Undefined if it is the same in all environments. */
  readonly environment?: string;
  /** Only if the clusters of the environment differ. */
  readonly cluster?: string;
}

/** Whether one grade needs more care than another: positive if `a` does. */
export const compareGrades = (a: Grade, b: Grade): number => grades.indexOf(a) - grades.indexOf(b);
