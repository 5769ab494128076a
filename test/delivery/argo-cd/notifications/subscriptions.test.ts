import { subscriptions } from '../../../../src/delivery/argo-cd/notifications/subscriptions';
import type { EnvironmentModel, TeamModel } from '../../../../src/model/types/platform-model';
import { telling } from './cases';

const payments = telling.teams.find(({ name }) => name === 'payments')!;
const production = telling.environments.find(({ name }) => name === 'production')!;

const subscribed = (notifications: EnvironmentModel['notifications'], team: Partial<TeamModel> = {}) =>
  subscriptions({ ...payments, ...team }, { ...production, notifications });

describe('subscriptions', () => {
  it('tell of deployments in the channel for them', () => {
    expect(subscribed(['deploys'])).toEqual({ 'notifications.argoproj.io/subscribe.deployed.slack': 'devops-deploys' });
  });

  it('tell of trouble in the channel for it', () => {
    expect(subscribed(['alerts'])).toEqual({
      'notifications.argoproj.io/subscribe.degraded.slack': 'devops-alerts',
      'notifications.argoproj.io/subscribe.sync-failed.slack': 'devops-alerts',
    });
  });

  it("page the team's service at PagerDuty", () => {
    expect(subscribed(['pages'])).toEqual({
      'notifications.argoproj.io/subscribe.degraded.pagerdutyv2': 'payments-oncall',
      'notifications.argoproj.io/subscribe.sync-failed.pagerdutyv2': 'payments-oncall',
    });
  });

  it('tell GitHub, which has no recipients', () => {
    expect(subscribed(['github'])).toEqual({
      'notifications.argoproj.io/subscribe.commit-deployed.github': '',
      'notifications.argoproj.io/subscribe.commit-failed.github': '',
      'notifications.argoproj.io/subscribe.commit-pending.github': '',
    });
  });

  it('tell nobody where the team names nobody', () => {
    expect(subscribed(['alerts', 'deploys', 'pages'], { slack: { deploys: undefined, alerts: undefined }, pagerDuty: undefined })).toEqual(
      {},
    );
    expect(subscribed([])).toEqual({});
  });

  it('have triggers without a dot, at which Argo CD would cut them', () => {
    for (const key of Object.keys(subscribed(['alerts', 'deploys', 'github', 'pages']))) {
      expect(key).toMatch(/^notifications\.argoproj\.io\/subscribe\.[a-z-]+\.[a-z0-9]+$/);
    }
  });
});
