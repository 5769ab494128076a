import { groupBy } from '../data/group-by';
import type { Checkout } from '../files/checkout';

/** Finds files and folders of a checkout that differ from a path only in upper and lower case. */
export class OtherCases {
  /** The names in each folder, by their lower case. */
  private readonly folders = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(private readonly checkout: Checkout) {}

  /** The first that differs so from the path, or from a folder of it; undefined where there is none. */
  find(path: string): string | undefined {
    let folder = '';
    for (const name of path.split('/')) {
      const names = this.namesIn(folder);
      if (names.size === 0) return undefined;
      const other = names.get(name.toLowerCase())?.find((each) => each !== name);
      if (other !== undefined) return below(folder, other);
      folder = below(folder, name);
    }
    return undefined;
  }

  private namesIn(folder: string): ReadonlyMap<string, readonly string[]> {
    const known = this.folders.get(folder);
    if (known) return known;
    const names = groupBy(this.checkout.namesIn(folder), (name) => name.toLowerCase());
    this.folders.set(folder, names);
    return names;
  }
}

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
