import { routePath } from '../../definition/formats/paths';
import type { DefinitionPlace } from '../../definition/shape/definition-place';
import { problem, type Problem } from '../../problems/problem';
import type { Place } from '../place';
import type { RouteTargetModel } from '../types/route-model';
import type { ServiceSpecModel } from '../types/service-spec-model';

/** The kinds of routes, by their properties. */
export const routeKinds = { httpRoute: 'HTTPRoute', grpcRoute: 'GRPCRoute' } as const;

/** A kind of route. */
export interface RouteCase {
  readonly property: keyof typeof routeKinds;
  readonly asker: (typeof routeKinds)[keyof typeof routeKinds];
  readonly spec: ServiceSpecModel;
  /** Returns the place of a property of the route. */
  readonly at: Place;
}

/** Gateways use HTTP, and so TCP. */
export function wrongTarget({ port, ports }: RouteTargetModel, said: readonly string[], { asker, property, at }: RouteCase): Problem[] {
  const inRule = said[0] === 'rules';
  if (port === undefined) {
    const within = inRule ? said : [];
    const by = inRule || property === 'grpcRoute' ? 'port' : 'paths';
    return [problem('probe-without-port', at(...within), { asker, property: [property, ...within].join('.'), by })];
  }
  if (ports.includes(port)) return [];
  return [problem('unknown-port', at(...said, ...(inRule ? ['port'] : [])), { given: port, allowed: [...ports].sort() })];
}

/** A path that a proxy would change, or that the API server rejects. */
export function wrongPath(value: string, at: DefinitionPlace): Problem[] {
  const found = routePath(value, String(at));
  return found ? [at.of === 'platform' ? { ...found, inPlatform: true } : found] : [];
}
