import { unique } from '../../data/entries';
import { mainBranch } from '../../names/github';
import { feedingBranch, hasOwnImages } from '../types/service-model';
import type { ApplicationRepository } from './application-repositories';

/** What the images of a repository are built from. */
export interface BuildRefs {
  /** The main branch first, the others by name. */
  readonly branches: readonly string[];
  /** Those whose images are promoted to an environment as soon as they are built, in the same order. */
  readonly feeding: readonly string[];
}

/** The main branch, and the branches whose images are promoted to an environment of one of its services. */
export function buildRefs({ services }: Pick<ApplicationRepository, 'services'>): BuildRefs {
  const found = unique(services.filter(hasOwnImages).flatMap(({ stages }) => stages.flatMap((stage) => feedingBranch(stage) ?? [])));
  const branches = [mainBranch, ...found.filter((branch) => branch !== mainBranch)];
  return { branches, feeding: branches.filter((branch) => found.includes(branch)) };
}
