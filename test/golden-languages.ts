import { GitOpsApp, Platform, Service } from '../src';

/** A platform with a service of each language, in public and private repositories. */
export const platform = new Platform(new GitOpsApp(), 'languages-platform', {
  github: { organization: 'acme-languages', plan: 'team', owners: 'platform' },
  registry: 'ghcr.io/acme-languages',
  namespace: '{team}-{environment}',
  clusters: { main: { server: 'https://kubernetes.default.svc' } },
  teams: { platform: {}, tools: {} },
  environments: { live: { clusters: ['main'], promotion: 'on-merge' } },
  argoCd: { layout: 'applications' },
  defaults: {
    ports: { http: 8080 },
    resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
    securityContext: { runAsUser: 10001 },
  },
});

const firstTag = (digit: string): string => `sha-${digit.repeat(40)}@sha256:${digit.repeat(64)}`;
const images = (name: string, digit: string) => ({ [name]: { firstTag: firstTag(digit) } });

/** Node with pnpm, in a folder of a private repository. */
new Service(platform, 'node-app', {
  team: 'tools',
  images: images('node-app', '1'),
  source: {
    repository: 'node-app',
    path: 'app',
    language: 'node',
    packageManager: 'pnpm',
    checks: { test: 'pnpm test:ci', licenses: 'pnpm exec license-check' },
  },
});

/** Go, in a public repository. */
new Service(platform, 'go-app', {
  team: 'tools',
  images: images('go-app', '2'),
  source: { repository: 'go-app', visibility: 'public', language: 'go' },
});

/** Only a Dockerfile. */
new Service(platform, 'plain-app', {
  team: 'tools',
  images: images('plain-app', '9'),
  source: { repository: 'plain-app', checks: { lint: 'hadolint Dockerfile' } },
});
