import type { EnvironmentModel, TeamModel } from '../../../model/types/platform-model';

/** What Argo CD reports to people about an Application. */
export type NewsTrigger = 'deployed' | 'degraded' | 'sync-failed';

/** What Argo CD reports to GitHub, on the synced commit. */
export type CommitTrigger = 'commit-pending' | 'commit-deployed' | 'commit-failed';

export type Trigger = NewsTrigger | CommitTrigger;

/** The type of a notification service. */
export type Channel = 'slack' | 'pagerdutyv2' | 'github';

/** Who is notified of what. */
export interface Subscription {
  readonly trigger: Trigger;
  readonly channel: Channel;
  /** A Slack channel, or the name of a PagerDuty service; empty for GitHub, where the commit itself is updated. */
  readonly recipient: string;
}

/** The subscriptions for a team's Applications in an environment. */
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

/** Per team and environment: all services of a team share them. */
const known = new WeakMap<TeamModel, Map<EnvironmentModel, Readonly<Record<string, string>>>>();

/**
 * The subscriptions as annotations of an Application.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/subscriptions/
 */
export function subscriptions(team: TeamModel, environment: EnvironmentModel): Readonly<Record<string, string>> {
  const ofTeam = known.get(team) ?? new Map<EnvironmentModel, Readonly<Record<string, string>>>();
  const before = ofTeam.get(environment);
  if (before) return before;
  const annotations = annotationsOf(team, environment);
  known.set(team, ofTeam.set(environment, annotations));
  return annotations;
}

const annotationsOf = (team: TeamModel, environment: EnvironmentModel): Record<string, string> =>
  Object.fromEntries(
    subscriptionsOf(team, environment)
      .map(({ trigger, channel, recipient }) => [`notifications.argoproj.io/subscribe.${trigger}.${channel}`, recipient] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
