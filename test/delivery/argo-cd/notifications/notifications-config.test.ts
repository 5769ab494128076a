import { parse } from 'yaml';
import { notificationsConfig, notificationSecretKeys } from '../../../../src/delivery/argo-cd/notifications/notifications-config';
import type { EnvironmentModel, PlatformModel, TeamModel } from '../../../../src/model/types/platform-model';
import type { ServiceModel } from '../../../../src/model/types/service-model';
import { judgeObjects } from '../../../judges/objects';
import fixture from '../fixtures/notifications.json';
import { configMaps, notificationCases, services, telling } from './cases';

type Notified = Pick<EnvironmentModel, 'notifications'>;

/** The services, where their only team and all their environments are told otherwise. */
const told = (environment: Notified, team: Partial<TeamModel> = {}): ServiceModel[] =>
  services.map((service) => ({
    ...service,
    team: { ...service.team, ...team },
    stages: service.stages.map((deployment) => ({
      ...deployment,
      environment: { ...deployment.environment, ...environment },
    })),
  }));

const dataOf = (platform: PlatformModel, of: readonly ServiceModel[]) => notificationsConfig(platform, of)!.data as Record<string, string>;

const nobody: Partial<TeamModel> = { slack: { deploys: undefined, alerts: undefined }, pagerDuty: undefined };

describe('the configuration of notifications', () => {
  it('is a ConfigMap as Kubernetes takes it', async () => {
    expect(await judgeObjects(Object.values(configMaps))).toEqual([]);
  }, 60_000);

  it('is not there where nobody is told of anything', () => {
    expect(notificationsConfig(telling, told({ notifications: [] }))).toBeUndefined();
    expect(notificationsConfig(telling, told({ notifications: ['alerts', 'deploys', 'pages'] }, nobody))).toBeUndefined();
    expect(notificationsConfig(telling, [])).toBeUndefined();
    expect(notificationSecretKeys(telling, [])).toEqual([]);
  });

  it('has what is subscribed to, and nothing else', () => {
    const services = told({ notifications: ['deploys'] });
    expect(Object.keys(dataOf(telling, services))).toEqual(['context', 'service.slack', 'template.deployed', 'trigger.deployed']);
    expect(parse(dataOf(telling, services)['template.deployed']!)).toEqual({ message: expect.stringContaining('is deployed to') });
    expect(notificationSecretKeys(telling, services)).toEqual(['slack-token']);
  });

  it('has no text for Slack where PagerDuty alone is told', () => {
    const services = told({ notifications: ['pages'] });
    expect(Object.keys(parse(dataOf(telling, services)['template.degraded']!))).toEqual(['pagerdutyv2']);
    expect(parse(dataOf(telling, services)['service.pagerdutyv2']!)).toEqual({
      serviceKeys: { 'payments-oncall': '$pagerduty-key-payments-oncall' },
    });
    expect(notificationSecretKeys(telling, services)).toEqual(['pagerduty-key-payments-oncall']);
  });

  it('has each PagerDuty service once, by name', () => {
    const services = [...told({ notifications: ['pages'] }), ...told({ notifications: ['pages'] }, { pagerDuty: 'a-service' })];
    expect(parse(dataOf(telling, services)['service.pagerdutyv2']!).serviceKeys).toEqual({
      'a-service': '$pagerduty-key-a-service',
      'payments-oncall': '$pagerduty-key-payments-oncall',
    });
    expect(notificationSecretKeys(telling, services)).toEqual(['pagerduty-key-a-service', 'pagerduty-key-payments-oncall']);
  });

  it('has GitHub by the App that there is', () => {
    const services = told({ notifications: ['github'] });
    expect(parse(dataOf(telling, services)['service.github']!)).toEqual({
      appID: 123,
      installationID: 456,
      privateKey: '$github-private-key',
    });
    const withoutApp = { ...telling, argoCd: { ...telling.argoCd, gitHubApp: undefined } };
    expect(notificationsConfig(withoutApp, services)).toBeUndefined();
  });

  it('has a condition and a template for each trigger', () => {
    const data = dataOf(telling, services);
    for (const key of Object.keys(data).filter((each) => each.startsWith('trigger.'))) {
      const [condition, ...others] = parse(data[key]!);
      expect(others).toEqual([]);
      expect(condition.send.map((template: string) => data[`template.${template}`])).toEqual([expect.any(String)]);
    }
  });
});

/** What one of them was sent: of Slack the text, of PagerDuty the summary, of GitHub each path and state. */
interface Sent {
  readonly trigger: string;
  readonly oncePer?: string;
  readonly channel: string;
  readonly requests?: readonly { readonly method: string; readonly path: string; readonly body?: Readonly<Record<string, unknown>> }[];
  readonly event?: Readonly<Record<string, string>>;
}

const sentOf = (what: string): readonly Sent[] =>
  (fixture.cases.find((each) => each.what === what)!.answer as { sent: readonly Sent[] }).sent;

const textOf = (what: string, trigger: string): unknown =>
  sentOf(what).find((each) => each.trigger === trigger && each.channel === 'slack')!.requests![0]!.body!.text;

/** What Argo CD's own packages make of it; see scripts/oracle/notifications-and-health.ts. */
describe('notifications, as Argo CD sends them', () => {
  it('were asked of what is written today', () => {
    expect(fixture.configMaps).toEqual(configMaps);
    expect(fixture.cases.map(({ answer: _, ...asked }) => asked)).toEqual(notificationCases);
  });

  it.each([
    ['a new Application, which nobody has looked at yet', []],
    ['a first deployment', ['commit-deployed', 'deployed']],
    ['a rollout that has not ended yet', []],
    ['a hook that failed after all was synced and healthy', ['commit-failed', 'sync-failed', 'sync-failed']],
    ['a sync that failed before it knew of a commit', ['sync-failed', 'sync-failed']],
    ['a degraded Application', ['degraded', 'degraded']],
    ['a sync that knows of no commit yet', []],
    ['a sync that runs', ['commit-pending']],
    ['a deployment to an environment that tells Slack alone', ['deployed']],
  ])('%s: %j', (what, triggers) => {
    expect(sentOf(what).map(({ trigger }) => trigger)).toEqual(triggers);
  });

  it('tell each deployment once, and a rollback as one', () => {
    const oncePer = (what: string) => sentOf(what).find(({ trigger }) => trigger === 'deployed')!.oncePer;
    expect(oncePer('a first deployment')).toBe('0');
    expect(oncePer('a deployment after another')).toBe('1');
    expect(oncePer('a rollback to what was there before')).toBe('2');
    expect(oncePer('a deployment of which no history is kept')).toBe('b'.repeat(40));
  });

  it('tell a failure once for each commit, and each one that knows of none', () => {
    const oncePer = (what: string) => sentOf(what).find(({ trigger }) => trigger === 'sync-failed')!.oncePer;
    expect(oncePer('a hook that failed after all was synced and healthy')).toBe('b'.repeat(40));
    expect(oncePer('a sync that failed before it knew of a commit')).toBeUndefined();
  });

  it('link to what changed between two deployments', () => {
    expect(textOf('a deployment after another', 'deployed')).toBe(
      [
        ':white_check_mark: *payments-api* of team payments is deployed to *production* (payments-api-production)',
        `<https://github.com/myorg/gitops-platform/compare/${'a'.repeat(40)}..${'b'.repeat(40)}|What changed>`,
        '<https://argocd.example.com/applications/argocd/payments-api-production|Argo CD>',
      ].join('\n'),
    );
  });

  it('link to what a rollback takes back, and say who began it', () => {
    const text = textOf('a rollback to what was there before', 'deployed');
    expect(text).toContain(`/compare/${'b'.repeat(40)}..${'a'.repeat(40)}|`);
    expect(text).toContain('is deployed to *production* by alice (');
  });

  it('link to the commit where there was none before, and to nothing else without a UI', () => {
    expect(textOf('a first deployment, without a UI', 'deployed')).toBe(
      [
        ':white_check_mark: *payments-api* of team payments is deployed to *production* by alice (payments-api-production)',
        `<https://github.com/myorg/gitops-platform/commit/${'a'.repeat(40)}|What changed>`,
      ].join('\n'),
    );
  });

  it('say why a sync has failed, in words that Slack does not misread', () => {
    expect(textOf('a hook that failed after all was synced and healthy', 'sync-failed')).toContain(
      [
        'one or more synchronization tasks completed unsuccessfully',
        '- Job smoke: Job has reached the specified "backoff" limit: &lt;3&gt; &amp; no more',
        '<https://github.com',
      ].join('\n'),
    );
  });

  it('name five of the objects that failed, and no more', () => {
    expect(String(textOf('more failures than anybody wants to read', 'sync-failed')).match(/^- ConfigMap c\d: forbidden$/gm)).toHaveLength(
      5,
    );
  });

  it('link to no change where no commit is known', () => {
    expect(textOf('a sync that failed before it knew of a commit', 'sync-failed')).not.toContain('github.com');
    expect(textOf('a sync that failed before it knew of a commit, without a UI', 'sync-failed')).toBe(
      ':x: The sync of *payments-api* of team payments to *production* has failed (payments-api-production)\nComparisonError: repository not found',
    );
  });

  it('open one incident at PagerDuty for each kind of trouble', () => {
    expect(sentOf('a degraded Application').find(({ channel }) => channel === 'pagerdutyv2')!.event).toEqual({
      summary: 'payments-api is degraded in production (payments-api-production)',
      severity: 'critical',
      source: 'payments-api-production',
      component: 'payments-api',
      group: 'payments',
      class: 'degraded',
      url: 'https://argocd.example.com/applications/argocd/payments-api-production',
      dedupKey: 'payments-api-production/degraded',
    });
    const url = (what: string) => sentOf(what).find(({ channel }) => channel === 'pagerdutyv2')!.event!.url;
    expect(url('a degraded Application, without a UI')).toMatch(/\/compare\/a+\.\.b+$/);
    expect(url('a sync that failed before it knew of a commit, without a UI')).toBe('https://github.com/myorg/gitops-platform');
  });

  it('set a status at the commit, and a deployment that waits for no other status and merges nothing', () => {
    const { requests } = sentOf('a deployment after another').find(({ channel }) => channel === 'github')!;
    const link = 'https://argocd.example.com/applications/argocd/payments-api-production';
    const repository = '/api/v3/repos/myorg/gitops-platform';
    expect(requests).toEqual([
      {
        method: 'POST',
        path: `${repository}/statuses/${'b'.repeat(40)}`,
        body: {
          context: 'argo-cd/payments-api-production',
          description: 'payments-api is deployed to production',
          state: 'success',
          target_url: link,
        },
      },
      { method: 'GET', path: `${repository}/deployments?environment=payments-api-production&ref=${'b'.repeat(40)}` },
      {
        method: 'POST',
        path: `${repository}/deployments`,
        body: {
          ref: 'b'.repeat(40),
          environment: 'payments-api-production',
          auto_merge: false,
          required_contexts: [],
          transient_environment: false,
        },
      },
      {
        method: 'POST',
        path: `${repository}/deployments/1/statuses`,
        body: {
          environment: 'payments-api-production',
          environment_url: '',
          description: 'payments-api is deployed to production',
          state: 'success',
          log_url: link,
        },
      },
    ]);
  });

  it('are none at all without the key of the GitHub App', () => {
    const { answer } = fixture.cases.find(({ what }) => what === 'a degraded Application, and no key of the GitHub App')!;
    expect(answer).toEqual({ error: expect.stringContaining('could not parse private key') });
  });
});
