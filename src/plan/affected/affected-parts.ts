import { groupBy } from '../../data/group-by';
import {
  clusterOfPath,
  isRepositoryLedgerPath,
  isWorkflowPath,
  repositoryOfPath,
  teamOfPath,
  terraformFolder,
  withinRepository,
} from '../../names/paths';
import type { AffectedPart, PartName } from './affected';

/**
 * What files that belong to no service are a part of. A ledger follows other files: it is only told of where nothing else of its repository differs.
 *
 * @param paths in the output folder, sorted.
 */
export function affectedParts(paths: readonly string[]): AffectedPart[] {
  const isLedger = (path: string): boolean => isRepositoryLedgerPath(withinRepository(path));
  const others = new Set(paths.filter((path) => !isLedger(path)).map(repositoryOfPath));
  const told = paths.filter((path) => !isLedger(path) || !others.has(repositoryOfPath(path)));
  return [...groupBy(told, (path) => partOf(path).join('/'))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, files]) => {
      const [part, name] = partOf(files[0]!);
      return { part, name, files };
    });
}

function partOf(path: string): readonly [part: PartName, name: string] {
  const [repository, own] = [repositoryOfPath(path), withinRepository(path)];
  if (repository === terraformFolder) return ['terraform', isRepositoryLedgerPath(own) ? terraformFolder : own.split('/', 1)[0]!];
  if (isWorkflowPath(own)) return ['workflows', repository];
  const [cluster, team] = [clusterOfPath(own), teamOfPath(own)];
  if (cluster !== undefined) return ['cluster', cluster];
  return team === undefined ? ['repository', repository] : ['project', team];
}
