import type { FileTree } from '../files/file-tree';
import { inRepository, ofOverlay, serviceLedgerFile } from '../names/paths';
import { problem, type Problem } from '../problems/problem';
import type { Output } from './plan-output';

/**
 * Warnings: each environment that a service has left, according to the paths that an earlier synth wrote. Used if somebody has emptied the
 * output folder, and with it the ledger, which says whether the service was retired.
 */
export function leftByPaths(files: FileTree, { listed, tryRead }: Output): Problem[] {
  const stagesIn = (paths: readonly string[]): Map<string, Stage> =>
    new Map(
      paths.flatMap((path): [string, Stage][] => {
        const [, folder, repository, service, environment] = ofOverlay.exec(path) ?? [];
        return folder === undefined ? [] : [[folder, { repository: repository!, service: service!, environment: environment! }]];
      }),
    );
  const left = stagesIn(listed.filter((path) => !files.has(path)));
  if (left.size === 0) return [];
  for (const folder of stagesIn(files.paths()).keys()) left.delete(folder);
  return [...left].flatMap(([folder, { repository, service, environment }]) =>
    tryRead(inRepository(repository, serviceLedgerFile(service))) === undefined
      ? problem('left-running', folder, { service, environment })
      : [],
  );
}

interface Stage {
  readonly repository: string;
  readonly service: string;
  readonly environment: string;
}
