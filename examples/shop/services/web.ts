import { Service } from 'charthouse';
import { platform } from '../platform';

/** What customers see. It is reached through the Gateway, and asks the others. */
new Service(platform, 'web', {
  team: 'storefront',
  images: {
    web: {
      target: 'server',
      testTarget: 'test',
      platforms: ['linux/amd64', 'linux/arm64'],
      buildArgs: { NODE_VERSION: '24' },
      buildSecrets: { npmrc: 'NPMRC' },
      firstTag: 'sha-ca84d1343b96baa8137c943ed1860e522cacb238@sha256:4b5e57f6eb2f42b9039b3d1e13929295f231749c510cbe341cd68036d9af97e2',
    },
  },
  ports: { http: 3000, metrics: 9464 },
  probes: {
    startup: { path: '/healthz', failureThreshold: 30, periodSeconds: 2 },
    readiness: { path: '/healthz/ready' },
    liveness: { path: '/healthz' },
  },
  lifecycle: { preStop: { exec: ['sleep', '5'] } },
  terminationGracePeriodSeconds: 40,
  env: { LOG_LEVEL: 'info', POD_NAME: { fieldRef: 'metadata.name' } },
  configFiles: {
    features: {
      mountPath: '/etc/web',
      files: {
        'features.yaml': 'checkout: classic\nrecommendations: true\n',
        'robots.txt': 'User-agent: *\nDisallow: /\n',
      },
    },
  },
  volumes: { cache: { mountPath: '/var/cache/web', emptyDir: { sizeLimit: '128Mi' } } },
  calls: ['catalog', 'cart', 'orders'],
  httpRoute: { hostnames: ['shop.dev.acme-shop.example'] },
  prometheus: { port: 'metrics', by: 'ServiceMonitor', interval: '30s' },
  alerts: {
    WebErrors: {
      expr: 'sum(rate(http_requests_total{job="web", code=~"5.."}[5m])) / sum(rate(http_requests_total{job="web"}[5m])) > 0.02',
      for: '10m',
      severity: 'critical',
      annotations: { summary: 'More than 2 % of requests fail' },
    },
  },
  replicas: 2,
  workloads: {
    // It asks for the page that customers see first, once all is healthy: the Application is healthy when it has succeeded.
    'smoke-test': {
      kind: 'Job',
      runs: 'after-rollout',
      command: ['/bin/sh', '-ec', 'wget -q -O - http://web/ | grep -q "<main"'],
      backoffLimit: 3,
      activeDeadlineSeconds: 120,
    },
  },
  environments: {
    dev: { replicas: 1, env: { LOG_LEVEL: 'debug' }, alerts: null },
    staging: { httpRoute: { hostnames: ['shop.staging.acme-shop.example'] } },
    production: {
      httpRoute: { hostnames: ['shop.acme-shop.example'] },
      configFiles: { features: { files: { 'robots.txt': 'User-agent: *\nAllow: /\n' } } },
      replicas: {
        min: 4,
        max: 40,
        cpu: 60,
        behavior: { scaleDown: { stabilizationWindowSeconds: 600, policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }] } },
      },
      resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { cpu: '1', memory: '512Mi' } },
      podDisruptionBudget: { maxUnavailable: '25%' },
      clusters: {
        'prod-us': {
          replicas: { min: 2, max: 12, cpu: 60 },
          configFiles: { features: { files: { 'features.yaml': 'checkout: express\nrecommendations: true\n' } } },
        },
      },
    },
  },
});
