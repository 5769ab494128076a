import { defaultsBeneath } from '../definition/defaults-beneath';
import type { DeclaredPlatform, DeclaredService } from '../definition/definitions';
import { DefinitionPlace } from '../definition/shape/definition-place';
import type { Subject } from '../problems/problem';
import { isSharedByService } from './resolve/further-workloads';

/**
 * Returns the place where the value at a path was last written: for the cluster, for the environment, for the service, for
 * its team, or for all services.
 */
export type Place = (...path: string[]) => DefinitionPlace;

/** A definition, and its place. */
interface Source {
  readonly of: Subject;
  readonly at: string;
  readonly definition: unknown;
}

/** Where a service's properties are looked up. */
export interface PlaceContext {
  readonly service: DeclaredService;
  /** The platform, with its defaults and those of the service's team. */
  readonly platform: DeclaredPlatform;
  readonly environment: string;
  readonly cluster?: string;
}

/**
 * The places of a service's properties for one environment, or one of its clusters. For properties that were not written, it is the place
 * in the service.
 */
export function placesOf(context: PlaceContext): Place {
  // Computed only when called, because problems are rare.
  return (...path) => lastSaid(sourcesOf(context), path) ?? new DefinitionPlace('service', `services.${context.service.name}`, path);
}

/**
 * The places of a further workload's properties: in the workload, in the service for properties that it takes over, or in the defaults of the
 * team or the platform.
 */
export function placesWithin(context: PlaceContext, workload: string): Place {
  return (...path) => {
    const around = sourcesOf(context);
    const own = around.map(({ of, at, definition }) => ({
      of,
      at: `${at}.workloads.${workload}`,
      definition: valueAt(definition, ['workloads', workload]),
    }));
    const beneath = isSharedByService(path[0] ?? '') ? around : around.filter(({ of }) => of === 'platform');
    return (
      lastSaid(own, path) ??
      lastSaid(beneath, path) ??
      new DefinitionPlace('service', `services.${context.service.name}.workloads.${workload}`, path)
    );
  };
}

/** The place of a service's property, which may be one of a further workload: `['workloads', 'worker', 'replicas']`. */
export function placeOfProperty(context: PlaceContext, path: readonly string[]): DefinitionPlace {
  const [property, workload, ...rest] = path;
  return property === 'workloads' && workload !== undefined && rest.length > 0
    ? placesWithin(context, workload)(...rest)
    : placesOf(context)(...path);
}

/** The definitions of a property, the one with the highest priority first. */
function sourcesOf({ service, platform, environment, cluster }: PlaceContext): Source[] {
  const { name, definition } = service;
  const override = definition.environments?.[environment];
  const at = `services.${name}.environments.${environment}`;
  return [
    ...(cluster === undefined
      ? []
      : [{ of: 'service' as const, at: `${at}.clusters.${cluster}`, definition: override?.clusters?.[cluster] }]),
    { of: 'service', at, definition: override },
    { of: 'service', at: `services.${name}`, definition },
    ...defaultsBeneath(service, platform).map((each) => ({ of: 'platform' as const, ...each })),
  ];
}

function lastSaid(sources: readonly Source[], path: readonly string[]): DefinitionPlace | undefined {
  const source = sources.find(({ definition }) => valueAt(definition, path) !== undefined);
  return source && new DefinitionPlace(source.of, source.at, path);
}

/** The value at a path of a definition; undefined if it does not set it. */
function valueAt(definition: unknown, path: readonly string[]): unknown {
  let value: unknown = definition;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = Array.isArray(value) ? step.slice(1, -1) : step;
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
