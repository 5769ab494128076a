import type { Checkout, Entry } from '../../src/files/checkout';

/** A checkout in memory: texts of files by their paths, and other things in their places. */
export function memoryCheckout(files: Readonly<Record<string, string | Entry>>, folder = 'checkouts/shop'): Checkout {
  const paths = Object.keys(files).sort();
  const foldersOf = (path: string): string[] =>
    path.split('/').flatMap((_, index, names) => (index === 0 ? [] : names.slice(0, index).join('/')));
  const entryOf = (value: string | Entry): Entry => (typeof value === 'string' ? { kind: 'file', text: value } : value);
  return {
    folder,
    find: (path) => {
      const above = foldersOf(path).find((each) => files[each] !== undefined);
      if (above !== undefined) {
        const entry = entryOf(files[above]!);
        return entry.kind === 'file' ? { kind: 'taken', by: 'a file', at: above } : entry;
      }
      if (files[path] !== undefined) return entryOf(files[path]);
      return paths.some((each) => each.startsWith(`${path}/`)) ? { kind: 'taken', by: 'a folder', at: path } : undefined;
    },
    namesIn: (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      return [...new Set(paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length).split('/', 1)[0]!))];
    },
    filesBelow: (folder) => paths.filter((path) => path.startsWith(`${folder}/`)),
  };
}
