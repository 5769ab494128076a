import type { TeamModel } from '../../model/platform-model';

/**
 * Annotations that tell a team's Slack channels of its Applications. The triggers are those of Argo CD's catalogue.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/subscriptions/
 */
export function slackSubscriptions({ deploys, alerts }: TeamModel['slack']): Record<string, string> {
  return {
    ...(deploys && { [subscription('on-deployed')]: deploys }),
    ...(alerts && { [subscription('on-health-degraded')]: alerts, [subscription('on-sync-failed')]: alerts }),
  };
}

const subscription = (trigger: string): string => `notifications.argoproj.io/subscribe.${trigger}.slack`;
