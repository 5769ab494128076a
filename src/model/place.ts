import type { DeclaredService } from '../definition/definitions';
import { DefinitionPlace } from '../definition/shape/definition-place';
import type { Subject } from '../problems/problem';
import { isSharedByService } from './resolve/further-workloads';

/** Says where the value at a path was written last: on the cluster, for the environment, for the service, or for all services. */
export type Place = (...path: string[]) => DefinitionPlace;

/** What was said, and where it stands. */
interface Source {
  readonly of: Subject;
  readonly at: string;
  readonly definition: unknown;
}

/** Where a service's properties are looked up. */
export interface PlaceContext {
  readonly service: DeclaredService;
  /** What the platform says beneath all services. */
  readonly defaults: unknown;
  readonly environment: string;
  readonly cluster?: string;
}

/** Places of a service's properties, as one environment, or one cluster of it, sees them; the service's own where nobody said anything. */
export function placesOf(context: PlaceContext): Place {
  // Hardly ever is anything wrong, and nobody asks.
  return (...path) => lastSaid(sourcesOf(context), path) ?? new DefinitionPlace('service', `services.${context.service.name}`, path);
}

/** The same for a further workload: its own words, then those of the service that it takes over, then the platform's defaults. */
export function placesWithin(context: PlaceContext, workload: string): Place {
  return (...path) => {
    const around = sourcesOf(context);
    const own = around.map(({ of, at, definition }) => ({
      of,
      at: `${at}.workloads.${workload}`,
      definition: valueAt(definition, ['workloads', workload]),
    }));
    const beneath = isSharedByService(path[0] ?? '') ? around : around.slice(-1);
    return (
      lastSaid(own, path) ??
      lastSaid(beneath, path) ??
      new DefinitionPlace('service', `services.${context.service.name}.workloads.${workload}`, path)
    );
  };
}

/** Last words first; the platform's defaults, which are beneath all, come last. */
function sourcesOf({ service: { name, definition }, defaults, environment, cluster }: PlaceContext): Source[] {
  const override = definition.environments?.[environment];
  const at = `services.${name}.environments.${environment}`;
  return [
    ...(cluster === undefined
      ? []
      : [{ of: 'service' as const, at: `${at}.clusters.${cluster}`, definition: override?.clusters?.[cluster] }]),
    { of: 'service', at, definition: override },
    { of: 'service', at: `services.${name}`, definition },
    { of: 'platform', at: 'platform.defaults', definition: defaults },
  ];
}

function lastSaid(sources: readonly Source[], path: readonly string[]): DefinitionPlace | undefined {
  const source = sources.find(({ definition }) => valueAt(definition, path) !== undefined);
  return source && new DefinitionPlace(source.of, source.at, path);
}

/** What a definition says of a property, be it on a part of it; undefined where it has no word on it. */
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
