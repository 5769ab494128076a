import fc from 'fast-check';
import type { DeclaredPlatform, DeclaredService, Definitions } from '../../src/definition/definitions';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { render } from '../../src/render';
import { platform } from '../example-platform';
import { arbitraryService, definitionOf, type GeneratedService } from './arbitrary-service';
import { tryMend } from './mend';

/** The platform that generated services are deployed to: production is on two clusters, and there is something to call in another namespace. */
export const arbitraryPlatform = (): DeclaredPlatform =>
  platform({
    terraform: null,
    registries: {
      '123456789012.dkr.ecr.eu-central-1.amazonaws.com': { role: 'arn:aws:iam::123456789012:role/push-images' },
      'imagesofmyorg.azurecr.io': {
        clientId: '33333333-3333-3333-3333-333333333333',
        tenantId: '22222222-2222-2222-2222-222222222222',
      },
      'europe-west3-docker.pkg.dev': {
        workloadIdentityProvider: 'projects/123456789/locations/global/workloadIdentityPools/github/providers/push-images',
      },
    },
    gateway: { name: 'public', namespace: 'gateway-system' },
    ingressController: { className: 'nginx', namespace: 'ingress-nginx' },
    clusters: {
      staging: { server: 'https://kubernetes.default.svc', kubernetes: '1.37' },
      production: { server: 'https://prod-cluster-api.internal:6443', dns: 'node-local-dns', kubernetes: '1.37' },
      'production-us': { server: 'https://prod-us-cluster-api.internal:6443', kubernetes: '1.37' },
    },
    syncWindows: { night: { deny: '0 22 * * *', duration: '6h' }, weekend: { deny: '0 0 * * sat', duration: '48h' } },
    teams: { platform: {}, qa: { syncWindows: ['weekend'] }, payments: {} },
    environments: {
      dev: { clusters: ['staging'], promotion: 'on-merge' },
      staging: { clusters: ['staging'], promotion: { branch: 'develop', approvals: { qa: 1 } } },
      production: {
        clusters: ['production', 'production-us'],
        sync: 'manual',
        syncWindows: ['night'],
        promotion: { after: 'staging' },
      },
    },
  });

/** What generated services call. */
export const hub: DeclaredService = {
  name: 'hub',
  // The distribution of traffic is newer than the oldest version of Kubernetes.
  definition: {
    team: 'qa',
    source: { repository: 'hub' },
    ports: { http: 8080, grpc: 9090 },
    service: { trafficDistribution: 'PreferClose' },
  },
};

/** A service that builds no image, and so has no repository. */
export const foreign: DeclaredService = {
  name: 'foreign',
  definition: {
    team: 'qa',
    images: { foreign: null },
    image: `docker.io/library/redis:8@sha256:${'c'.repeat(64)}`,
    ports: { redis: 6379 },
  },
};

export const declared = (generated: GeneratedService): DeclaredService =>
  ({ name: generated.name, definition: definitionOf(generated) }) as unknown as DeclaredService;

/** A service from a seed, without what Charthouse would refuse; undefined where nothing sound is left of it. */
export function trySoundService(name: string, seed: number): GeneratedService | undefined {
  const [generated] = fc.sample(arbitraryService(name), { seed, numRuns: 1 });
  return tryMakeSound(generated!);
}

/** The same service, mended. */
export function tryMakeSound(generated: GeneratedService): GeneratedService | undefined {
  const modelled = tryMend(generated, (service) => resolveDefinitions(alone(service)).problems);
  return modelled && tryMend(modelled, (service) => render(alone(service)).problems);
}

/** A service with no other but the one that it may call. */
const alone = (service: GeneratedService): Definitions => ({ platform: arbitraryPlatform(), services: [hub, foreign, declared(service)] });
