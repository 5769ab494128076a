interface AnyRoute {
  /**
   * Host names of the route. TLS is configured in the Gateway's listener. An override replaces the whole list.
   *
   * @default - every host of the Gateway's listeners
   */
  readonly hostnames?: readonly string[] | null;
  /** The Gateway to which the route is attached. @default - the platform's `gateway` */
  readonly gateway?: GatewayDefinition | null;
  /** Further Gateways, or further listeners of a Gateway, to which the route is attached, by any name. @default - none */
  readonly gateways?: { readonly [name: string]: GatewayDefinition | null };
}

/** An HTTPRoute to the main workload. @see https://gateway-api.sigs.k8s.io/api-types/httproute/ */
export interface HttpRouteDefinition extends AnyRoute {
  /**
   * Ports by path prefix: requests to paths with this prefix go to this port. `rules` can do more.
   *
   * @default - `/` to the port named `http`, or the only one; none if there are `rules`
   */
  readonly paths?: { readonly [path: string]: string | null };
  /** Rules by any name: which requests they match, what changes in these requests, and the port that they go to. @default - only `paths` */
  readonly rules?: { readonly [name: string]: HttpRouteRuleDefinition | null };
}

/** A GRPCRoute to the main workload. Gateway API 1.1 or newer has it. @see https://gateway-api.sigs.k8s.io/api-types/grpcroute/ */
export interface GrpcRouteDefinition extends AnyRoute {
  /**
   * Rules by any name: which calls they match, what changes in these calls, and the port that they go to.
   *
   * @default - all calls to the port named `grpc`, or the only one
   */
  readonly rules?: { readonly [name: string]: GrpcRouteRuleDefinition | null };
}

/** A Gateway, and the namespace of its pods. */
export interface GatewayDefinition {
  /** Name of the Gateway. */
  readonly name: string;
  /** Namespace of the Gateway. */
  readonly namespace: string;
  /** Name of a listener of the Gateway, such as the one for TLS. @default - every listener that accepts the route */
  readonly sectionName?: string | null;
  /** Namespace of the pods that send the traffic. @default - the namespace of the Gateway */
  readonly podNamespace?: string | null;
}

/** A rule of an HTTPRoute. */
export interface HttpRouteRuleDefinition {
  /**
   * The requests: those that have everything that one of the matches says. An override replaces the whole list.
   *
   * @default - all requests
   */
  readonly matches?: readonly HttpRouteMatchDefinition[] | null;
  /** Name of the port that the requests go to, one of `ports`. @default - the port named `http`, or the only one */
  readonly port?: string | null;
  /** What changes in requests and responses. @default - nothing */
  readonly filters?: HttpRouteFiltersDefinition | null;
  /** When a request fails with status 504. Gateway API 1.2 or newer has timeouts. @default - as the Gateway says */
  readonly timeouts?: RouteTimeoutsDefinition | null;
}

/** A rule of a GRPCRoute. */
export interface GrpcRouteRuleDefinition {
  /**
   * The calls: those that have everything that one of the matches says. An override replaces the whole list.
   *
   * @default - all calls
   */
  readonly matches?: readonly GrpcRouteMatchDefinition[] | null;
  /** Name of the port that the calls go to, one of `ports`. @default - the port named `grpc`, or the only one */
  readonly port?: string | null;
  /** What changes in calls and responses. @default - nothing */
  readonly filters?: GrpcRouteFiltersDefinition | null;
}

/** Requests of HTTP. */
export interface HttpRouteMatchDefinition {
  /** Path of the request: a prefix, or a path with its type. @default - every path */
  readonly path?: string | PathMatchDefinition | null;
  /** Values of headers, by name. @default - any */
  readonly headers?: { readonly [header: string]: string | ValueMatchDefinition | null };
  /** Values of query parameters, by name. @default - any */
  readonly queryParams?: { readonly [parameter: string]: string | ValueMatchDefinition | null };
  /** Method of the request. @default - any */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | null;
}

/** Calls of gRPC. */
export interface GrpcRouteMatchDefinition {
  /** Service and method of the call. @default - any */
  readonly method?: GrpcMethodDefinition | null;
  /** Values of headers, by name. @default - any */
  readonly headers?: { readonly [header: string]: string | ValueMatchDefinition | null };
}

/** A service and a method of gRPC. At least one of them is required. */
export interface GrpcMethodDefinition {
  /** Name of the service with its package, such as `shop.v1.Cart`. @default - any */
  readonly service?: string | null;
  /** Name of the method. @default - any */
  readonly method?: string | null;
  /** Whether the names are regular expressions. Not every Gateway supports these. @default 'Exact' */
  readonly type?: 'Exact' | 'RegularExpression' | null;
}

/** A path. */
export interface PathMatchDefinition {
  /** The path, a prefix of it, or a regular expression. */
  readonly value: string;
  /** What the value is. Not every Gateway supports regular expressions. @default - a prefix, `PathPrefix` */
  readonly type?: 'PathPrefix' | 'Exact' | 'RegularExpression';
}

/** The value of a header or a query parameter. */
export interface ValueMatchDefinition {
  /** The value, or a regular expression. */
  readonly value: string;
  /** What the value is. Not every Gateway supports regular expressions. @default - the value itself, `Exact` */
  readonly type?: 'Exact' | 'RegularExpression';
}

interface AnyFilters {
  /** Headers of the request. @default - unchanged */
  readonly requestHeaderModifier?: HeaderModifierDefinition | null;
  /** Headers of the response. @default - unchanged */
  readonly responseHeaderModifier?: HeaderModifierDefinition | null;
  /** A workload that gets a copy of each request. Its responses are ignored. @default - none */
  readonly requestMirror?: RequestMirrorDefinition | null;
}

/** What changes in calls and responses of gRPC. */
export interface GrpcRouteFiltersDefinition extends AnyFilters {}

/** What changes in requests and responses of HTTP. */
export interface HttpRouteFiltersDefinition extends AnyFilters {
  /** Redirects the client to another address, so that the requests go to no port. Not together with `urlRewrite`. @default - none */
  readonly requestRedirect?: RequestRedirectDefinition | null;
  /** Host name and path that the workload sees. @default - unchanged */
  readonly urlRewrite?: UrlRewriteDefinition | null;
  /** Which pages of other origins may read the responses. Gateway API 1.5 or newer has it. @default - the workload decides */
  readonly cors?: CorsDefinition | null;
}

/** Changes of headers. */
export interface HeaderModifierDefinition {
  /** Headers that are replaced or added, by name. @default - none */
  readonly set?: { readonly [header: string]: string | null };
  /** Values that are added to headers, by the name of the header. @default - none */
  readonly add?: { readonly [header: string]: string | null };
  /** Headers that are removed. An override replaces the whole list. @default - none */
  readonly remove?: readonly string[] | null;
}

/** A further workload of the service that gets copies of requests. */
export interface RequestMirrorDefinition {
  /** Name of the workload, one of `workloads`. It needs a Service. */
  readonly workload: string;
  /** Name of its port. @default - the port named `http`, or the only one; for a GRPCRoute, `grpc` instead of `http` */
  readonly port?: string | null;
}

/** Another address for clients. What is not set stays as in the request. */
export interface RequestRedirectDefinition {
  /** Scheme of the address. @default - that of the request */
  readonly scheme?: 'http' | 'https' | null;
  /** Host name of the address. @default - that of the request */
  readonly hostname?: string | null;
  /** Path of the address. @default - that of the request */
  readonly path?: PathModifierDefinition | null;
  /** Port of the address, 1 to 65535. @default - the port of `scheme`, or else of the listener */
  readonly port?: number | null;
  /** Status of the response: 301, 302, 303, 307 or 308. @default 302 */
  readonly statusCode?: number | null;
}

/**
 * Which pages of other origins may read the responses: the Gateway answers the preflight requests of browsers. An override replaces whole lists.
 *
 * @see https://gateway-api.sigs.k8s.io/guides/http-cors/
 */
export interface CorsDefinition {
  /** Origins: a scheme, a host that may begin with `*.`, and a port if it is not the usual one. `*` alone stands for all. @default - none */
  readonly allowOrigins?: readonly string[] | null;
  /** Whether the requests may have cookies and other credentials. @default false */
  readonly allowCredentials?: boolean | null;
  /** Methods, or `*` alone for all. `GET`, `HEAD` and `POST` are always allowed. @default - only those */
  readonly allowMethods?: readonly CorsMethod[] | null;
  /** Headers that requests may have, or `*` alone for all. @default - those that browsers always allow */
  readonly allowHeaders?: readonly string[] | null;
  /** Headers of responses that pages may read. `*` stands for all, but not with `allowCredentials`. @default - those that browsers always show */
  readonly exposeHeaders?: readonly string[] | null;
  /** For how many seconds browsers keep the answer to a preflight request, 1 or more. @default 5 */
  readonly maxAge?: number | null;
}

/** A method of HTTP, or all of them. */
export type CorsMethod = NonNullable<HttpRouteMatchDefinition['method']> | '*';

/** What the workload sees of the address. */
export interface UrlRewriteDefinition {
  /** Host name that the workload sees. @default - that of the request */
  readonly hostname?: string | null;
  /** Path that the workload sees. @default - that of the request */
  readonly path?: PathModifierDefinition | null;
}

/** Another path: one of the two. */
export interface PathModifierDefinition {
  /** Replaces the whole path. @default - not replaced */
  readonly replaceFullPath?: string | null;
  /** Replaces the prefix of the match. The rule then has one match, with a path prefix. @default - not replaced */
  readonly replacePrefixMatch?: string | null;
}

/** Durations such as `10s` or `500ms`; `0s` means no timeout. */
export interface RouteTimeoutsDefinition {
  /** For the whole request of the client. @default - as the Gateway says */
  readonly request?: string | null;
  /** For one request of the Gateway to the workload. It can retry within `request`, which is not shorter. @default - as the Gateway says */
  readonly backendRequest?: string | null;
}
