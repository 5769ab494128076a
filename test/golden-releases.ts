import { GitOpsApp, Platform, Service } from '../src';

const registry = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';

/** A platform whose environments follow branches and releases. */
export const platform = new Platform(new GitOpsApp(), 'releases-platform', {
  github: { organization: 'acme-releases', plan: 'team', owners: 'platform' },
  registry: 'ghcr.io/acme-releases',
  registries: { [registry]: { role: 'arn:aws:iam::123456789012:role/push-images' } },
  namespace: '{team}-{environment}',
  clusters: { main: { server: 'https://kubernetes.default.svc' } },
  teams: { platform: {}, qa: {}, tools: {} },
  environments: {
    dev: { clusters: ['main'], promotion: { branch: 'develop' } },
    staging: { clusters: ['main'], promotion: { branch: 'main', approvals: { team: 1 } } },
    production: { clusters: ['main'], sync: 'manual', promotion: { on: 'release', approvals: { team: 1, qa: 1 } } },
    fallback: { clusters: ['main'], promotion: { after: 'production' } },
  },
  argoCd: { layout: 'applications' },
  defaults: {
    ports: { http: 8080 },
    resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
    securityContext: { runAsUser: 10001 },
  },
});

/** More in production. */
const larger = { production: { replicas: 3, resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '512Mi' } } } };

const firstTag = (digit: string): string => `sha-${digit.repeat(40)}@sha256:${digit.repeat(64)}`;

/** Alone in its repository, with an image in the registry of GitHub and one in a registry with a password. */
new Service(platform, 'editor', {
  team: 'tools',
  source: { repository: 'editor', language: 'node' },
  images: {
    editor: { firstTag: firstTag('1') },
    'editor-jobs': { firstTag: firstTag('2'), repository: 'docker.io/acme/editor-jobs', path: 'jobs' },
  },
  workloads: { clean: { kind: 'CronJob', schedule: '0 4 * * *', image: 'editor-jobs' } },
  environments: larger,
});

/** In a registry of a cloud. It is not in dev, so its repository has no branch for it. */
new Service(platform, 'ledger', {
  team: 'tools',
  source: { repository: 'ledger', language: 'go' },
  images: { ledger: { firstTag: firstTag('3'), repository: `${registry}/ledger` } },
  environments: { ...larger, dev: null },
});

/** Two of one repository, and a third that runs the image of one of them. */
new Service(platform, 'search', {
  team: 'tools',
  source: { repository: 'finder', path: 'search', language: 'go' },
  images: { search: { firstTag: firstTag('4') } },
  environments: larger,
});
new Service(platform, 'suggest', {
  team: 'tools',
  source: { repository: 'finder', path: 'suggest', language: 'go' },
  images: { suggest: { firstTag: firstTag('5'), repository: `${registry}/suggest` } },
  environments: larger,
});
new Service(platform, 'indexer', {
  team: 'tools',
  images: { search: { builtBy: 'search' } },
  args: ['index'],
  environments: larger,
});
