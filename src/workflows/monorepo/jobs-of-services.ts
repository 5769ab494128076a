import { and, contains, expression, fromJson, needs, not, notEquals, type Expression } from '../expression';
import type { Job } from '../workflow';
import { groupBy } from '../../data/group-by';
import { foldJobs, type FoldedJob, type OwnedJob } from './fold-jobs';

/** The first job, which chooses the services of a run: those that changed, for example. */
export interface FirstJob {
  readonly id: string;
  /** Its outputs are {@link choiceOutputs}. */
  make(folded: readonly FoldedJob[]): Omit<Job, 'name'>;
}

/**
 * The jobs of a repository of several services, by ID, and those that pull requests must pass. Each run does what the chosen services need:
 * alike jobs are one job with a matrix of these services, and GitHub skips a job that none of them needs.
 */
export function jobsOfServices(
  owned: readonly OwnedJob[],
  first: FirstJob,
): { readonly jobs: Readonly<Record<string, Job>>; readonly judging: readonly string[] } {
  const folded = foldJobs(owned);
  if (folded.length === 0) return { jobs: {}, judging: [] };
  const before = earlierJobs(folded);
  const jobs = folded.map((each): [string, Job] => {
    const earlier = before(each);
    const condition = and(...(earlier.length > 0 ? nothingFailed : []), ...events([...earlier, each]), isChosen(each, first));
    const needed = [first.id, ...earlier.map(({ id }) => id)];
    const { name, ...rest } = each.job;
    return [each.id, { name, if: condition, needs: needed.length > 1 ? needed : first.id, ...strategy(each, first), ...rest }];
  });
  const judging = folded.filter(({ members }) => members[0]!.job.judges).map(({ id }) => id);
  return {
    jobs: { [first.id]: { name: first.id, ...first.make(folded) }, ...Object.fromEntries(jobs) },
    judging: [first.id, ...judging],
  };
}

/** All jobs that must have succeeded before a job, also those before these. */
function earlierJobs(folded: readonly FoldedJob[]): (later: FoldedJob) => FoldedJob[] {
  const owners = groupBy(
    folded.flatMap((each) => each.members.map((member) => ({ each, member }))),
    ({ member }) => keyOf(member.service, member.job.id),
  );
  return ({ members }) => {
    const found = new Set<FoldedJob>();
    const visit = ({ service, job }: OwnedJob): void => {
      for (const { each, member } of job.after.flatMap((id) => owners.get(keyOf(service, id)) ?? [])) {
        found.add(each);
        visit(member);
      }
    };
    members.forEach(visit);
    return folded.filter((each) => found.has(each));
  };
}

const keyOf = (service: string, id: string): string => `${service} ${id}`;

/** A job before this one may have been skipped, because none of its services was chosen. By itself, GitHub would skip this one, too. */
const nothingFailed: readonly Expression[] = [
  not(expression('cancelled()')),
  ...['failure', 'cancelled'].map((result) => not(contains(expression('needs.*.result'), result))),
];

/** The conditions on the event, each once. */
const events = (jobs: readonly FoldedJob[]): Expression[] =>
  [...new Set(jobs.flatMap(({ members }) => members[0]!.job.when ?? []))].map((when) => expression(when));

/** GitHub looks at the condition before the matrix, which must not be empty. */
const isChosen = ({ id, legs, members }: FoldedJob, first: FirstJob): Expression =>
  legs ? notEquals(needs(first.id).output(id), '[]') : contains(fromJson(needs(first.id).output('services')), members[0]!.service);

const strategy = ({ id, legs }: FoldedJob, first: FirstJob): Pick<Job, 'strategy'> =>
  legs ? { strategy: { 'fail-fast': false, matrix: { include: fromJson(needs(first.id).output(id)) } } } : {};
