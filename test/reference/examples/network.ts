import type {
  EgressDestination,
  IngressDefinition,
  IngressHostDefinition,
  IngressPathDefinition,
  NetworkDefinition,
  NetworkEgressDefinition,
  NetworkIngressDefinition,
  NetworkPolicyDefinition,
} from '../../../src/definition/service/network-definition';
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
} from '../../../src/definition/service/route-definition';
import type { ExamplesOf } from '../examples-of';

export const networkExamples = {
  NetworkDefinition: {
    calls: ['ledger', 'https://api.stripe.com'],
    networkPolicy: { ingress: { namespaces: ['monitoring'] }, egress: { ports: [5432] } },
    ingress: { hosts: { 'shop.example.com': { tlsSecret: 'shop-tls' } } },
    httpRoute: { hostnames: ['shop.example.com'] },
    grpcRoute: { hostnames: ['grpc.shop.example.com'] },
  } satisfies ExamplesOf<NetworkDefinition>,

  NetworkPolicyDefinition: {
    ingress: { namespaces: ['monitoring'], ownNamespace: false },
    egress: { ports: [5432] },
  } satisfies ExamplesOf<NetworkPolicyDefinition>,

  NetworkIngressDefinition: {
    namespaces: ['monitoring'],
    cidrs: ['203.0.113.0/24'],
    ownNamespace: false,
  } satisfies ExamplesOf<NetworkIngressDefinition>,

  NetworkEgressDefinition: {
    ports: [443, 5432],
    namespaces: { telemetry: { ports: [4317] } },
    cidrs: { '10.20.0.0/16': { ports: [5432] } },
    ownNamespace: true,
    everything: true,
  } satisfies ExamplesOf<NetworkEgressDefinition>,

  EgressDestination: {
    ports: [4317],
  } satisfies ExamplesOf<EgressDestination>,

  IngressDefinition: {
    hosts: { 'shop.example.com': { tlsSecret: 'shop-tls' }, 'admin.example.com': { paths: { '/': 'admin' } } },
    paths: { '/healthz': { pathType: 'Exact', port: 'http' } },
    tlsSecret: 'wildcard-tls',
    className: 'nginx',
    annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '8m' },
  } satisfies ExamplesOf<IngressDefinition>,

  IngressHostDefinition: {
    tlsSecret: 'shop-tls',
    paths: { '/': 'http', '/admin': { pathType: 'Exact', port: 'admin' } },
  } satisfies ExamplesOf<IngressHostDefinition>,

  IngressPathDefinition: {
    pathType: 'ImplementationSpecific',
    port: 'admin',
  } satisfies ExamplesOf<IngressPathDefinition>,

  HttpRouteDefinition: {
    hostnames: ['shop.example.com'],
    gateway: { name: 'internal', namespace: 'gateways' },
    gateways: { plain: { name: 'internal', namespace: 'gateways', sectionName: 'http' } },
    paths: { '/': 'http', '/admin': 'admin' },
    rules: { canary: { matches: [{ headers: { 'x-canary': 'yes' } }], port: 'canary' } },
  } satisfies ExamplesOf<HttpRouteDefinition>,

  GrpcRouteDefinition: {
    hostnames: ['grpc.example.com'],
    gateway: { name: 'internal', namespace: 'gateways' },
    gateways: { plain: { name: 'internal', namespace: 'gateways', sectionName: 'http' } },
    rules: { cart: { matches: [{ method: { service: 'shop.v1.Cart' } }], port: 'grpc' } },
  } satisfies ExamplesOf<GrpcRouteDefinition>,

  GatewayDefinition: {
    name: 'public',
    namespace: 'gateways',
    sectionName: 'https',
    podNamespace: 'envoy-gateway-system',
  } satisfies ExamplesOf<GatewayDefinition>,

  HttpRouteRuleDefinition: {
    matches: [{ path: '/cart' }, { path: { value: '/checkout', type: 'Exact' }, method: 'POST' }],
    port: 'admin',
    filters: { responseHeaderModifier: { remove: ['server'] } },
    timeouts: { request: '10s' },
  } satisfies ExamplesOf<HttpRouteRuleDefinition>,

  GrpcRouteRuleDefinition: {
    matches: [{ method: { service: 'shop.v1.Cart', method: 'Add' } }],
    port: 'grpc',
    filters: { requestHeaderModifier: { set: { 'x-entrance': 'public' } } },
  } satisfies ExamplesOf<GrpcRouteRuleDefinition>,

  HttpRouteMatchDefinition: {
    path: { value: '/checkout', type: 'Exact' },
    headers: { 'x-canary': 'yes' },
    queryParams: { version: { value: '2|3', type: 'RegularExpression' } },
    method: 'POST',
  } satisfies ExamplesOf<HttpRouteMatchDefinition>,

  GrpcRouteMatchDefinition: {
    method: { service: 'shop.v1.Cart', method: 'Add' },
    headers: { 'x-canary': 'yes' },
  } satisfies ExamplesOf<GrpcRouteMatchDefinition>,

  GrpcMethodDefinition: {
    service: 'shop.v1.Cart',
    method: 'Add',
    type: 'RegularExpression',
  } satisfies ExamplesOf<GrpcMethodDefinition>,

  PathMatchDefinition: {
    value: '/checkout',
    type: 'Exact',
  } satisfies ExamplesOf<PathMatchDefinition>,

  ValueMatchDefinition: {
    value: '2|3',
    type: 'RegularExpression',
  } satisfies ExamplesOf<ValueMatchDefinition>,

  GrpcRouteFiltersDefinition: {
    requestHeaderModifier: { set: { 'x-entrance': 'public' } },
    responseHeaderModifier: { remove: ['server'] },
    requestMirror: { workload: 'shadow' },
  } satisfies ExamplesOf<GrpcRouteFiltersDefinition>,

  HttpRouteFiltersDefinition: {
    requestHeaderModifier: { set: { 'x-entrance': 'public' } },
    responseHeaderModifier: { remove: ['server'] },
    requestMirror: { workload: 'shadow' },
    requestRedirect: { scheme: 'https', statusCode: 301 },
    urlRewrite: { path: { replacePrefixMatch: '/' } },
    cors: { allowOrigins: ['https://www.example.com'], allowCredentials: true },
  } satisfies ExamplesOf<HttpRouteFiltersDefinition>,

  CorsDefinition: {
    allowOrigins: ['https://www.example.com', 'https://*.partner.example'],
    allowCredentials: true,
    allowMethods: ['PUT', 'DELETE'],
    allowHeaders: ['x-request-id'],
    exposeHeaders: ['x-request-id'],
    maxAge: 600,
  } satisfies ExamplesOf<CorsDefinition>,

  HeaderModifierDefinition: {
    set: { 'x-entrance': 'public' },
    add: { 'cache-control': 'no-store' },
    remove: ['server'],
  } satisfies ExamplesOf<HeaderModifierDefinition>,

  RequestMirrorDefinition: {
    workload: 'shadow',
    port: 'http',
  } satisfies ExamplesOf<RequestMirrorDefinition>,

  RequestRedirectDefinition: {
    scheme: 'https',
    hostname: 'shop.example.com',
    path: { replaceFullPath: '/' },
    port: 8443,
    statusCode: 301,
  } satisfies ExamplesOf<RequestRedirectDefinition>,

  UrlRewriteDefinition: {
    hostname: 'shop.internal',
    path: { replacePrefixMatch: '/' },
  } satisfies ExamplesOf<UrlRewriteDefinition>,

  PathModifierDefinition: {
    replaceFullPath: '/closed',
    replacePrefixMatch: '/v2',
  } satisfies ExamplesOf<PathModifierDefinition>,

  RouteTimeoutsDefinition: {
    request: '10s',
    backendRequest: '2s',
  } satisfies ExamplesOf<RouteTimeoutsDefinition>,
};
