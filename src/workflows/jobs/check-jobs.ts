import type { SourceModel } from '../../model/types/service-model';
import type { Job } from '../workflow';
import { checkJob } from './check-job';
import { checksOf } from './checks-of';

/** The jobs that a pull request with changes of a service must pass, by ID. @param prefix common prefix of all jobs of the service. */
export function checkJobs(prefix: string, source: SourceModel): Readonly<Record<string, Job>> {
  const { prepare, test, quality } = checksOf(source);
  return Object.fromEntries(
    Object.entries({ test, quality })
      .filter(([, steps]) => steps.length > 0)
      .map(([job, steps]) => [`${prefix}${job}`, checkJob(`${prefix}${job}`, [...prepare, ...steps])]),
  );
}
