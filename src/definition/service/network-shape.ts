import { cidr } from '../formats/cidr';
import { call } from '../formats/call';
import { annotationKey, hostName, namespaceName, objectName } from '../formats/names';
import { portNumber } from '../formats/numbers';
import { ingressPath } from '../formats/paths';
import {
  boolean,
  filledList,
  list,
  map,
  nullable,
  number,
  object,
  oneOf,
  optional,
  string,
  union,
  withDefault,
  withImpliedDefault,
  type Properties,
} from '../shape/shape';
import { grpcRouteShape, httpRouteShape } from './route-shape';
import type {
  EgressDestination,
  IngressDefinition,
  IngressHostDefinition,
  IngressPathDefinition,
  NetworkDefinition,
  NetworkEgressDefinition,
  NetworkIngressDefinition,
  NetworkPolicyDefinition,
} from './network-definition';

/** If all paths are switched off, that is a problem; the default does not apply. */
const paths = nullable(
  optional(
    map(
      ingressPath,
      union(
        string(),
        object<IngressPathDefinition>('{ pathType, port }', {
          pathType: withImpliedDefault(oneOf('Prefix', 'Exact', 'ImplementationSpecific'), 'Prefix'),
          port: optional(string()),
        }),
      ),
    ),
  ),
);

/** See {@link NetworkIngressDefinition}. */
export const networkIngressProperties = {
  namespaces: optional(list(string(namespaceName))),
  cidrs: optional(list(string(cidr))),
  ownNamespace: withDefault(boolean(), true),
} satisfies Properties<NetworkIngressDefinition>;

const destination = object<EgressDestination>('a destination', { ports: optional(filledList(number(portNumber))) });

/** See {@link NetworkEgressDefinition}. */
export const networkEgressProperties = {
  ports: optional(list(number(portNumber))),
  namespaces: optional(map(namespaceName, destination)),
  cidrs: optional(map(cidr, destination)),
  ownNamespace: withDefault(boolean(), false),
  everything: withDefault(boolean(), false),
} satisfies Properties<NetworkEgressDefinition>;

/** See {@link NetworkDefinition}. */
export const networkProperties = {
  calls: optional(list(string(call))),
  networkPolicy: nullable(
    optional(
      object<NetworkPolicyDefinition>('a network policy', {
        ingress: optional(object<NetworkIngressDefinition>('sources of traffic', networkIngressProperties)),
        egress: optional(object<NetworkEgressDefinition>('destinations of traffic', networkEgressProperties)),
      }),
    ),
  ),
  ingress: optional(
    object<IngressDefinition>('an Ingress', {
      hosts: optional(map(hostName, object<IngressHostDefinition>('a host', { tlsSecret: nullable(optional(string(objectName))), paths }))),
      paths,
      tlsSecret: optional(string(objectName)),
      className: optional(string(objectName)),
      annotations: optional(map(annotationKey, string())),
    }),
  ),
  httpRoute: optional(httpRouteShape),
  grpcRoute: optional(grpcRouteShape),
} satisfies Properties<NetworkDefinition>;
