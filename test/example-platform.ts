import type { DeclaredPlatform, DeclaredService, Definitions } from '../src/definition/definitions';
import { connectImages } from '../src/model/connect/connect-images';
import { mergeProperties } from '../src/model/resolve/merge-properties';
import type { PlatformModel } from '../src/model/types/platform-model';
import { resolvePlatform } from '../src/model/resolve/resolve-platform';
import { resolveService } from '../src/model/resolve/resolve-service';
import type { ServiceModel } from '../src/model/types/service-model';

const environments = {
  dev: { clusters: ['staging'], promotion: 'on-merge' },
  staging: { clusters: ['staging'], promotion: { after: 'dev' } },
  production: {
    clusters: ['production'],
    sync: 'manual',
    syncWindows: ['nightly'],
    promotion: { after: 'staging', approvals: { team: 1, qa: 1 } },
  },
} as const;

/** A platform as the payments example has it, for tests to vary: with other environments, its window is there where any of them names one. */
export const platform = (changes: Record<string, unknown> = {}): DeclaredPlatform => ({
  name: 'gitops-platform',
  definition: {
    github: { organization: 'myorg', plan: 'team', owners: 'platform' },
    registry: 'ghcr.io/myorg',
    secretStore: 'vault',
    clusters: {
      staging: { server: 'https://kubernetes.default.svc' },
      production: { server: 'https://prod-cluster-api.internal:6443' },
    },
    teams: { platform: {}, qa: {}, payments: { slack: { deploys: 'devops-deploys', alerts: 'devops-alerts' } } },
    syncWindows: nameWindows(changes.environments ?? environments)
      ? { nightly: { deny: '0 22 * * *', duration: '6h', timeZone: 'UTC' } }
      : {},
    environments,
    ...changes,
  },
});

/** Whether any environment names a window; what tests of wrong shapes give names none. */
const nameWindows = (given: unknown): boolean =>
  Object.values(given ?? {}).some((environment: { syncWindows?: unknown } | null) => {
    const windows = environment?.syncWindows;
    return Array.isArray(windows) && windows.length > 0;
  });

/** A service as the payments example has it, for tests to vary. */
export const service = (changes: Record<string, unknown> = {}, name = 'payments-api'): DeclaredService => ({
  name,
  definition: {
    team: 'payments',
    source: { repository: name, visibility: 'public' },
    images: { [name]: { firstTag: `sha-${'a'.repeat(40)}@sha256:${'b'.repeat(64)}` } },
    ports: { http: 8080 },
    probes: {
      readiness: { path: '/healthz/ready', initialDelaySeconds: 5, periodSeconds: 10 },
      liveness: { path: '/healthz/live', initialDelaySeconds: 15, periodSeconds: 20 },
    },
    resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { cpu: '1000m', memory: '512Mi' } },
    securityContext: { runAsUser: 1000, fsGroup: 2000 },
    secrets: { [`${name}-secrets`]: { as: 'environment' } },
    prometheus: { port: 'http' },
    networkPolicy: { ingress: { namespaces: ['monitoring'] }, egress: { ports: [443] } },
    replicas: 2,
    environments: {
      dev: { replicas: 1, resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { cpu: '250m', memory: '256Mi' } } },
      production: { replicas: { min: 5, max: 20, cpu: 70 }, podDisruptionBudget: { minAvailable: 3 } },
    },
    ...changes,
  },
});

/** Both, resolved. */
export function models(definitions: Partial<Definitions> = {}): { platform: PlatformModel; services: ServiceModel[] } {
  const declared = definitions.platform ?? platform();
  const resolved = resolvePlatform(declared);
  const services = definitions.services ?? [service()];
  const byName = new Map(services.map((each) => [each.name, each]));
  const alone = services.map((each) => resolveService(each, mergeProperties(each, declared), resolved, declared, byName));
  return { platform: resolved, services: [...connectImages(alone, new Set()).services] };
}
