import { highestGrade } from '../../meaning/told-meaning';
import type { Problem } from '../../problems/problem';
import { hasChanges, type ChangePlan } from '../plan-checkouts';
import type { FileChange, RepositoryPlan } from '../repository-plan';
import { Description } from '../../problems/description';
import { warningsIn } from './summary';

/** A plan as JSON, for other programs. `docs/day-two.md` describes it. */
export const planJson = (plan: ChangePlan, refusals: readonly Problem[] = []): string =>
  JSON.stringify(
    {
      changes: hasChanges(plan),
      grade: highestGrade(plan.meanings ?? []),
      meanings: plan.meanings,
      repositories: plan.repositories.map(describe),
      refusals: refusals.map(plain),
      warnings: warningsIn(plan, refusals).map(plain),
    },
    null,
    2,
  );

const describe = ({ repository, folder, ledger, files, kept, unchanged, found }: RepositoryPlan): object => {
  const of = (kind: FileChange['kind']): object[] => files.filter((file) => file.kind === kind).map(fileOf);
  return {
    repository,
    folder,
    ledger,
    created: of('created'),
    changed: of('changed'),
    removed: of('removed'),
    editedByHand: of('edited'),
    deletedByHand: of('deleted'),
    inTheWay: of('in the way'),
    kept: kept.map(fileOf),
    unchanged,
    found,
  };
};

const fileOf = ({ path, services, environment }: Pick<FileChange, 'path' | 'services' | 'environment'>): object => ({
  path,
  services,
  environment,
});

const plain = ({ code, at, message, fix, given }: Problem): object => ({
  code,
  at,
  message,
  fix,
  given: given instanceof Description ? given.words : given,
});
