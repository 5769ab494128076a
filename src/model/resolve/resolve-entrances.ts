import type { GrpcRouteFiltersDefinition } from '../../definition/service/route-definition';
import type { Given, GivenService } from '../../definition/given';
import { givenByName, unique } from '../../data/entries';
import { groupBy } from '../../data/group-by';
import type { GatewayModel, IngressControllerModel } from '../types/platform-model';
import { gatewaysOf } from './resolve-routes';

/** The entrances of an environment. */
interface Entrances {
  readonly gateway: GatewayModel | undefined;
  readonly ingressController: IngressControllerModel | undefined;
}

/** Namespaces of the Gateways' and Ingress controller's pods, if they are known. */
export const entranceNamespaces = (
  { ingress, httpRoute, grpcRoute }: GivenService,
  { gateway, ingressController }: Entrances,
): string[] => [
  ...(ingress && ingressController ? [ingressController.namespace] : []),
  ...[httpRoute, grpcRoute].flatMap((route) => (route ? gatewaysOf(route, gateway).map(({ podNamespace }) => podNamespace) : [])),
];

/** Namespaces of the Gateways that send copies of requests to further workloads, by workload. */
export function mirrorNamespaces({ httpRoute, grpcRoute }: GivenService, { gateway }: Entrances): ReadonlyMap<string, readonly string[]> {
  if (!httpRoute && !grpcRoute) return none;
  const mirrored = [httpRoute, grpcRoute].flatMap((route) => {
    if (!route) return [];
    const namespaces = gatewaysOf(route, gateway).map(({ podNamespace }) => podNamespace);
    return givenByName<{ readonly filters?: Given<GrpcRouteFiltersDefinition> }>(route.rules).flatMap(([, { filters }]) =>
      filters?.requestMirror ? [[filters.requestMirror.workload, namespaces] as const] : [],
    );
  });
  const byWorkload = groupBy(mirrored, ([workload]) => workload);
  return new Map([...byWorkload].map(([workload, all]) => [workload, unique(all.flatMap(([, namespaces]) => namespaces))]));
}

const none: ReadonlyMap<string, readonly string[]> = new Map();
