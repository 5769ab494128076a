import { GitOpsApp, Platform, Service } from '../src';
import type { AnyPlatform } from '../src/constructs/platform';

/** The beginnings of the names of images, by the kind of their registry. */
const registries = {
  github: 'ghcr.io/acme-images',
  amazon: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/acme',
  azure: 'imagesofacme.azurecr.io/acme',
  google: 'europe-west3-docker.pkg.dev/acme-images/containers',
  docker: 'docker.io/acmeimages',
};

/** A platform with a service for each kind of registry. */
export function platformWithRegistries(plan: 'free' | 'team' | 'enterprise'): AnyPlatform {
  const visibility = plan === 'free' ? 'public' : 'private';
  const platform = new Platform(new GitOpsApp(), 'registries-platform', {
    github: { organization: 'acme-images', organizationId: 7215601, plan, visibility, owners: 'platform' },
    registry: registries.github,
    registries: {
      '123456789012.dkr.ecr.eu-central-1.amazonaws.com': { role: 'arn:aws:iam::123456789012:role/push-images' },
      'imagesofacme.azurecr.io': {
        clientId: '5b3f2a52-6d0c-4e1c-9d2b-0f6c1f1d9a11',
        tenantId: '0c8d6a0e-8a39-4b57-8f4e-2d2f5f0b7c33',
      },
      'europe-west3-docker.pkg.dev/acme-images': {
        workloadIdentityProvider: 'projects/481516234/locations/global/workloadIdentityPools/github/providers/push-images',
      },
    },
    namespace: '{team}-{environment}',
    clusters: { main: { server: 'https://kubernetes.default.svc' } },
    teams: { platform: {}, tools: {} },
    environments: { live: { clusters: ['main'], promotion: 'on-merge' } },
    argoCd: { layout: 'applications' },
    defaults: {
      kind: 'CronJob',
      schedule: '0 3 * * *',
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
      securityContext: { runAsUser: 10001 },
    },
  });
  Object.entries(registries).forEach(([kind, registry], index) => {
    const name = `to-${kind}`;
    new Service(platform, name, {
      team: 'tools',
      source: { repository: name, visibility, repositoryId: 910000000 + index },
      images: { [name]: { repository: `${registry}/${name}`, firstTag: `sha-${'5'.repeat(40)}@sha256:${String(index).repeat(64)}` } },
    });
  });
  return platform;
}
