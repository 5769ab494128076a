import { shown } from './words';

/** The parts of an image as a container names it: `name:tag@digest`. */
export interface ImageParts {
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Splits an image. The name may have a port, but only before its last slash. */
export function imageParts(image: string): ImageParts {
  const [named = '', digest] = image.split('@');
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  return colon < 0 ? { name: named, tag: undefined, digest } : { name: named.slice(0, colon), tag: named.slice(colon + 1), digest };
}

/** An image without its digest, which nobody reads. */
export const shownImage = (image: unknown): string => {
  const { name, tag, digest } = imageParts(shown(image));
  return tag === undefined ? `${name}${digest === undefined ? '' : `@${digest}`}` : `${name}:${tag}`;
};
