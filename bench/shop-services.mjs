/**
 * Definitions of any number of services in the shape of examples/shop: of every six, one is a web front end behind a Gateway, one an API with a
 * nightly CronJob, one an API with a sidecar, one a StatefulSet, one an API with a worker, a migration and two images, and one a CronJob. They call
 * each other, and differ between environments.
 */
import { namedMap } from './named-map.mjs';

const roles = [web, catalog, cart, sessions, orders, reports];

/** The definition of service `index` of `count`; `source` and `team` are given. */
export function shopService(index, count, team) {
  const group = Math.floor(index / roles.length);
  const nameOf = (role) => `${role.name}-${group}`;
  const name = nameOf(roles[index % roles.length]);
  // The last group may be cut short: nobody calls who is not there.
  const present = new Set(roles.filter((_, offset) => group * roles.length + offset < count).map(nameOf));
  const calls = (...called) =>
    called.map((each) => (typeof each === 'string' ? each : nameOf(each))).filter((each) => each.includes('://') || present.has(each));
  return {
    name,
    definition: { team, source: { repository: name, visibility: 'public' }, ...resources, ...roles[index % roles.length](name, calls) },
  };
}

const resources = {
  resources: {
    requests: { cpu: '50m', memory: '128Mi', 'ephemeral-storage': '64Mi' },
    limits: { cpu: '500m', memory: '256Mi', 'ephemeral-storage': '256Mi' },
  },
};

const http = { readiness: { path: '/ready' }, liveness: { path: '/live' } };

function web(name, calls) {
  return {
    ports: { http: 3000, metrics: 9464 },
    probes: { ...http, startup: { path: '/live', failureThreshold: 30 } },
    lifecycle: { preStop: { exec: ['sleep', '5'] } },
    env: { LOG_LEVEL: 'info', POD_NAME: { fieldRef: 'metadata.name' } },
    configFiles: { features: { mountPath: '/etc/web', files: { 'features.yaml': 'checkout: classic\n', 'robots.txt': 'Disallow: /\n' } } },
    volumes: { cache: { mountPath: '/var/cache/web', emptyDir: { sizeLimit: '128Mi' } } },
    calls: calls(catalog, cart, orders),
    httpRoute: { hostnames: [`${name}.dev.example.com`] },
    prometheus: { port: 'metrics', by: 'ServiceMonitor' },
    alerts: { Errors: { expr: `rate(errors_total{job="${name}"}[5m]) > 1`, for: '10m' } },
    replicas: 2,
    environments: {
      dev: { replicas: 1, env: { LOG_LEVEL: 'debug' }, alerts: null },
      staging: { httpRoute: { hostnames: [`${name}.staging.example.com`] } },
      production: {
        httpRoute: { hostnames: [`${name}.example.com`] },
        configFiles: { features: { files: { 'robots.txt': 'Allow: /\n' } } },
        replicas: { min: 4, max: 40, cpu: 60 },
      },
    },
  };
}

function catalog(name, calls) {
  return {
    ports: { grpc: 50051 },
    probes: { readiness: { grpc: 'grpc' }, liveness: { grpc: 'grpc' } },
    secrets: namedMap(`${name}-database`, { as: 'environment', keys: { URL: { key: '{team}/{environment}/{service}', property: 'url' } } }),
    calls: calls('postgresql://db.example.com'),
    replicas: 2,
    workloads: { reindex: { kind: 'CronJob', schedule: '30 2 * * *', args: ['reindex'], ...resources } },
    environments: { dev: { replicas: 1, workloads: { reindex: { suspend: true } } }, production: { replicas: 3 } },
  };
}

function cart(name, calls) {
  return {
    ports: { http: 8080 },
    probes: http,
    secrets: namedMap(`${name}-key`, { as: 'files', mountPath: '/var/run/secrets/cart' }),
    calls: calls(sessions),
    sidecars: { 'access-log': { image: `docker.io/fluent/fluent-bit:3.2.10@sha256:${'a'.repeat(64)}`, ...resources } },
    replicas: 2,
    environments: { dev: { replicas: 1, sidecars: { 'access-log': null } }, production: { replicas: { min: 3, max: 12, cpu: 70 } } },
  };
}

function sessions() {
  return {
    kind: 'StatefulSet',
    ports: { redis: 6379 },
    probes: { readiness: { exec: ['valkey-cli', 'ping'] }, liveness: { tcpSocket: 'redis' } },
    volumeClaims: { data: { storage: '1Gi', mountPath: '/data' } },
    environments: { production: { volumeClaims: { data: { storage: '20Gi' } } } },
  };
}

function orders(name, calls) {
  return {
    images: namedMap(`${name}-worker`, { dockerfile: 'worker.Dockerfile' }),
    ports: { http: 8080 },
    probes: http,
    secrets: namedMap(`${name}-database`, { as: 'environment' }),
    calls: calls('https://api.stripe.com', 'postgresql://db.example.com'),
    replicas: 2,
    workloads: {
      migrate: { kind: 'Job', args: ['migrate', 'up'], ...resources },
      worker: { image: `${name}-worker`, ...resources },
    },
    environments: { staging: { workloads: { worker: { replicas: 2 } } }, production: { replicas: { min: 4, max: 16, cpu: 65 } } },
  };
}

function reports(name, calls) {
  return {
    kind: 'CronJob',
    schedule: '0 5 * * *',
    args: ['nightly'],
    calls: calls('https://warehouse.example.com:8443'),
    volumes: { work: { mountPath: '/tmp', emptyDir: { sizeLimit: '200Mi' } } },
    environments: { dev: null },
  };
}
