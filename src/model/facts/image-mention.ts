/** An image of the service's own that a text names. */
export interface ImageMention {
  readonly repository: string;
  /** Whether a tag or a digest follows. */
  readonly isTagged: boolean;
}

const before = `(?:^|[\\s=,;"'({\\[]|docker://)`;
const behind = `(?=$|[:@\\s,;"')}\\]])`;

/**
 * The image of the service that a text names; undefined for none. A name that does not begin with a registry could be anything: it counts
 * only under a key that speaks of an image. A text of several lines is a document, and nobody reads an image out of it here.
 */
export function tryImageMention(text: string, key: string, repositories: readonly string[]): ImageMention | undefined {
  if (text.includes('\n')) return undefined;
  for (const repository of repositories) {
    if (!text.includes(repository) || !(beginsWithRegistry(repository) || /image/i.test(key))) continue;
    const found = new RegExp(before + escaped(repository) + behind).exec(text);
    if (!found) continue;
    const rest = text.slice(found.index + found[0].length);
    return { repository, isTagged: /^[:@]/.test(rest) };
  }
  return undefined;
}

const beginsWithRegistry = (repository: string): boolean => /^(?:[^/]*[.:][^/]*|localhost)\//.test(repository);

/**
 * The image whose tag Kustomize would give to another image, or over another tag: it takes the name for a regular expression, in which a dot
 * is any character.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/image/image.go
 */
export const tryImpostor = (image: string, repositories: readonly string[]): string | undefined =>
  repositories.find(
    (repository) =>
      repository !== image &&
      endsName.has(image[repository.length]) &&
      new RegExp(`^${repository}(?::[a-zA-Z0-9_.{}-]*)?(?:@sha256:[a-zA-Z0-9_.{}-]*)?$`).test(image) &&
      !image.startsWith(repository),
  );

/** What comes behind the name of an image: its tag, its digest, or nothing. */
const endsName = new Set([':', '@', undefined]);

/** How a problem says what Kustomize would do to an image, or to a text that looks like one. */
export const changeOfImpostor = (image: string, of: string): string =>
  `it would give '${image}' the tag of '${of}', for in a name a dot is any character to it`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
