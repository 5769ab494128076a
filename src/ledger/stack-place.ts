import { inRepository, repositoryLedgerFile, terraformFolder } from '../names/paths';
import type { StackPlace } from '../model/types/platform-model';
import { parseRepositoryLedger } from './parse-ledger';
import type { RepositoryLedger } from './repository-ledger';

export type { StackPlace };

/**
 * The folder of a repository in which the Terraform stack is kept; undefined if there is no stack, or if it is kept outside of all repositories.
 *
 * @param textOf the text of a file, by its path in the output folder.
 */
export function stackPlaceIn(textOf: (path: string) => string | undefined): StackPlace | undefined {
  const read = (repository: string): RepositoryLedger | undefined => {
    const path = inRepository(repository, repositoryLedgerFile);
    return parseRepositoryLedger(path, textOf(path) ?? '').value;
  };
  const stack = read(terraformFolder);
  return stack && read(stack.platform)?.stack;
}
