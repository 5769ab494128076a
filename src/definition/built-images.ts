import { given } from '../data/entries';
import type { ServiceDefinition } from './service-definition';

/**
 * The names of the images that a service builds, the one with its own name first: those of `images`, or else one with its own name, unless
 * that is switched off.
 */
export function builtImages(service: string, { images }: Pick<ServiceDefinition, 'images'>): readonly string[] {
  const named = given(images).map(([name]) => name);
  if (named.length === 0) return images?.[service] === null ? [] : [service];
  const others = named.filter((name) => name !== service).sort();
  return others.length < named.length ? [service, ...others] : others;
}
