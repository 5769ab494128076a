import { namesOfBuiltImages } from './built-images';
import { defaultsBeneath } from './defaults-beneath';
import type { DeclaredPlatform, DeclaredService } from './definitions';
import { fillIn } from './formats/placeholders';
import type { Given } from './given';
import type { SourceDefinition } from './service-definition';
import { sourceDefinitionShape } from './service-shape';
import { typeOf } from './shape/branch';
import { DefinitionPlace } from './shape/definition-place';
import { merge } from './shape/merge';

/** The source of a service, merged with the defaults, and where its properties are written. */
export interface WrittenSource {
  readonly given: Given<SourceDefinition>;
  readonly place: (property: keyof SourceDefinition) => DefinitionPlace;
}

/** Undefined if a service has none. The definition of the platform may have problems. */
export function sourceOf(service: DeclaredService, platform: DeclaredPlatform): WrittenSource | undefined {
  const { name, definition } = service;
  const { source: own } = definition;
  if (own === null || (own === undefined && namesOfBuiltImages(name, definition).length === 0)) return undefined;
  const written = [
    { of: 'service' as const, at: `services.${name}.source`, source: own },
    ...defaultsBeneath(service, platform).map((each) => ({
      of: 'platform' as const,
      at: `${each.at}.source`,
      source: each.definition.source,
    })),
  ].filter(({ source }) => typeOf(source) === 'object');
  if (written.length === 0) return undefined;
  const merged = written.reduceRight<unknown>((lower, { source }) => merge(sourceDefinitionShape, lower, source), {});
  const set = Object.fromEntries(
    Object.entries(merged as object).filter(([, value]) => typeof value === 'string' || Array.isArray(value)),
  ) as Given<SourceDefinition>;
  const filled = (text: string | undefined): string | undefined => (text === undefined ? undefined : fillIn(text, { service: name }));
  return {
    given: { ...set, path: filled(set.path), dockerfile: filled(set.dockerfile) },
    place: (property) => {
      const { of, at } = written.find(({ source }) => source![property] !== undefined) ?? written[0]!;
      return new DefinitionPlace(of, at, [property]);
    },
  };
}
