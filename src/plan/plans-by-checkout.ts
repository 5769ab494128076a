import { basename } from 'node:path';
import { groupBy } from '../data/group-by';
import type { Problem } from '../problems/problem';
import type { ChangePlan } from './plan-checkouts';
import type { RepositoryPlan } from './repository-plan';

/** The parts of a plan that are about one checkout each, by the name of its repository: those in which files change. */
export function plansByCheckout(plan: ChangePlan): Map<string, ChangePlan> {
  const changing = plan.repositories.filter(({ files }) => files.length > 0);
  const checkouts = groupBy(changing, ({ folder, within }) => within?.folder ?? folder);
  return new Map([...checkouts].map(([folder, own]) => [nameOf(folder, own), partOf(plan, own)]));
}

/** Of a checkout that has nothing but a folder of ours, only the folder is known. */
const nameOf = (folder: string, own: readonly RepositoryPlan[]): string =>
  own.find(({ within }) => !within)?.repository ?? basename(folder);

function partOf({ unsafe, warnings, meanings }: ChangePlan, own: readonly RepositoryPlan[]): ChangePlan {
  const places = own.flatMap(({ repository, folder }) => [`${repository}/`, `${folder}/`]);
  const isOwn = ({ at }: Problem): boolean => at.some((each) => places.some((place) => each.startsWith(place)));
  const names = new Set(own.map(({ repository }) => repository));
  return {
    repositories: own,
    unsafe: unsafe.filter(isOwn),
    warnings: warnings.filter(isOwn),
    meanings: meanings?.filter(({ repository }) => names.has(repository)),
  };
}
