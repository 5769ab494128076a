import type { Problem } from '../../problems/problem';
import type { ChangePlan } from '../plan-checkouts';
import type { FileChange, RepositoryPlan } from '../repository-plan';
import { countGrades } from './meaning-lines';

/** What a file is found to be, in the order in which plans tell it. */
export const kinds: readonly FileChange['kind'][] = ['created', 'changed', 'removed', 'edited', 'deleted', 'in the way'];

/** The same in words, behind a number or a path. */
export const changeWords: Readonly<Record<FileChange['kind'], string>> = {
  created: 'created',
  changed: 'changed',
  removed: 'removed',
  edited: 'edited by hand',
  deleted: 'deleted by hand',
  'in the way': 'not written by Charthouse',
};

/** What there is in a plan, in numbers: `2 changed, 1 image-tag file kept; 1 high, 2 low`. */
export const countAll = ({ repositories, meanings = [] }: ChangePlan): string =>
  [countFiles(repositories), countGrades(meanings)].filter((part) => part !== '').join('; ');

/** How many files of each kind there are: `1 created, 2 changed`. Kinds of which there is none are left out. */
function countFiles(repositories: readonly RepositoryPlan[]): string {
  const files = repositories.flatMap((each) => each.files);
  const counts = kinds.flatMap((kind) => {
    const count = files.filter((file) => file.kind === kind).length;
    return count > 0 ? `${count} ${changeWords[kind]}` : [];
  });
  const kept = repositories.reduce((sum, each) => sum + each.kept.length, 0);
  return [
    ...(counts.length > 0 ? counts : ['no changes']),
    ...(kept > 0 ? [`${kept} image-tag ${kept === 1 ? 'file' : 'files'} kept`] : []),
  ].join(', ');
}

/** Repositories of which there is something to tell. */
export const toldOf = ({ repositories }: ChangePlan): readonly RepositoryPlan[] =>
  repositories.filter(({ files, found }) => files.length > 0 || found.length > 0);

/** What does not stop an apply: also unsafe changes that are no refusals, because they are accepted. */
export const warningsIn = ({ unsafe, warnings }: ChangePlan, refusals: readonly Problem[]): readonly Problem[] => [
  ...unsafe.filter((each) => !refusals.includes(each)),
  ...warnings,
];
