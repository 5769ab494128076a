import { GitOpsApp, Platform } from 'charthouse';

/** The platform of myorg: written once, by the platform team. */
export const platform = new Platform(new GitOpsApp(), 'gitops-platform', {
  github: { organization: 'myorg', plan: 'team', owners: 'platform' },
  registry: 'ghcr.io/myorg',
  namespace: '{team}-{environment}',
  secretStore: 'vault',
  clusters: {
    staging: { server: 'https://kubernetes.default.svc' },
    production: { server: 'https://prod-cluster-api.internal:6443' },
  },
  teams: {
    platform: {},
    qa: {},
    payments: { slack: { deploys: 'devops-deploys', alerts: 'devops-alerts' } },
  },
  syncWindows: {
    nightly: { deny: '0 22 * * *', duration: '6h', timeZone: 'UTC' },
  },
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
  argoCd: {
    url: 'https://argocd.myorg.example',
    dex: {
      connectors: [
        {
          type: 'github',
          id: 'github',
          name: 'GitHub',
          config: { clientID: 'Iv1.8a61f9b3a7aba766', clientSecret: '$dex.github.clientSecret', orgs: [{ name: 'myorg' }] },
        },
      ],
    },
    adminGroups: ['myorg:platform'],
  },
  defaults: {
    securityContext: { runAsNonRoot: true, readOnlyRootFilesystem: true },
  },
});
