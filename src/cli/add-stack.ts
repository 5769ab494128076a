import { resolve } from 'node:path';
import type { Checkout } from '../files/checkout';
import { folderOfCheckout } from '../files/folder-of-checkout';
import type { StackPlace } from '../ledger/stack-place';
import { terraformFolder } from '../names/paths';
import { formerLedger } from '../plan/plan-checkouts';
import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';

interface StackOptions {
  /** Name of the platform. */
  readonly platform: string;
  /** Where the stack is to be; undefined for the folder next to the checkouts, or if there is none. */
  readonly place: StackPlace | undefined;
  /** The checkout of a repository. */
  readonly find: (repository: string) => Checkout;
}

/**
 * Adds the folder of the Terraform stack to the checkouts: where it is to be, or where it was if there is to be none. The ledger of the config repository says
 * where it was.
 *
 * @throws CannotRunError if the stack has to move first.
 */
export function addStack(checkouts: Map<string, Checkout>, { platform, place, find }: StackOptions): void {
  const placed = ({ repository, path }: StackPlace): Checkout => folderOfCheckout(find(repository), path);
  const formerPlace = formerLedger(find(platform), platform)?.stack;
  const former = formerPlace ? placed(formerPlace) : find(terraformFolder);
  const hasStack = (checkout: Checkout): boolean => formerLedger(checkout, platform)?.repository === terraformFolder;
  const now = place ? placed(place) : checkouts.get(terraformFolder);
  if (now) {
    checkouts.set(terraformFolder, now);
    // Its state may be in the folder, and what has left the stack is in its ledger.
    if (resolve(now.folder) !== resolve(former.folder) && hasStack(former) && !hasStack(now))
      throw new CannotRunError(
        `the Terraform stack is in ${quote(former.folder)}, and the definitions keep it in ${quote(now.folder)}: move the folder there, with its state`,
      );
  } else if (hasStack(former)) checkouts.set(terraformFolder, former);
}
