import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { dnsLabel } from './names';

const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
/** The first part is a host if it contains a dot or a port. Otherwise it is part of a path in the default registry. */
const host = `(?:${label}(?:\\.${label})+(?::[0-9]+)?|${label}:[0-9]+)/`;
const name = new RegExp(`^(?=.{1,255}$)(?:${host})?${component}(?:/${component})*$`);
const tag = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(?:@sha256:[0-9a-f]{64})?$/;

/**
 * An image name without tag and digest.
 *
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
export const imageName: Format<string> = (value, at) => {
  const bare = value.replace(/@[^]*$/, '').replace(/:[^/:]*$/, '');
  if (bare !== value && name.test(bare)) return problem('image-with-tag', at, { given: value, name: bare });
  if (name.test(value)) return undefined;
  return problem('invalid-image', at, { given: value, reason: wrongWith(value) });
};

/** The name of one of the service's own images, or any other image in full: with a tag, preferably a digest, and never `latest`. */
export const imageReference: Format<string> = (value, at) => {
  const [, bare, tagged] = /^([^:@]*(?::[0-9]+\/[^:@]*)?):([^@/]+(?:@sha256:[0-9a-f]{64})?)$/.exec(value) ?? [];
  if (bare === undefined) return dnsLabel(value, at) && problem('image-not-in-full', at, { given: value });
  return imageName(bare, at) ?? imageTag(tagged!, at);
};

/** An image in full, with tag and digest. */
export const imageWithDigest: Format<string> = (value, at) =>
  imageReference(value, at) ??
  (value.includes('@') ? undefined : problem('invalid-image', at, { given: value, reason: 'it has no digest' }));

function wrongWith(image: string): string {
  if (name.test(image.toLowerCase())) return 'it has capital letters';
  return image.length > 255 ? 'it has more than 255 characters' : 'it has characters or slashes where none may be';
}

/** A registry, optionally with a path: the prefix of image names. */
export const registry: Format<string> = (value, at) =>
  name.test(`${value}/image`)
    ? undefined
    : problem('invalid-image', at, { given: value, reason: wrongWithRegistry(value), registry: true });

function wrongWithRegistry(value: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return 'it begins with a scheme';
  if (value.endsWith('/')) return 'it ends with a slash';
  if (/@|:[^/:]*$/.test(value) && name.test(`${value.replace(/[:@][^/]*$/, '')}/image`)) return 'it carries a tag or a digest';
  return value === '' ? 'it is empty' : wrongWith(`${value}/image`);
}

/** A tag, optionally with a digest. Tags that move are rejected. */
export const imageTag: Format<string> = (value, at) => {
  if (value === 'latest' || value.startsWith('latest@')) return problem('image-tag-latest', at, { given: value });
  return tag.test(value) ? undefined : problem('invalid-image-tag', at, { given: value });
};
