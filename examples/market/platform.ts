import { GitOpsApp, Platform, type ServiceDefaults } from 'charthouse';

/** All services are built from folders of one repository. */
const monorepo: ServiceDefaults = { source: { repository: 'market', path: 'services/{service}', shared: ['protocol', 'go.work'] } };

/** A market that delivers groceries: a dozen gRPC services in one repository, in one namespace of each environment. */
export const platform = new Platform(new GitOpsApp(), 'market-platform', {
  github: { organization: 'green-market', plan: 'team', owners: 'platform' },
  registry: 'ghcr.io/green-market',
  namespace: 'market-{environment}',
  labels: { 'cost-center': 'market' },
  secretStore: 'vault-rehearsal',
  gateway: { name: 'edge', namespace: 'gateways', sectionName: 'https' },
  ingressController: { className: 'nginx', namespace: 'ingress-nginx' },
  monitoring: { namespace: 'monitoring', labels: { release: 'prometheus' } },
  // Features of newer versions than 1.29 may be used: both clusters have them. Upgrades are rehearsed first.
  clusters: {
    rehearsal: { server: 'https://kubernetes.default.svc', kubernetes: '1.35' },
    live: { server: 'https://live.k8s.green-market.example:6443', kubernetes: '1.34' },
  },
  teams: {
    platform: {},
    shopping: { slack: { deploys: 'shopping-deploys', alerts: 'shopping-alerts' }, defaults: monorepo },
    purchase: { slack: { deploys: 'purchase-deploys', alerts: 'purchase-alerts' }, defaults: monorepo },
    dispatch: { slack: { deploys: 'dispatch-deploys', alerts: 'dispatch-alerts' }, defaults: monorepo },
  },
  syncWindows: {
    'opening-hours': { allow: '0 8 * * 1-5', duration: '9h', timeZone: 'Europe/Lisbon', manualSync: true },
  },
  environments: {
    staging: { clusters: ['rehearsal'], promotion: 'on-merge' },
    production: {
      clusters: ['live'],
      sync: 'manual',
      syncWindows: ['opening-hours'],
      secretStore: 'vault-live',
      promotion: { after: 'staging', approvals: { team: 1 } },
    },
  },
  argoCd: {
    layout: 'applications',
    url: 'https://argocd.green-market.example',
    oidc: {
      name: 'Green Market',
      issuer: 'https://login.green-market.example',
      clientID: 'argo-cd',
      clientSecret: '$oidc.clientSecret',
      requestedScopes: ['openid', 'profile', 'email', 'groups'],
    },
    adminGroups: ['green-market:platform'],
  },
  defaults: {
    resources: {
      requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '32Mi' },
      limits: { cpu: '500m', memory: '128Mi', 'ephemeral-storage': '128Mi' },
    },
    securityContext: { runAsUser: 10001, runAsGroup: 10001 },
    labels: { 'cost-center': 'market' },
    // All services share a namespace: only those reach a service that call it. The collector of traces is nobody's service here.
    networkPolicy: { ingress: { ownNamespace: false }, egress: { namespaces: { telemetry: { ports: [4317] } } } },
    enableServiceLinks: false,
    terminationMessagePolicy: 'FallbackToLogsOnError',
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.telemetry:4317', POD_NAME: { fieldRef: 'metadata.name' } },
  },
});
