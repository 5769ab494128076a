import { only } from '../data/entries';
import { namesOfBuiltImages } from './built-images';
import { defaultsBeneath } from './defaults-beneath';
import type { DeclaredPlatform, DeclaredService } from './definitions';
import { fillIn } from './formats/placeholders';
import type { Given } from './given';
import type { SourceDefinition } from './service-definition';
import { sourceDefinitionShape, sourceProperties } from './service-shape';
import { hasTypeOf, typeOf } from './shape/branch';
import { DefinitionPlace } from './shape/definition-place';
import { merge } from './shape/merge';
import type { Property } from './shape/shape';

/** A merged source. `test` is among the checks; `null` switches something off that has a default. */
export type GivenSource = Omit<Given<SourceDefinition>, 'test' | 'checks' | 'install' | 'sast'> & {
  readonly install?: string | null;
  readonly sast?: SourceDefinition['sast'];
  readonly checks: Readonly<Record<string, string | null>>;
};

/** A source as it is written in one place. */
export interface SourceLayer {
  readonly of: 'service' | 'platform';
  readonly at: string;
  readonly source: SourceDefinition;
}

/** The source of a service, merged with the defaults, and where its properties are written. */
export interface WrittenSource {
  readonly given: GivenSource;
  /** What is merged, that of the service first. */
  readonly layers: readonly SourceLayer[];
  readonly place: (property: keyof SourceDefinition) => DefinitionPlace;
  /** Where an entry of one of its maps is written. */
  readonly placeOfEntry: (property: 'vulnerabilityWaivers' | 'checks' | 'jsonPatches', entry: string) => DefinitionPlace;
}

/** Undefined if a service has none. The definition of the platform may have problems. */
export function sourceOf(service: DeclaredService, platform: DeclaredPlatform): WrittenSource | undefined {
  const { name, definition } = service;
  const { source: own } = definition;
  if (own === null || (own === undefined && namesOfBuiltImages(name, definition).length === 0)) return undefined;
  const layers = [
    { of: 'service' as const, at: `services.${name}.source`, source: own },
    ...defaultsBeneath(service, platform).map((each) => ({
      of: 'platform' as const,
      at: `${each.at}.source`,
      source: each.definition.source,
    })),
  ].filter((layer): layer is SourceLayer => typeOf(layer.source) === 'object');
  if (layers.length === 0) return undefined;
  const given = merged(layers, name);
  return {
    given,
    layers,
    place: (property) => placeIn(layers, [property], (layer) => layer[property] !== undefined),
    placeOfEntry: (property, entry) =>
      placeIn(layers, [property, entry], (layer) => typeOf(layer[property]) === 'object' && layer[property]![entry] !== undefined),
  };
}

/** A place in the first layer that says something, or else in the first one. */
function placeIn(layers: readonly SourceLayer[], path: readonly string[], says: (source: SourceDefinition) => boolean): DefinitionPlace {
  const { of, at } = layers.find(({ source }) => says(source)) ?? layers[0]!;
  return new DefinitionPlace(of, at, path);
}

/** The merged source, without values of a wrong type, which only the definition of the platform can have. */
function merged(layers: readonly SourceLayer[], service: string): GivenSource {
  const values = layers.reduceRight<unknown>((lower, { source }) => merge(sourceDefinitionShape, lower, source), {}) as object;
  const given: Partial<GivenSource> = only(values, isSound);
  const filled = (text: string | undefined): string | undefined => (text === undefined ? undefined : fillIn(text, { service }));
  return Object.assign(given, {
    path: filled(given.path),
    dockerfile: filled(given.dockerfile),
    checks: checksOf(layers, given.checks ?? {}),
  });
}

/** Whether a value has its type. `test` is among the checks. */
function isSound(name: string, value: unknown): boolean {
  if (name === 'test') return false;
  const property: Property | undefined = Object.hasOwn(sourceProperties, name)
    ? sourceProperties[name as keyof SourceDefinition]
    : undefined;
  return property !== undefined && (value === null ? property.nullable === true : hasTypeOf(property.shape, value));
}

/** The checks with the test, which can be written in two ways. The uppermost place that writes it counts. */
function checksOf(layers: readonly SourceLayer[], checks: GivenSource['checks']): GivenSource['checks'] {
  const test = layers.find(({ source }) => source.test !== undefined || testAmongChecks(source) !== undefined)?.source.test;
  if (test === undefined) return checks;
  const { test: _, ...others } = checks;
  return test === null ? others : { ...others, test };
}

/** The command of `checks.test`. */
export const testAmongChecks = ({ checks }: SourceDefinition): string | null | undefined =>
  typeOf(checks) === 'object' ? checks!.test : undefined;
