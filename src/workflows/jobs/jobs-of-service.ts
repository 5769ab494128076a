import { matrix } from '../expression';
import type { ServiceJob } from '../service-job';
import type { Job } from '../workflow';

/** The jobs of a repository with one service, by ID, and those that pull requests must pass. */
export const jobsOfService = (
  service: string,
  jobs: readonly ServiceJob[],
): { readonly jobs: Readonly<Record<string, Job>>; readonly judging: readonly string[] } => ({
  jobs: Object.fromEntries(jobs.map((job) => [job.id, standing(service, job)])),
  judging: jobs.filter(({ judges }) => judges).map(({ id }) => id),
});

/** A job that runs with several versions is a matrix of them. */
const standing = (service: string, { id, values, after, when, make, versions }: ServiceJob): Job => ({
  name: versions ? `${id} ${matrix('version').text}` : id,
  ...(when === undefined ? {} : { if: when }),
  ...(after.length === 0 ? {} : { needs: after.length > 1 ? after : after[0]! }),
  ...(versions ? { strategy: { 'fail-fast': false, matrix: { version: versions } } } : {}),
  ...make({ ...values, ...(versions ? { version: matrix('version').text } : {}), job: id, service }),
});
