import type { HttpRouteDefinition, IngressDefinition } from '../../definition/service/network-definition';
import type { Given } from '../../definition/given';
import { givenByName, unique } from '../../data/entries';
import type { HttpRouteModel, IngressModel, RouteModel } from '../types/service-spec-model';
import type { GatewayModel, IngressControllerModel } from '../types/platform-model';
import { choosePort } from './resolve-container';
import type { PortModel } from '../types/workload-model';

/** Ports by path prefix. By default, all paths lead to the port named `http`, or to the only one. */
function resolvePaths(paths: Readonly<Record<string, string | null>> | undefined, ports: readonly PortModel[]): RouteModel[] {
  const isSaid = Object.keys(paths ?? {}).length > 0;
  const routes: [string, string | undefined][] = isSaid ? givenByName(paths) : [['/', choosePort(ports, undefined)]];
  return routes.map(([path, port]) => ({ path, port, number: ports.find(({ name }) => name === port)?.port }));
}

export const resolveIngress = (
  { className, annotations, hosts }: Given<IngressDefinition>,
  ports: readonly PortModel[],
  controller: IngressControllerModel | undefined,
): IngressModel => ({
  className: className ?? controller?.className,
  annotations: Object.fromEntries(givenByName(annotations)),
  hosts: givenByName(hosts).map(([host, { tlsSecret, paths }]) => ({
    host,
    tlsSecret,
    paths: resolvePaths(paths, ports),
  })),
});

export function resolveHttpRoute(
  { hostnames, gateway, paths }: Given<HttpRouteDefinition>,
  ports: readonly PortModel[],
  platforms: GatewayModel | undefined,
): HttpRouteModel {
  const chosen = gateway ?? platforms;
  return {
    hostnames: unique(hostnames),
    gateway: chosen && { name: chosen.name, namespace: chosen.namespace, sectionName: chosen.sectionName },
    paths: resolvePaths(paths, ports),
  };
}
