import { namedMap } from './named-map.mjs';
import { shopService } from './shop-services.mjs';

/**
 * Definitions of any number of services, three environments and a repository each, fifty services to a team: all in the shape of payments-api, or
 * in those of the shop. `checked` is payments-api with all that its workflows can have, and `shared` has all services in one repository.
 */
export function generateDefinitions(count, { governance = true, shape = 'payments' } = {}) {
  const teamOf = (index) => `team-${Math.floor(index / 50)}`;
  const teams = Object.fromEntries(
    Array.from({ length: Math.ceil(count / 50) }, (_, index) => [`team-${index}`, { slack: { alerts: 'alerts' } }]),
  );
  return {
    platform: {
      name: 'gitops-platform',
      definition: {
        github: { organization: 'myorg', plan: 'team', owners: 'platform' },
        registry: 'ghcr.io/myorg',
        secretStore: 'vault',
        gateway: { name: 'public', namespace: 'gateway-system' },
        monitoring: { namespace: 'monitoring' },
        clusters: {
          staging: { server: 'https://kubernetes.default.svc' },
          production: { server: 'https://prod-cluster-api.internal:6443' },
        },
        teams: { platform: {}, qa: {}, ...teams },
        syncWindows: { nightly: { deny: '0 22 * * *', duration: '6h' } },
        environments: {
          dev: { clusters: ['staging'], promotion: 'on-merge' },
          staging: { clusters: ['staging'], promotion: { after: 'dev' } },
          production: {
            clusters: ['production'],
            sync: 'manual',
            syncWindows: ['nightly'],
            promotion: { after: 'staging', approvals: { team: 1, qa: 1 } },
          },
        },
        ...(governance ? {} : { terraform: null }),
      },
    },
    services: Array.from({ length: count }, (_, index) =>
      shape === 'shop'
        ? shopService(index, count, teamOf(index))
        : paymentsService(`service-${index}`, teamOf(index), sources[shape](`service-${index}`)),
    ),
  };
}

/** The source of each shape of payments-api. */
const sources = {
  payments: (name) => ({ repository: name, visibility: 'public' }),
  checked: (name) => ({
    repository: name,
    visibility: 'public',
    language: 'go',
    versions: ['1.25', '1.26'],
    checkedOnPush: true,
    testServices: { db: { image: `docker.io/library/postgres:17@sha256:${'a'.repeat(64)}`, ports: [5432], healthCommand: 'pg_isready' } },
    jsonPatches: { slow: { target: { workflow: 'ci' }, operations: [{ op: 'replace', path: '/jobs/test/timeout-minutes', value: 60 }] } },
  }),
  shared: (name) => ({ repository: 'shared', visibility: 'public', path: `services/${name}` }),
};

const paymentsService = (name, team, source) => ({
  name,
  definition: {
    team,
    source,
    ports: { http: 8080 },
    probes: {
      readiness: { path: '/healthz/ready', initialDelaySeconds: 5, periodSeconds: 10 },
      liveness: { path: '/healthz/live', initialDelaySeconds: 15, periodSeconds: 20 },
    },
    resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { cpu: '1000m', memory: '512Mi' } },
    securityContext: { runAsUser: 1000, fsGroup: 2000 },
    secrets: namedMap(`${name}-secrets`, { as: 'environment' }),
    prometheus: { port: 'http' },
    networkPolicy: { ingress: { namespaces: ['monitoring'] }, egress: { ports: [443] } },
    replicas: 2,
    environments: {
      dev: { replicas: 1, resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { cpu: '250m', memory: '256Mi' } } },
      production: { replicas: { min: 5, max: 20, cpu: 70 }, podDisruptionBudget: { minAvailable: 3 } },
    },
  },
});
