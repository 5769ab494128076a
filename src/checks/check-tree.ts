import type { GeneratedFile } from '../files/file-tree';
import { groupBy } from '../data/group-by';
import { mergeProblems, type Problem } from '../problems/problem';
import { gateHolds } from './gate-holds';
import { gateReported } from './gate-reported';
import { images } from './images';
import { renderedSecret } from './rendered-secret';

/** Applies all rules that need no model to an output folder. Paths begin with the name of a repository. */
export function checkTree(files: readonly GeneratedFile[]): Problem[] {
  const repositories = groupBy(files, ({ path }) => (path.includes('/.github/workflows/') ? path.split('/')[0] : undefined));
  const services = groupBy(files, ({ path }) => /^[^/]+\/services\/[^/]+/.exec(path)?.[0]);
  return mergeProblems([
    ...renderedSecret(files),
    ...[...services.values()].flatMap(images),
    ...[...repositories].flatMap(([repository, own]) => [...gateReported(repository, own), ...gateHolds(repository, own)]),
  ]);
}
