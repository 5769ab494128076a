/** What lies at a path of a checkout. */
export type Entry =
  | { readonly kind: 'file'; readonly text: string }
  /** Something else than a file, or such a thing in the place of a folder of the path. */
  | { readonly kind: 'taken'; readonly by: 'a symbolic link' | 'a folder' | 'a file' | 'a special file'; readonly at: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The content of a checkout, as far as a plan asks for it. All paths are relative to it, with forward slashes. */
export interface Checkout {
  /** Where it is, in the words of whoever named it. */
  readonly folder: string;
  /** The checkout that it is a folder of; undefined if it is a whole one. */
  readonly within?: { readonly checkout: Checkout; readonly path: string };
  /** What lies at a path; undefined where nothing does. Symbolic links are not followed. */
  find(path: string): Entry | undefined;
  /** The names in a folder, sorted; none where there is no such folder. The root is the empty path. */
  namesIn(folder: string): readonly string[];
  /** The paths of all files beneath a folder, sorted. */
  filesBelow(folder: string): readonly string[];
}

/** The text of a file in a checkout; undefined if no file that can be read is there. */
export function textIn(checkout: Checkout, path: string): string | undefined {
  const entry = checkout.find(path);
  return entry?.kind === 'file' ? entry.text : undefined;
}
