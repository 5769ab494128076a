import { mainBranch } from '../../names/github';

/** What the images of a repository are built from. */
export interface BuildRefs {
  /** The main branch first, the others by name. */
  readonly branches: readonly string[];
}

/** Only the main branch. */
export const buildRefs = (): BuildRefs => ({ branches: [mainBranch] });
