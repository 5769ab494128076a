import type { RouteMatchModel, RouteModel } from '../types/route-model';
import type { ServiceSpecModel } from '../types/service-spec-model';

/** What somebody outside the cluster can ask for, and through what. */
export interface RouteAddress {
  readonly at: 'ingress' | 'httpRoute' | 'grpcRoute';
  /** The controller, or the listener of a Gateway. */
  readonly through: string;
  /** `*` for every host. */
  readonly host: string;
  /** The path, and what else a request must have. */
  readonly what: string;
}

/** The addresses of a service's Ingress and routes. */
export function addressesIn({ ingress, httpRoute, grpcRoute }: ServiceSpecModel): RouteAddress[] {
  const ofIngress = (ingress?.hosts ?? []).flatMap(({ host = '*', paths }) =>
    paths.map(({ path, pathType }): RouteAddress => ({
      at: 'ingress',
      through: ingress!.className ?? '',
      host,
      what: `${path}${pathType === 'Prefix' ? '' : ` (${pathType})`}`,
    })),
  );
  return [...ofIngress, ...ofRoute('httpRoute', httpRoute), ...ofRoute('grpcRoute', grpcRoute)];
}

function ofRoute(at: RouteAddress['at'], route: RouteModel | undefined): RouteAddress[] {
  if (!route) return [];
  const hosts = route.hostnames.length > 0 ? route.hostnames : ['*'];
  const matches = route.rules.flatMap((rule) => (rule.matches.length > 0 ? rule.matches.map(textOf) : ['/']));
  return route.gateways.flatMap(({ name, namespace, sectionName }) =>
    hosts.flatMap((host) => matches.map((what) => ({ at, through: `${namespace} ${name} ${sectionName ?? ''}`, host, what }))),
  );
}

function textOf({ path, method, headers, queryParams }: RouteMatchModel): string {
  const type = !path || path.type === 'PathPrefix' ? '' : ` (${path.type})`;
  const others = {
    method,
    headers: headers.length > 0 ? headers : undefined,
    queryParams: queryParams.length > 0 ? queryParams : undefined,
  };
  const conditions = JSON.stringify(others);
  return `${path?.value ?? '/'}${type}${conditions === '{}' ? '' : ` with ${conditions}`}`;
}
