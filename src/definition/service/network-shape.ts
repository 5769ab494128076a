import { cidr } from '../formats/cidr';
import { call } from '../formats/call';
import { annotationKey, hostName, namespaceName, objectName } from '../formats/names';
import { portNumber } from '../formats/numbers';
import { routePath } from '../formats/paths';
import {
  boolean,
  filledList,
  list,
  map,
  nullable,
  number,
  object,
  optional,
  required,
  string,
  withDefault,
  type Properties,
} from '../shape/shape';
import type {
  GatewayDefinition,
  HttpRouteDefinition,
  IngressDefinition,
  IngressHostDefinition,
  NetworkDefinition,
  NetworkEgressDefinition,
  NetworkIngressDefinition,
  NetworkPolicyDefinition,
} from './network-definition';

/** If all paths are switched off, that is a problem; the default does not apply. */
const paths = nullable(optional(map(routePath, string())));

/** See {@link GatewayDefinition}. */
export const gatewayShape = object<GatewayDefinition>('a Gateway', {
  name: required(string(objectName)),
  namespace: required(string(namespaceName)),
  sectionName: optional(string(objectName)),
  podNamespace: optional(string(namespaceName)),
});

/** See {@link NetworkIngressDefinition}. */
export const networkIngressProperties = {
  namespaces: optional(list(string(namespaceName))),
  cidrs: optional(list(string(cidr))),
  ownNamespace: withDefault(boolean(), true),
} satisfies Properties<NetworkIngressDefinition>;

/** See {@link NetworkDefinition}. */
export const networkProperties = {
  calls: optional(list(string(call))),
  networkPolicy: nullable(
    optional(
      object<NetworkPolicyDefinition>('a network policy', {
        ingress: optional(object<NetworkIngressDefinition>('sources of traffic', networkIngressProperties)),
        egress: optional(object<NetworkEgressDefinition>('destinations of traffic', { ports: optional(list(number(portNumber))) })),
      }),
    ),
  ),
  ingress: optional(
    object<IngressDefinition>('an Ingress', {
      hosts: required(map(hostName, object<IngressHostDefinition>('a host', { tlsSecret: optional(string(objectName)), paths }))),
      className: optional(string(objectName)),
      annotations: optional(map(annotationKey, string())),
    }),
  ),
  httpRoute: optional(
    object<HttpRouteDefinition>('an HTTPRoute', {
      hostnames: required(filledList(string(hostName))),
      gateway: optional(gatewayShape),
      paths,
    }),
  ),
} satisfies Properties<NetworkDefinition>;
