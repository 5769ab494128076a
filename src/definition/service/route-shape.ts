import { corsOrigin, hostName, namespaceName, objectName, podPartName, routeHeaderName } from '../formats/names';
import { between, portNumber, redirectStatus } from '../formats/numbers';
import { routePath } from '../formats/paths';
import { gatewayDuration } from '../formats/gateway-duration';
import { lineOfLength } from '../formats/readable';
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
  required,
  string,
  union,
  withImpliedDefault,
  type Properties,
} from '../shape/shape';
import type {
  CorsDefinition,
  GatewayDefinition,
  GrpcMethodDefinition,
  GrpcRouteDefinition,
  GrpcRouteFiltersDefinition,
  GrpcRouteMatchDefinition,
  GrpcRouteRuleDefinition,
  HeaderModifierDefinition,
  HttpRouteDefinition,
  HttpRouteFiltersDefinition,
  HttpRouteMatchDefinition,
  HttpRouteRuleDefinition,
  PathMatchDefinition,
  PathModifierDefinition,
  RequestMirrorDefinition,
  RequestRedirectDefinition,
  RouteTimeoutsDefinition,
  UrlRewriteDefinition,
  ValueMatchDefinition,
} from './route-definition';

/** See {@link GatewayDefinition}. */
export const gatewayShape = object<GatewayDefinition>('a Gateway', {
  name: required(string(objectName)),
  namespace: required(string(namespaceName)),
  sectionName: optional(string(objectName)),
  podNamespace: optional(string(namespaceName)),
});

/** The limits of the Gateway API. */
const longestPath = 1024;
const longestHeader = 4096;
const longestParameter = 1024;
const longestAge = 2 ** 31 - 1;

const valueMatches = (longest: number): ReturnType<typeof map<string | ValueMatchDefinition>> =>
  map(
    routeHeaderName,
    union(
      string(lineOfLength(1, longest)),
      object<ValueMatchDefinition>('{ value, type }', {
        value: required(string(lineOfLength(1, longest))),
        type: optional(oneOf('Exact', 'RegularExpression')),
      }),
    ),
  );

const path = union(
  string(routePath),
  object<PathMatchDefinition>('{ value, type }', {
    value: required(string(lineOfLength(1, longestPath))),
    type: optional(oneOf('PathPrefix', 'Exact', 'RegularExpression')),
  }),
);

const headerValues = map(routeHeaderName, string(lineOfLength(1, longestHeader)));
const headerModifier = object<HeaderModifierDefinition>('changes of headers', {
  set: optional(headerValues),
  add: optional(headerValues),
  remove: optional(filledList(string(routeHeaderName))),
});

const filters = {
  requestHeaderModifier: optional(headerModifier),
  responseHeaderModifier: optional(headerModifier),
  requestMirror: optional(
    object<RequestMirrorDefinition>('a mirror', { workload: required(string(podPartName)), port: optional(string()) }),
  ),
} satisfies Properties<GrpcRouteFiltersDefinition>;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'] as const;

const cors = object<CorsDefinition>('rules for other origins', {
  allowOrigins: optional(filledList(string(corsOrigin))),
  allowCredentials: withImpliedDefault(boolean(), false),
  allowMethods: optional(filledList(oneOf(...methods, '*'))),
  allowHeaders: optional(filledList(string(routeHeaderName))),
  exposeHeaders: optional(filledList(string(routeHeaderName))),
  maxAge: withImpliedDefault(number(between(1, longestAge)), 5),
});

const pathModifier = object<PathModifierDefinition>('another path', {
  replaceFullPath: optional(string(lineOfLength(0, longestPath))),
  replacePrefixMatch: optional(string(lineOfLength(0, longestPath))),
});

const httpFilters = object<HttpRouteFiltersDefinition>('filters', {
  ...filters,
  requestRedirect: optional(
    object<RequestRedirectDefinition>('a redirect', {
      scheme: optional(oneOf('http', 'https')),
      hostname: optional(string(hostName)),
      path: optional(pathModifier),
      port: optional(number(portNumber)),
      statusCode: withImpliedDefault(number(redirectStatus), 302),
    }),
  ),
  urlRewrite: optional(object<UrlRewriteDefinition>('a rewrite', { hostname: optional(string(hostName)), path: optional(pathModifier) })),
  cors: optional(cors),
});

const httpMatch = object<HttpRouteMatchDefinition>('a match', {
  path: optional(path),
  headers: optional(valueMatches(longestHeader)),
  queryParams: optional(valueMatches(longestParameter)),
  method: optional(oneOf(...methods)),
});

const grpcMatch = object<GrpcRouteMatchDefinition>('a match', {
  method: optional(
    object<GrpcMethodDefinition>('a gRPC method', {
      service: optional(string(lineOfLength(1, 1024))),
      method: optional(string(lineOfLength(1, 1024))),
      type: withImpliedDefault(oneOf('Exact', 'RegularExpression'), 'Exact'),
    }),
  ),
  headers: optional(valueMatches(longestHeader)),
});

const timeouts = object<RouteTimeoutsDefinition>('timeouts', {
  request: optional(string(gatewayDuration)),
  backendRequest: optional(string(gatewayDuration)),
});

const route = {
  hostnames: optional(filledList(string(hostName))),
  gateway: optional(gatewayShape),
  gateways: optional(map(podPartName, gatewayShape)),
} satisfies Properties<Pick<HttpRouteDefinition, 'hostnames' | 'gateway' | 'gateways'>>;

/** If all paths are switched off, that is a problem; the default does not apply. */
const paths = nullable(optional(map(routePath, string())));

/** See {@link HttpRouteDefinition}. */
export const httpRouteShape = object<HttpRouteDefinition>('an HTTPRoute', {
  ...route,
  paths,
  rules: optional(
    map(
      podPartName,
      object<HttpRouteRuleDefinition>('a rule', {
        matches: optional(list(httpMatch)),
        port: optional(string()),
        filters: optional(httpFilters),
        timeouts: optional(timeouts),
      }),
    ),
  ),
});

/** See {@link GrpcRouteDefinition}. */
export const grpcRouteShape = object<GrpcRouteDefinition>('a GRPCRoute', {
  ...route,
  rules: optional(
    map(
      podPartName,
      object<GrpcRouteRuleDefinition>('a rule', {
        matches: optional(list(grpcMatch)),
        port: optional(string()),
        filters: optional(object<GrpcRouteFiltersDefinition>('filters', filters)),
      }),
    ),
  ),
});
