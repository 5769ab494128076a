/** An image of the service in a text. */
export interface ImageMention {
  readonly repository: string;
  /** Whether a tag or digest follows. */
  readonly isTagged: boolean;
}

const before = `(?:^|[\\s=,;"'({\\[]|docker://)`;
const behind = `(?=$|[:@\\s,;"')}\\]])`;

/**
 * The image of the service that a text names; undefined if there is none. A name without a registry could be anything, so it only counts if
 * the key mentions an image. A text with several lines is a document, and not searched.
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
 * The service's image whose tag Kustomize would set on another image, or over another tag: Kustomize treats the name as a regular
 * expression, in which a dot matches any character.
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

/** What may follow the name of an image: a tag, a digest, or nothing. */
const endsName = new Set([':', '@', undefined]);

/** Describes in a problem what Kustomize would do to an image, or to a text that looks like one. */
export const changeOfImpostor = (image: string, of: string): string =>
  `it would give '${image}' the tag of '${of}', for in a name a dot is any character to it`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
