import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { dnsLabel } from './names';

const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
/** What comes first is a host where it has a dot or a port in it; else it is part of a path at the default registry. */
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

/** One of the service's own images by its name, or any other image in full: with a tag and a digest, and never `latest`. */
export const imageReference: Format<string> = (value, at) => {
  const [, bare, tagged] = /^([^:@]*(?::[0-9]+\/[^:@]*)?):([^@/]+@sha256:[0-9a-f]{64})$/.exec(value) ?? [];
  if (bare === undefined) return dnsLabel(value, at) && problem('image-not-in-full', at, { given: value });
  return imageName(bare, at) ?? imageTag(tagged!, at);
};

function wrongWith(image: string): string {
  if (name.test(image.toLowerCase())) return 'it has capital letters';
  return image.length > 255 ? 'it has more than 255 characters' : 'it has characters or slashes where none may be';
}

/** A registry, with or without a path: what image names are put behind. */
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

/** A tag with or without digest; one that moves is refused. */
export const imageTag: Format<string> = (value, at) => {
  if (value === 'latest' || value.startsWith('latest@')) return problem('image-tag-latest', at, { given: value });
  return tag.test(value) ? undefined : problem('invalid-image-tag', at, { given: value });
};
