import { Service } from 'charthouse';
import { platform } from '../platform';

/**
 * The web site. Customers reach it through the Gateway, markets that have a terminal of their own through an Ingress, and the mobile apps
 * at a load balancer that leaves TLS to the site itself. What it asks the others goes through the proxy of the mesh beside it.
 */
new Service(platform, 'shopfront', {
  team: 'shopping',
  ports: {
    http: 8080,
    https: 8443,
    metrics: 9464,
  },
  probes: {
    startup: { path: '/health/started' },
    readiness: { path: '/health/ready', httpHeaders: { Host: 'market.green-market.example', 'X-Probe': 'readiness' } },
    liveness: { path: '/health/live', terminationGracePeriodSeconds: 10 },
  },
  env: {
    ASSORTMENT: 'assortment:9090',
    SEARCH: 'search:9090',
    SUGGESTIONS: 'suggestions:9090',
    BASKET: 'basket:9090',
    ORDERING: 'ordering:9090',
    COOKIE_KEY: { secretKeyRef: { name: 'shopfront-session', key: 'signing-key' } },
    REGION: { configMapKeyRef: { name: 'region', key: 'name', optional: true } },
    MEMORY_LIMIT: { resourceFieldRef: 'limits.memory', divisor: '1Mi' },
  },
  calls: ['assortment', 'search', 'suggestions', 'basket', 'ordering'],
  secrets: {
    'shopfront-session': { as: 'references', keys: { 'signing-key': { key: 'market/{environment}/session', property: 'key' } } },
    'shopfront-tls': { as: 'files', key: 'market/{environment}/shopfront-tls', mountPath: '/etc/market/tls', defaultMode: 0o440 },
    // The key pair of the mesh, which only the proxy reads.
    'shopfront-mesh': { as: 'files', key: 'market/{environment}/mesh', defaultMode: 0o440 },
    // The authorities that the market trusts. Another team's controller writes the Secret.
    'market-trust': { as: 'files', mountPath: '/etc/market/trust', existing: true, defaultMode: 0o444 },
  },
  configFiles: {
    pages: { mountPath: '/etc/market/pages', files: { 'pages.yaml': 'languages: [en, pt]\nbanner: none\n' } },
    proxy: {
      files: {
        'envoy.yaml':
          'static_resources:\n  listeners:\n    - name: ready\n      address: { socket_address: { address: 0.0.0.0, port_value: 15021 } }\n',
      },
    },
  },
  sidecars: {
    // It starts before the site, so that its first request is already encrypted, and ends after it.
    mesh: {
      image: 'docker.io/envoyproxy/envoy:v1.36.2',
      native: true,
      args: ['--config-path', '/etc/envoy/envoy.yaml', '--concurrency', '1'],
      ports: { ready: 15021 },
      probes: { startup: { path: '/ready', port: 'ready', periodSeconds: 1, failureThreshold: 30 } },
      securityContext: { runAsUser: 1337, runAsGroup: 1337 },
      resources: {
        requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '32Mi' },
        limits: { cpu: '500m', memory: '128Mi', 'ephemeral-storage': '64Mi' },
      },
      volumeMounts: {
        proxy: { mountPath: '/etc/envoy', readOnly: true },
        'shopfront-mesh': { mountPath: '/etc/envoy/keys', readOnly: true },
      },
    },
  },
  waivers: {
    proxy: {
      problem: 'image-without-digest',
      given: 'docker.io/envoyproxy/envoy:v1.36.2',
      reason: 'the mirror of the registry keeps tags as they are',
    },
  },
  annotations: { 'green-market.example/on-call': 'shopping' },
  service: { ports: { http: 80 }, labels: { 'green-market.example/entrance': 'web' } },
  prometheus: { port: 'metrics', by: 'ServiceMonitor', interval: '15s' },
  ingress: {
    className: 'nginx',
    annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '2m' },
    tlsSecret: 'terminal-tls',
    hosts: {
      'terminal.staging.green-market.example': { paths: { '/': 'http', '/receipt': { pathType: 'Exact', port: 'http' } } },
    },
  },
  securityContext: { fsGroup: 10001 },
  httpRoute: {
    hostnames: ['staging.green-market.example'],
    gateways: { intranet: { name: 'intranet', namespace: 'gateways', sectionName: 'https' } },
    rules: {
      pages: { filters: { responseHeaderModifier: { remove: ['server'] } }, timeouts: { request: '15s' } },
      leaflet: {
        matches: [{ path: '/leaflet' }, { path: { value: '/offers.html', type: 'Exact' } }],
        filters: { requestRedirect: { path: { replaceFullPath: '/offers' }, statusCode: 301 } },
      },
      preview: {
        matches: [{ path: '/', headers: { 'x-preview': 'yes' }, method: 'GET' }],
        filters: { requestHeaderModifier: { set: { 'x-catalogue': 'next' } } },
      },
    },
  },
  replicas: 2,
  environments: {
    production: {
      env: { REGION: { configMapKeyRef: { name: 'region', key: 'name' } } },
      ingress: {
        hosts: {
          'terminal.staging.green-market.example': null,
          'terminal.green-market.example': { paths: { '/': 'http', '/receipt': { pathType: 'Exact', port: 'http' } } },
        },
      },
      httpRoute: {
        hostnames: ['green-market.example', 'www.green-market.example'],
        gateways: { intranet: null },
        rules: { preview: null },
      },
      services: {
        apps: {
          type: 'LoadBalancer',
          ports: { https: { port: 443, nodePort: 30443 } },
          externalTrafficPolicy: 'Local',
          loadBalancerClass: 'service.k8s.aws/nlb',
          loadBalancerSourceRanges: ['198.51.100.0/24', '203.0.113.0/24'],
          annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing' },
          sessionAffinity: 'ClientIP',
          sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
        },
      },
      replicas: {
        min: 3,
        max: 24,
        cpu: 75,
        pods: { http_requests_per_second: '80' },
        behavior: {
          scaleUp: { policies: [{ type: 'Percent', value: 100, periodSeconds: 30 }] },
          scaleDown: { stabilizationWindowSeconds: 600, selectPolicy: 'Min', policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
        },
      },
      resources: { requests: { cpu: '200m', memory: '128Mi' }, limits: { cpu: '1', memory: '256Mi' } },
    },
  },
  alerts: {
    ShopfrontSlow: {
      expr: 'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{job="shopfront"}[5m]))) > 0.8',
      for: '10m',
      severity: 'critical',
      annotations: { summary: 'One of twenty pages takes more than 0.8 seconds' },
    },
  },
});
