import { posix } from 'node:path';
import type { Checkout, Entry } from './checkout';

/** A folder of a checkout as a checkout of its own: all its paths are relative to the folder. */
export function folderOfCheckout(checkout: Checkout, path: string): Checkout {
  const below = (inner: string): string => (inner === '' ? path : `${path}/${inner}`);
  return {
    folder: `${checkout.folder}/${path}`,
    within: { checkout, path },
    find: (inner) => relativeTo(path, checkout.find(below(inner))),
    namesIn: (inner) => checkout.namesIn(below(inner)),
    filesBelow: (inner) => checkout.filesBelow(below(inner)).map((file) => file.slice(path.length + 1)),
  };
}

/** What stands in the way may lie above the folder: then its path leads upwards. */
const relativeTo = (path: string, entry: Entry | undefined): Entry | undefined =>
  entry?.kind === 'taken' ? { ...entry, at: posix.relative(path, entry.at) } : entry;
