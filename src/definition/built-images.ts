import { given } from '../data/entries';
import type { ServiceDefinition } from './service-definition';

/**
 * The names of a service's images, the one with its own name first: those of `images`, or else one with its own name, unless that is switched
 * off.
 */
export function imagesOfService(service: string, { images }: Pick<ServiceDefinition, 'images'>): readonly string[] {
  const named = given(images).map(([name]) => name);
  if (named.length === 0) return images?.[service] === null ? [] : [service];
  const others = named.filter((name) => name !== service).sort();
  return others.length < named.length ? [service, ...others] : others;
}

/** Those of them that the service builds itself, in the same order. */
export const namesOfBuiltImages = (service: string, definition: Pick<ServiceDefinition, 'images'>): readonly string[] =>
  imagesOfService(service, definition).filter((name) => typeof definition.images?.[name]?.builtBy !== 'string');

/** The name in the registry of an image that a service builds. */
export const imageRepository = (name: string, { images }: Pick<ServiceDefinition, 'images'>, registry: string): string =>
  images?.[name]?.repository ?? `${registry}/${name}`;
