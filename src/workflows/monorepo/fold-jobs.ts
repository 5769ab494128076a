import { groupBy } from '../../data/group-by';
import { matrix } from '../expression';
import type { CommonValues, JobValues, ServiceJob } from '../service-job';
import type { Job } from '../workflow';

/** A job in a repository of several services, and its service. */
export interface OwnedJob {
  readonly service: string;
  readonly job: ServiceJob;
}

/** One job of the workflow for one or several jobs of services. */
export interface FoldedJob {
  readonly id: string;
  readonly job: Omit<Job, 'if' | 'needs' | 'strategy'>;
  readonly members: readonly OwnedJob[];
  /** What differs between the members, for each of them; undefined if there is only one. */
  readonly legs: readonly JobValues[] | undefined;
}

/** GitHub's limit for one matrix. */
const mostLegs = 256;

/**
 * Folds jobs that do the same with other values into one job with a matrix. A job that no other is like stands alone, with its values. The
 * order is that of the first member of each job.
 */
export function foldJobs(jobs: readonly OwnedJob[]): FoldedJob[] {
  const groups = groupBy(jobs.flatMap(withEachVersion), ({ job }) => `${job.kind} ${JSON.stringify(job.make(placeholders(job)))}`);
  const made = new Map<string, number>();
  return [...groups.values()].flatMap(inMatrices).map((members) => {
    const [first] = members as [OwnedJob];
    const { kind } = first.job;
    if (members.length === 1) return alone(first);
    const count = (made.get(kind) ?? 0) + 1;
    made.set(kind, count);
    // Names of services have no underscore, so no other ID is the same.
    return together(count === 1 ? kind : `${kind}_${count}`, members);
  });
}

/** One member for each version. */
const withEachVersion = (owned: OwnedJob): OwnedJob[] =>
  owned.job.versions?.map((version) => ({ ...owned, job: { ...owned.job, values: { ...owned.job.values, version } } })) ?? [owned];

function inMatrices(members: readonly OwnedJob[]): OwnedJob[][] {
  const parts = Array.from({ length: Math.ceil(members.length / mostLegs) }, (_, index) => index * mostLegs);
  return parts.map((start) => members.slice(start, start + mostLegs));
}

function alone(member: OwnedJob): FoldedJob {
  const { job: id } = valuesOf(member);
  return { id, job: { name: id, ...member.job.make(valuesOf(member)) }, members: [member], legs: undefined };
}

function together(id: string, members: readonly OwnedJob[]): FoldedJob {
  const all = members.map(valuesOf);
  const [first] = all as [CommonValues];
  const same = Object.keys(first).filter((key) => key !== 'service' && all.every((values) => values[key] === first[key]));
  const legs = all.map((values) => Object.fromEntries(Object.entries(values).filter(([key]) => !same.includes(key))));
  const { job } = members[0]!;
  const values = { ...placeholders(job), ...Object.fromEntries(same.map((key) => [key, first[key]!])) };
  return { id, job: { name: matrix('job'), ...job.make(values) }, members, legs };
}

/** IDs have letters, digits, `-` and `_`. */
const valuesOf = ({ service, job: { id, versions, values } }: OwnedJob): CommonValues => ({
  job: `${service}-${id}${versions ? `_${values.version!.replace(/[^\w-]/g, '-')}` : ''}`,
  service,
  ...values,
});

const placeholders = ({ values }: ServiceJob): CommonValues => {
  const keys = ['job', 'service', ...Object.keys(values)];
  return Object.fromEntries(keys.map((key) => [key, matrix(key).text])) as unknown as CommonValues;
};
