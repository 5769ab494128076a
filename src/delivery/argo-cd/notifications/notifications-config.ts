import type { Manifest } from '../../../files/manifest';
import { unique } from '../../../data/entries';
import { repositoryPage } from '../../../names/github';
import type { EnvironmentModel, PlatformModel, TeamModel } from '../../../model/types/platform-model';
import type { ServiceModel } from '../../../model/types/service-model';
import type { NotificationServices } from '../kinds/notifications-config/services';
import { notificationsConfigManifest } from '../kinds/notifications-config/manifest';
import type { SecretReference } from '../kinds/notifications-config/secret-reference';
import { subscriptionsOf, type Channel, type Subscription } from './subscriptions';
import { templateOf } from './templates';
import { conditions } from './triggers';

/**
 * The ConfigMap of Argo CD's notifications: the triggers, templates and services with a subscription; undefined without subscriptions. It
 * does not depend on Argo CD's catalogue, which need not be installed.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/
 */
export function notificationsConfig(platform: PlatformModel, services: readonly ServiceModel[]): Manifest | undefined {
  const all = allSubscriptions(platform, services);
  if (all.length === 0) return undefined;
  const { organization, repository, argoCd } = platform;
  const targets = { repositoryPage: repositoryPage(organization, repository.name), hasUi: argoCd.url !== undefined };
  const triggers = unique(all.map(({ trigger }) => trigger));
  return notificationsConfigManifest({
    metadata: { namespace: argoCd.namespace },
    context: argoCd.url === undefined ? undefined : { argocdUrl: argoCd.url },
    services: servicesOf(all, argoCd.gitHubApp),
    triggers: Object.fromEntries(triggers.map((trigger) => [trigger, [{ ...conditions[trigger], send: [trigger] }]])),
    templates: Object.fromEntries(triggers.map((trigger) => [trigger, templateOf(trigger, channelsOf(all, trigger), targets)])),
  });
}

/**
 * The keys that the Secret `argocd-notifications-secret` must have, sorted. If the key of the GitHub App is missing, Argo CD creates none
 * of its services, and sends no notifications at all.
 */
export const notificationSecretKeys = (platform: PlatformModel, services: readonly ServiceModel[]): string[] =>
  unique(
    allSubscriptions(platform, services).map(({ channel, recipient }) => {
      switch (channel) {
        case 'slack':
          return slackToken;
        case 'pagerdutyv2':
          return pagerDutyKey(recipient);
        case 'github':
          return gitHubPrivateKey;
      }
    }),
  );

const slackToken = 'slack-token';
const gitHubPrivateKey = 'github-private-key';
const pagerDutyKey = (service: string): string => `pagerduty-key-${service}`;

/** The subscriptions of each team in each environment where it has a service. */
function allSubscriptions({ argoCd }: PlatformModel, services: readonly ServiceModel[]): Subscription[] {
  const environments = new Map<TeamModel, Set<EnvironmentModel>>();
  for (const { team, stages } of services) {
    const ofTeam = environments.get(team) ?? new Set<EnvironmentModel>();
    environments.set(team, ofTeam);
    for (const { environment } of stages) ofTeam.add(environment);
  }
  return [...environments]
    .flatMap(([team, ofTeam]) => [...ofTeam].flatMap((environment) => subscriptionsOf(team, environment)))
    .filter(({ channel }) => channel !== 'github' || argoCd.gitHubApp !== undefined);
}

const channelsOf = (all: readonly Subscription[], trigger: string): ReadonlySet<Channel> =>
  new Set(all.filter((each) => each.trigger === trigger).map(({ channel }) => channel));

function servicesOf(all: readonly Subscription[], app: PlatformModel['argoCd']['gitHubApp']): NotificationServices {
  const has = (channel: Channel): boolean => all.some((each) => each.channel === channel);
  const pagerDuty = unique(all.filter(({ channel }) => channel === 'pagerdutyv2').map(({ recipient }) => recipient));
  return {
    slack: has('slack') ? { token: from(slackToken) } : undefined,
    pagerdutyv2: has('pagerdutyv2')
      ? { serviceKeys: Object.fromEntries(pagerDuty.map((service) => [service, from(pagerDutyKey(service))])) }
      : undefined,
    github: app && has('github') ? { appID: app.appId, installationID: app.installationId, privateKey: from(gitHubPrivateKey) } : undefined,
  };
}

/** A key of the Secret, as Argo CD substitutes it. */
const from = (key: string): SecretReference => `$${key}`;
