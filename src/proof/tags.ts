import type { Manifest } from '../files/manifest';

/** A tag that no tag file carries, in the form that CI writes. */
export const otherTag = `sha-${'0123456789'.repeat(4)}@sha256:${'0123456789abcdef'.repeat(4)}`;

/** Objects as they are once the tag file has done its work: Kustomize looks for images in lists of containers, at any depth. */
export const withTags = (objects: readonly Manifest[], tags: Readonly<Record<string, string>>): Manifest[] =>
  objects.map((manifest) => tagged(manifest, tags));

/** Whether a file of the tree is one of those that CI writes tags into. */
export const isTagFile = (text: string): boolean => /^kind: Component$/m.test(text) && newTag.test(text);

/** A tag file after CI has written another tag, line by line as CI does it. */
export const withOtherTag = (text: string): string => text.replaceAll(new RegExp(newTag, 'gm'), `$1"${otherTag}"`);

const newTag = /^((?: *- | +)newTag: ).*$/m;

function tagged<T>(value: T, tags: Readonly<Record<string, string>>): T {
  if (Array.isArray(value)) return value.map((item) => tagged(item, tags)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const deep = tagged(inner, tags);
      return [
        key,
        (key === 'containers' || key === 'initContainers') && Array.isArray(deep) ? deep.map((item) => withTag(item, tags)) : deep,
      ];
    }),
  ) as T;
}

function withTag(container: unknown, tags: Readonly<Record<string, string>>): unknown {
  const image = (container as { image?: unknown } | null)?.image;
  if (typeof image !== 'string' || !Object.hasOwn(tags, image)) return container;
  return { ...(container as object), image: `${image}:${tags[image]}` };
}
