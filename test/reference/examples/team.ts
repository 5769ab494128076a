import type {
  PermitDefinition,
  PermittedClusterKind,
  PermittedDestination,
  PermittedKind,
  ProjectRoleDefinition,
  SlackDefinition,
  TeamDefinition,
} from '../../../src/definition/platform/team-definition';
import type { ExamplesOf } from '../examples-of';

export const teamExamples = {
  TeamDefinition: {
    members: ['octocat', 'hubot'],
    permission: 'read',
    slack: { deploys: 'payments-deploys', alerts: 'payments-alerts' },
    pagerDuty: 'payments',
    syncWindows: ['christmas'],
    namespaceMetadata: { labels: { 'cost-centre': '4711' } },
    roles: { deployer: { groups: ['myorg:payments-leads'], actions: ['get', 'sync'] } },
    permits: {
      dashboards: { reason: 'dashboards come with their service', kinds: [{ group: 'grafana.integreatly.org', kind: 'GrafanaDashboard' }] },
    },
    defaults: { source: { repository: 'shop', path: 'services/{service}' }, prometheus: { port: 'metrics' } },
  } satisfies ExamplesOf<TeamDefinition>,

  SlackDefinition: {
    deploys: 'payments-deploys',
    alerts: 'payments-alerts',
  } satisfies ExamplesOf<SlackDefinition>,

  ProjectRoleDefinition: {
    groups: ['myorg:payments-leads'],
    actions: ['get', 'sync', 'logs'],
    environments: ['dev', 'staging'],
  } satisfies ExamplesOf<ProjectRoleDefinition>,

  PermitDefinition: {
    reason: 'the ledger is shared with the team that writes it',
    repositories: ['https://github.com/myorg/ledger-manifests.git'],
    destinations: [{ cluster: 'production', namespace: 'ledger-*' }],
    clusterKinds: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'ledger-*' }],
    kinds: [{ group: 'batch', kind: 'CronJob' }],
  } satisfies ExamplesOf<PermitDefinition>,

  PermittedDestination: {
    cluster: 'production',
    namespace: 'ledger-*',
  } satisfies ExamplesOf<PermittedDestination>,

  PermittedKind: {
    group: 'batch',
    kind: 'CronJob',
  } satisfies ExamplesOf<PermittedKind>,

  PermittedClusterKind: {
    name: 'ledger-*',
  } satisfies ExamplesOf<PermittedClusterKind, keyof PermittedKind>,
};
