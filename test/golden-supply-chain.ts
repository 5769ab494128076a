import { GitOpsApp, Platform, Service, type GitHubPlan, type PlatformDefinition } from '../src';

/** A small platform of an organization with a plan, whose supply chain is strict. */
const platformOn = (plan: GitHubPlan, changes: Pick<PlatformDefinition, 'github' | 'defaults'>) =>
  new Platform(new GitOpsApp(), `supply-chain-${plan}`, {
    registry: 'ghcr.io/acme',
    supplyChain: 'strict',
    clusters: { main: { server: 'https://kubernetes.default.svc' } },
    teams: { platform: {}, web: {} },
    environments: {
      next: { clusters: ['main'], promotion: 'on-merge' },
      live: { clusters: ['main'], promotion: { on: 'release' } },
    },
    argoCd: { layout: 'applications' },
    ...changes,
    defaults: {
      ports: { http: 8080 },
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
      securityContext: { runAsUser: 10001 },
      ...changes.defaults,
    },
  });

const images = (name: string) => ({ [name]: { firstTag: `sha-${'1'.repeat(40)}@sha256:${'1'.repeat(64)}` } });

/** The free plan: everything is public, so GitHub stores provenance and shows findings. */
export const freePlan = platformOn('free', {
  github: { organization: 'acme', plan: 'free', owners: 'platform', visibility: 'public' },
});

/** An image for two platforms, with a vulnerability that is accepted for a time. */
new Service(freePlan, 'shop', {
  team: 'web',
  images: images('shop'),
  source: {
    repository: 'shop',
    visibility: 'public',
    platforms: ['linux/amd64', 'linux/arm64'],
    vulnerabilityWaivers: {
      'CVE-2026-12345': { reason: 'only the command line tool has it, which is not in the image', until: '2027-03-31' },
      'GHSA-2m7v-gc89-fjqf': { reason: 'no input reaches the parser: see #42', until: '2027-01-31' },
    },
  },
});

/** The plan team: private repositories have neither attestations nor code scanning. */
export const teamPlan = platformOn('team', {
  github: { organization: 'acme', plan: 'team', owners: 'platform' },
  defaults: {
    source: { vulnerabilityWaivers: { 'CVE-2026-12345': { reason: 'no service unpacks archives of others', until: '2027-03-31' } } },
  },
});

/** An image that Trivy scans. */
new Service(teamPlan, 'cart', { team: 'web', images: images('cart'), source: { repository: 'cart', scanner: 'trivy' } });

/** Two services in one repository, whose findings are kept under names of their own. */
for (const name of ['orders', 'stock']) {
  new Service(teamPlan, name, {
    team: 'web',
    images: images(name),
    source: { repository: 'backend', path: 'services/{service}', shared: ['libraries', 'Cargo.lock'], language: 'rust' },
  });
}

/** The plan enterprise with GitHub Code Security: private repositories have all that public ones have. */
export const enterprisePlan = platformOn('enterprise', {
  github: { organization: 'acme', plan: 'enterprise', codeSecurity: true, owners: 'platform' },
});

/** An image that Trivy scans, in a private repository. */
new Service(enterprisePlan, 'ledger', {
  team: 'web',
  images: images('ledger'),
  source: { repository: 'ledger', language: 'go', scanner: 'trivy' },
});
