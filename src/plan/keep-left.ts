import { textIn, type Checkout } from '../files/checkout';
import { FileTree } from '../files/file-tree';
import { repositoryLedgerFiles } from '../ledger/ledger-files';
import { parseRepositoryLedger } from '../ledger/parse-ledger';
import type { RepositoryLedger } from '../ledger/repository-ledger';
import { compareStacks } from '../ledger/stack-change';
import { governanceStack } from '../names/github';
import { isRepositoryLedgerPath, repositoryLedgerFile, stackFile } from '../names/paths';
import { problem, type Problem } from '../problems/problem';
import { addressesInStack, withRemoved } from './stack-file';

const stack = stackFile(governanceStack);

/** The files of the Terraform stack as they are to be in a checkout. */
export interface KeptStack {
  readonly files: ReadonlyMap<string, string>;
  /** What a person has to do about it. */
  readonly warnings: readonly Problem[];
}

/**
 * Completes the rendered stack by what has left it: the resources of repositories and teams that are no longer defined. Terraform would
 * destroy them, and with them the code, or the keys in their environments. They stay in the ledger until they come back.
 *
 * @param rendered the files of the stack, and its ledger.
 * @param before the ledger of the checkout.
 */
export function keepLeft(rendered: ReadonlyMap<string, string>, before: RepositoryLedger | undefined, checkout: Checkout): KeptStack {
  const ledger = parseRepositoryLedger(repositoryLedgerFile, rendered.get(repositoryLedgerFile) ?? '').value;
  const text = rendered.get(stack);
  if (!ledger || text === undefined) return { files: rendered, warnings: [] };
  const { left, leaving } = compareStacks(formerStack(before, checkout), ledger);
  const warnings = leaving.map((owner) => problem('left-on-github', `${checkout.folder}/${stack}`, owner));
  if (left.length === 0) return { files: rendered, warnings };
  const files = new FileTree();
  for (const [path, each] of rendered) {
    if (!isRepositoryLedgerPath(path)) files.add({ path, content: path === stack ? withRemoved(each, left) : each });
  }
  files.addAll(repositoryLedgerFiles({ ...ledger, left }, { paths: files.paths() }));
  return { files: new Map(files.entries()), warnings };
}

/** What was written last: as the ledger says, or else the stack itself. */
function formerStack(before: RepositoryLedger | undefined, checkout: Checkout): Pick<RepositoryLedger, 'resources' | 'left'> {
  if (before?.resources) return before;
  const text = textIn(checkout, stack);
  return (text === undefined ? undefined : addressesInStack(text)) ?? {};
}
