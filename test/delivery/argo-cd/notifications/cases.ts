import { notificationsConfig, notificationSecretKeys } from '../../../../src/delivery/argo-cd/notifications/notifications-config';
import { subscriptions } from '../../../../src/delivery/argo-cd/notifications/subscriptions';
import { cloneUrl } from '../../../../src/names/github';
import { models, platform, service } from '../../../example-platform';

/** A platform on which each topic is told of somewhere, to somebody. */
const definition = (argoCd: object) =>
  platform({
    teams: {
      platform: {},
      qa: {},
      payments: { slack: { deploys: 'devops-deploys', alerts: 'devops-alerts' }, pagerDuty: 'payments-oncall' },
    },
    environments: {
      dev: { clusters: ['staging'], promotion: 'on-merge', notifications: ['deploys'] },
      staging: { clusters: ['staging'], promotion: { after: 'dev' } },
      production: {
        clusters: ['production'],
        sync: 'manual',
        promotion: { after: 'staging' },
        notifications: ['deploys', 'alerts', 'pages', 'github'],
      },
    },
    argoCd: { notifications: { github: { appId: 123, installationId: 456 } }, ...argoCd },
  });

const declared = [service({ environments: {} })];

export const { platform: telling, services } = models({
  platform: definition({ url: 'https://argocd.example.com/' }),
  services: declared,
});

const { platform: withoutUi } = models({ platform: definition({}), services: declared });

const first = 'a'.repeat(40);
const second = 'b'.repeat(40);

/** An Application of the first service in an environment, as it is on a cluster. */
function application(environment: string, status: object | undefined): object {
  const { name, team } = services[0]!;
  const { organization, repository, environments } = telling;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: `${name}-${environment}`,
      namespace: 'argocd',
      labels: { 'app.kubernetes.io/name': name, environment },
      annotations: subscriptions(
        team,
        environments.find((each) => each.name === environment)!,
      ),
    },
    spec: {
      project: team.name,
      source: { repoURL: cloneUrl(organization, repository.name), path: `services/${name}/overlays/${environment}` },
    },
    ...(status && { status }),
  };
}

interface Sync {
  readonly phase: string;
  readonly revision?: string;
  readonly message?: string;
  readonly resources?: readonly object[];
  readonly initiatedBy?: object;
}

const operation = ({ phase, revision, message, resources, initiatedBy }: Sync) => ({
  phase,
  message,
  operation: { sync: { revision }, initiatedBy },
  ...(revision !== undefined && { syncResult: { revision, resources } }),
});

const history = (...revisions: readonly string[]) => revisions.map((revision, id) => ({ id, revision }));

/** Applications in the states that are told of, and in some that are not. */
const applications: Readonly<Record<string, object>> = {
  'a new Application, which nobody has looked at yet': application('production', undefined),
  'a first deployment': application('production', {
    history: history(first),
    operationState: operation({ phase: 'Succeeded', revision: first, initiatedBy: { username: 'alice' } }),
    sync: { status: 'Synced', revision: first },
    health: { status: 'Healthy' },
  }),
  'a deployment after another': application('production', {
    history: history(first, second),
    operationState: operation({ phase: 'Succeeded', revision: second, initiatedBy: { automated: true } }),
    sync: { status: 'Synced', revision: second },
    health: { status: 'Healthy' },
  }),
  'a rollback to what was there before': application('production', {
    history: history(first, second, first),
    operationState: operation({ phase: 'Succeeded', revision: first, initiatedBy: { username: 'alice' } }),
    sync: { status: 'OutOfSync', revision: second },
    health: { status: 'Healthy' },
  }),
  'a deployment of which no history is kept': application('production', {
    operationState: operation({ phase: 'Succeeded', revision: second }),
    sync: { status: 'Synced', revision: second },
    health: { status: 'Healthy' },
  }),
  'a rollout that has not ended yet': application('production', {
    history: history(first, second),
    operationState: operation({ phase: 'Succeeded', revision: second }),
    sync: { status: 'Synced', revision: second },
    health: { status: 'Progressing' },
  }),
  'a hook that failed after all was synced and healthy': application('production', {
    history: history(first),
    operationState: operation({
      phase: 'Failed',
      revision: second,
      message: 'one or more synchronization tasks completed unsuccessfully',
      resources: [
        { kind: 'Deployment', name: 'payments-api', status: 'Synced', hookPhase: 'Running', message: 'configured' },
        { kind: 'Job', name: 'smoke', hookPhase: 'Failed', message: 'Job has reached the specified "backoff" limit: <3> & no more' },
      ],
    }),
    sync: { status: 'Synced', revision: second },
    health: { status: 'Healthy' },
  }),
  'more failures than anybody wants to read': application('staging', {
    history: history(first),
    operationState: operation({
      phase: 'Failed',
      revision: second,
      message: 'one or more objects failed to apply',
      resources: [1, 2, 3, 4, 5, 6].map((each) => ({ kind: 'ConfigMap', name: `c${each}`, status: 'SyncFailed', message: 'forbidden' })),
    }),
    sync: { status: 'OutOfSync', revision: second },
    health: { status: 'Healthy' },
  }),
  'a sync that failed before it knew of a commit': application('production', {
    history: history(first),
    operationState: operation({ phase: 'Error', message: 'ComparisonError: repository not found' }),
    sync: { status: 'Unknown', revision: first },
    health: { status: 'Healthy' },
  }),
  'a degraded Application': application('production', {
    history: history(first, second),
    operationState: operation({ phase: 'Succeeded', revision: second }),
    sync: { status: 'Synced', revision: second },
    health: { status: 'Degraded' },
  }),
  'a sync that knows of no commit yet': application('production', {
    operationState: operation({ phase: 'Running' }),
    sync: { status: 'OutOfSync', revision: first },
    health: { status: 'Missing' },
  }),
  'a sync that runs': application('production', {
    history: history(first),
    operationState: operation({ phase: 'Running', revision: second }),
    sync: { status: 'OutOfSync', revision: second },
    health: { status: 'Healthy' },
  }),
  'a deployment to an environment that tells Slack alone': application('dev', {
    history: history(first, second),
    operationState: operation({ phase: 'Succeeded', revision: second }),
    sync: { status: 'Synced', revision: second },
    health: { status: 'Healthy' },
  }),
};

/** What Argo CD is configured with. */
export const configMaps = {
  'with a UI': notificationsConfig(telling, services)!,
  'without a UI': notificationsConfig(withoutUi, services)!,
};

/** An Application under a configuration, and what the Secret lacks. */
export interface NotificationCase {
  readonly what: string;
  readonly configMap: keyof typeof configMaps;
  readonly secretKeys: readonly string[];
  readonly application: object;
}

const secretKeys = notificationSecretKeys(telling, services);

/** What Argo CD is asked about. */
export const notificationCases: readonly NotificationCase[] = [
  ...Object.keys(applications).map((what) => ({ what, configMap: 'with a UI', secretKeys, application: applications[what]! }) as const),
  ...['a first deployment', 'a deployment after another', 'a degraded Application', 'a sync that failed before it knew of a commit'].map(
    (what) => ({ what: `${what}, without a UI`, configMap: 'without a UI', secretKeys, application: applications[what]! }) as const,
  ),
  {
    what: 'a degraded Application, and no key of the GitHub App',
    configMap: 'with a UI',
    secretKeys: secretKeys.filter((key) => key !== 'github-private-key'),
    application: applications['a degraded Application']!,
  },
];
