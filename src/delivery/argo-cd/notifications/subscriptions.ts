import type { EnvironmentModel, TeamModel } from '../../../model/types/platform-model';

/** What Argo CD tells people of an Application. */
export type NewsTrigger = 'deployed' | 'degraded' | 'sync-failed';

/** What it tells GitHub, at the commit that is synced. */
export type CommitTrigger = 'commit-pending' | 'commit-deployed' | 'commit-failed';

export type Trigger = NewsTrigger | CommitTrigger;

/** By which way it tells it: a type of service of Argo CD's. */
export type Channel = 'slack' | 'pagerdutyv2' | 'github';

/** Who is told of what. */
export interface Subscription {
  readonly trigger: Trigger;
  readonly channel: Channel;
  /** A Slack channel, or the name of a PagerDuty service; empty for GitHub, which is told at the commit itself. */
  readonly recipient: string;
}

/** Who is told of a team's Applications in an environment. */
export function subscriptionsOf({ slack, pagerDuty }: TeamModel, { notifications }: EnvironmentModel): Subscription[] {
  const { deploys, alerts } = slack;
  return notifications.flatMap((topic) => {
    switch (topic) {
      case 'deploys':
        return deploys === undefined ? [] : to('slack', deploys, ['deployed']);
      case 'alerts':
        return alerts === undefined ? [] : to('slack', alerts, ['degraded', 'sync-failed']);
      case 'pages':
        return pagerDuty === undefined ? [] : to('pagerdutyv2', pagerDuty, ['degraded', 'sync-failed']);
      case 'github':
        return to('github', '', ['commit-pending', 'commit-deployed', 'commit-failed']);
    }
  });
}

const to = (channel: Channel, recipient: string, triggers: readonly Trigger[]): Subscription[] =>
  triggers.map((trigger) => ({ trigger, channel, recipient }));

/** Of a team's environments: its services have them in common. */
const known = new WeakMap<TeamModel, Map<EnvironmentModel, Readonly<Record<string, string>>>>();

/**
 * The same as annotations of an Application.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/subscriptions/
 */
export function subscriptions(team: TeamModel, environment: EnvironmentModel): Readonly<Record<string, string>> {
  const ofTeam = known.get(team) ?? new Map<EnvironmentModel, Readonly<Record<string, string>>>();
  known.set(team, ofTeam);
  const annotations = ofTeam.get(environment) ?? annotationsOf(team, environment);
  ofTeam.set(environment, annotations);
  return annotations;
}

const annotationsOf = (team: TeamModel, environment: EnvironmentModel): Record<string, string> =>
  Object.fromEntries(
    subscriptionsOf(team, environment)
      .map(({ trigger, channel, recipient }) => [`notifications.argoproj.io/subscribe.${trigger}.${channel}`, recipient] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
