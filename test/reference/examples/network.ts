import type {
  GatewayDefinition,
  HttpRouteDefinition,
  IngressDefinition,
  IngressHostDefinition,
  NetworkDefinition,
  NetworkEgressDefinition,
  NetworkIngressDefinition,
  NetworkPolicyDefinition,
} from '../../../src/definition/service/network-definition';
import type { ExamplesOf } from '../examples-of';

export const networkExamples = {
  NetworkDefinition: {
    calls: ['ledger', 'https://api.stripe.com'],
    networkPolicy: { ingress: { namespaces: ['monitoring'] }, egress: { ports: [5432] } },
    ingress: { hosts: { 'shop.example.com': { tlsSecret: 'shop-tls' } } },
    httpRoute: { hostnames: ['shop.example.com'] },
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
  } satisfies ExamplesOf<NetworkEgressDefinition>,

  IngressDefinition: {
    hosts: { 'shop.example.com': { tlsSecret: 'shop-tls' }, 'admin.example.com': { paths: { '/': 'admin' } } },
    className: 'nginx',
    annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '8m' },
  } satisfies ExamplesOf<IngressDefinition>,

  IngressHostDefinition: {
    tlsSecret: 'shop-tls',
    paths: { '/': 'http', '/admin': 'admin' },
  } satisfies ExamplesOf<IngressHostDefinition>,

  HttpRouteDefinition: {
    hostnames: ['shop.example.com'],
    gateway: { name: 'internal', namespace: 'gateways' },
    paths: { '/': 'http', '/admin': 'admin' },
  } satisfies ExamplesOf<HttpRouteDefinition>,

  GatewayDefinition: {
    name: 'public',
    namespace: 'gateways',
    sectionName: 'https',
    podNamespace: 'envoy-gateway-system',
  } satisfies ExamplesOf<GatewayDefinition>,
};
