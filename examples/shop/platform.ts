import { GitOpsApp, Platform } from 'charthouse';

/** The platform of a shop: one cluster to try things on, and production on two continents. */
export const platform = new Platform(new GitOpsApp(), 'shop-platform', {
  github: {
    organization: 'acme-shop',
    plan: 'enterprise',
    owners: 'platform',
    visibility: 'internal',
    definitions: { repository: 'platform', visibility: 'internal' },
  },
  registry: 'ghcr.io/acme-shop',
  namespace: '{team}-{environment}',
  secretStore: 'vault-nonprod',
  gateway: { name: 'public', namespace: 'gateway-system', sectionName: 'https' },
  monitoring: { namespace: 'monitoring', labels: { release: 'kube-prometheus-stack' } },
  clusters: {
    nonprod: { server: 'https://kubernetes.default.svc' },
    'prod-eu': { server: 'https://eu.k8s.acme-shop.example:6443' },
    'prod-us': { server: 'https://us.k8s.acme-shop.example:6443' },
  },
  teams: {
    platform: {},
    qa: {},
    // One repository with a folder for each of the team's services.
    storefront: {
      slack: { deploys: 'storefront-deploys', alerts: 'storefront-alerts' },
      defaults: { source: { repository: 'storefront', path: '{service}' } },
    },
    orders: {
      slack: { deploys: 'orders-deploys', alerts: 'orders-alerts' },
      pagerDuty: 'orders',
      roles: { deployer: { groups: ['acme-shop:orders'], actions: ['get', 'sync', 'logs'] } },
    },
    data: { slack: { alerts: 'data-alerts' } },
  },
  syncWindows: {
    weekend: {
      deny: '0 18 * * 5',
      duration: '62h',
      timeZone: 'Europe/Berlin',
      manualSync: true,
      reason: 'nobody is there to look after it',
    },
    'year-end': { from: '2026-12-18T18:00', until: '2027-01-04T08:00', timeZone: 'Europe/Berlin', reason: 'the shop earns its year' },
    'business-hours': { allow: '0 9 * * 1-5', duration: '8h', timeZone: 'Europe/Berlin', manualSync: true },
  },
  environments: {
    dev: { clusters: ['nonprod'], promotion: 'on-merge' },
    staging: { clusters: ['nonprod'], promotion: { after: 'dev' } },
    production: {
      clusters: ['prod-eu', 'prod-us'],
      sync: 'manual',
      syncWindows: ['weekend', 'year-end'],
      notifications: ['deploys', 'alerts', 'pages'],
      secretStore: 'vault-production',
      promotion: { after: 'staging', approvals: { team: 1, qa: 1 } },
    },
  },
  argoCd: {
    url: 'https://argocd.acme-shop.example',
    oidc: {
      name: 'Acme',
      issuer: 'https://login.acme-shop.example',
      clientID: 'argo-cd',
      clientSecret: '$oidc.clientSecret',
      requestedScopes: ['openid', 'profile', 'email', 'groups'],
    },
    adminGroups: ['acme-shop:platform'],
  },
  defaults: {
    source: { visibility: 'internal' },
    imagePullSecrets: ['ghcr'],
    resources: {
      requests: { cpu: '50m', memory: '128Mi', 'ephemeral-storage': '64Mi' },
      limits: { cpu: '500m', memory: '256Mi', 'ephemeral-storage': '256Mi' },
    },
    securityContext: { runAsUser: 10001, runAsGroup: 10001 },
  },
});
