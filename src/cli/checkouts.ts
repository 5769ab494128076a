import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Checkout } from '../files/checkout';
import { stackPlaceIn, type StackPlace } from '../ledger/stack-place';
import { foldersIn, openCheckout } from '../loader/open-checkout';
import { terraformFolder } from '../names/paths';
import { formerLedger, repositoriesOf, type PlatformFiles } from '../plan/plan-checkouts';
import { listOf, quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';
import { addStack } from './add-stack';

/** Where the checkouts are, in the words of whoever started the command. */
export interface CheckoutOptions {
  /** The folder that has a checkout of each repository, named as it is. */
  readonly folder: string;
  /** Checkouts elsewhere, as NAME=PATH. */
  readonly repository: readonly string[];
}

/** The checkouts that are named on their own: paths by the names of repositories. */
export function namedCheckouts({ repository }: Pick<CheckoutOptions, 'repository'>): Map<string, string> {
  const named = new Map<string, string>();
  for (const text of repository) {
    const [, name, path] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (name === undefined || path === undefined)
      throw new CannotRunError(`${quote(text)} names no repository and its path: write '--repository payments-api=../payments-api'`);
    if (named.has(name)) throw new CannotRunError(`the repository ${quote(name)} is named twice`);
    named.set(name, path);
  }
  return named;
}

/** Folders in which checkouts may be, whatever is generated. */
export function possibleCheckouts(options: CheckoutOptions): string[] {
  assertFolder(options.folder, 'there is no folder');
  return [...foldersIn(options.folder).map((name) => join(options.folder, name)), ...namedCheckouts(options).values()];
}

/**
 * A checkout for each repository, by its name: also for those that nothing is generated for any more. One that is not there counts as empty. The Terraform stack
 * may be in a folder of a checkout.
 *
 * @throws CannotRunError for a path that is no folder, and a name that is no repository's.
 */
export function findCheckouts(options: CheckoutOptions, { platform, files }: PlatformFiles): Map<string, Checkout> {
  const named = namedCheckouts(options);
  const texts = new Map(files);
  const place = named.has(terraformFolder) ? undefined : stackPlaceIn((path) => texts.get(path));
  const repositories = repositoriesOf(files).filter((name) => name !== terraformFolder || !place);
  const checkouts = new Map<string, Checkout>();
  // The config repository tells Git not to change line ends.
  const find = (name: string): Checkout =>
    checkouts.get(name) ?? openCheckout(named.get(name) ?? join(options.folder, name), name === platform ? 'exact' : 'of any system');
  for (const name of repositories) checkouts.set(name, find(name));
  for (const name of named.keys()) {
    if (checkouts.has(name) || name === place?.repository) continue;
    const checkout = find(name);
    if (formerLedger(checkout, platform)?.repository !== name)
      throw new CannotRunError(`there is no repository ${quote(name)}: there are ${listOf(knownNames(repositories, place))}`);
    checkouts.set(name, checkout);
  }
  if (!named.has(terraformFolder)) addStack(checkouts, { platform, place, find });
  const taken = new Set([...checkouts.values()].map(({ folder }) => resolve(folder)));
  for (const folder of foldersIn(options.folder).map((name) => join(options.folder, name))) {
    if (taken.has(resolve(folder))) continue;
    const checkout = openCheckout(folder);
    const former = formerLedger(checkout, platform)?.repository;
    if (former !== undefined && !checkouts.has(former)) checkouts.set(former, checkout);
  }
  assertApart(checkouts);
  return checkouts;
}

const knownNames = (repositories: readonly string[], place: StackPlace | undefined): string[] =>
  place ? [...new Set([...repositories, place.repository, terraformFolder])].sort() : [...repositories];

/** Two repositories in one folder would each remove what the other has. */
function assertApart(checkouts: ReadonlyMap<string, Checkout>): void {
  const names = new Map<string, string>();
  for (const [name, { folder }] of checkouts) {
    const there = statSync(folder, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) throw new CannotRunError(`${quote(folder)} is no folder: it cannot be a checkout of ${quote(name)}`);
    const other = names.get(resolve(folder));
    if (other !== undefined) throw new CannotRunError(`${quote(folder)} cannot be the checkout of both ${quote(other)} and ${quote(name)}`);
    names.set(resolve(folder), name);
  }
}

function assertFolder(folder: string, otherwise: string): void {
  const there = folder.includes('\0') ? undefined : statSync(folder, { throwIfNoEntry: false });
  if (!there?.isDirectory()) throw new CannotRunError(`${otherwise} ${quote(folder)}: name the one that has the checkouts`);
}
