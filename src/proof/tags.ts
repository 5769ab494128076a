import { createHash } from 'node:crypto';
import { childPath, imagePlaces, type ImageField } from '../files/image-places';
import { isMap } from '../files/is-map';
import type { Manifest } from '../files/manifest';

/**
 * A tag which no file contains, and which is another one for each image-tag file. It has the form of the tag that it replaces: a digest follows
 * it where one follows that tag, so that Kustomize treats both in the same way.
 */
export const otherTag = (tagFile: string, tag: string): string =>
  `sha-${hash('sha1', tagFile)}${tag.includes('@') ? `@sha256:${hash('sha256', tagFile)}` : ''}`;

const hash = (algorithm: 'sha1' | 'sha256', text: string): string => createHash(algorithm).update(text).digest('hex');

/** Objects with the tags of the image-tag file, wherever Kustomize looks for images. */
export const withTags = (
  objects: readonly Manifest[],
  tags: Readonly<Record<string, string>>,
  imageFields: readonly ImageField[] = [],
): Manifest[] =>
  objects.map((object) => {
    const { found, blockedAt } = imagePlaces(object, imageFields);
    const own = found.filter(({ value }) => typeof value === 'string' && Object.hasOwn(tags, value));
    if (own.length === 0 || blockedAt !== undefined) return object;
    const tagged = new Map(own.map(({ path, value }) => [path, `${value as string}:${tags[value as string]}`]));
    return withValues(object, tagged, '') as Manifest;
  });

/** A copy of a value with other values at some places. */
function withValues(value: unknown, values: ReadonlyMap<string, string>, path: string): unknown {
  const replaced = values.get(path);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) return value.map((item, index) => withValues(item, values, `${path}/${index}`));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withValues(inner, values, childPath(path, key))]));
}

/** Whether a file is an image-tag file, which CI writes. */
export const isTagFile = (text: string): boolean => /^kind: Component$/m.test(text) && newTag.test(text);

/** An image-tag file with other tags, line by line as CI writes them. */
export const withOtherTags = (tagFile: string, text: string): string =>
  text.replaceAll(new RegExp(newTag, 'gm'), (_, key: string, tag: string) => `${key}"${otherTag(tagFile, tag)}"`);

const newTag = /^((?: *- | +)newTag: )(.*)$/m;
