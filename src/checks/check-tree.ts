import type { GeneratedFile } from '../files/file-tree';
import { mergeProblems, type Problem } from '../problems/problem';
import { gate } from './gate';
import { images } from './images';
import { renderedSecret } from './rendered-secret';

/** Every rule that needs no model, over a whole output folder: the paths begin with the name of a repository. */
export function checkTree(files: readonly GeneratedFile[]): Problem[] {
  const repositories = groupBy(files, ({ path }) => (path.includes('/.github/workflows/') ? path.split('/')[0] : undefined));
  const services = groupBy(files, ({ path }) => /^[^/]+\/services\/[^/]+/.exec(path)?.[0]);
  return mergeProblems([
    ...renderedSecret(files),
    ...[...services.values()].flatMap(images),
    ...[...repositories].flatMap(([repository, own]) => gate(repository, own)),
  ]);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
