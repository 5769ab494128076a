import { Testing } from 'cdk8s';
import { NotificationsConfig } from '../../../../src/delivery/argo-cd/kinds/notifications-config/construct';
import { notificationsConfigManifest } from '../../../../src/delivery/argo-cd/kinds/notifications-config/manifest';
import { notifications } from './examples';
import { found, plain, written } from './found';

const services = { slack: { token: '$slack-token' }, pagerdutyv2: { serviceKeys: { shop: '$shop-key' } } };
const templates = { deployed: { message: 'done' } };
const triggers = { 'on-deployed': [{ when: 'true', send: ['deployed'] }] };

/** What is wrong with a configuration that has a service of each sort, a template and a trigger, with changes to it. */
const foundIn = (changes: object): string[] =>
  found((chart) => new NotificationsConfig(chart, 'n', { services, templates, triggers, ...changes } as never));
const foundInTemplate = (template: object): string[] => foundIn({ templates: { deployed: template } });
const foundInService = (key: string, service: object): string[] => foundIn({ services: { [key]: service } });
const foundInSubscription = (subscription: object): string[] =>
  foundIn({ subscriptions: [{ recipients: ['slack:deploys'], triggers: ['on-deployed'], ...subscription }] });

describe('the construct NotificationsConfig', () => {
  it('puts what it is given into a chart of cdk8s, in the order of its keys', () => {
    const object = written((chart) => new NotificationsConfig(chart, 'n', notifications)) as { data: object };
    expect(object).toEqual(plain(notificationsConfigManifest(notifications)));
    expect(Object.keys(object.data)).toEqual([
      'context',
      'defaultTriggers',
      'defaultTriggers.ops',
      'service.github',
      'service.pagerdutyv2',
      'service.slack',
      'service.slack.ops',
      'service.webhook.webhook',
      'subscriptions',
      'template.app-degraded',
      'template.app-deployed',
      'template.app-sync-succeeded',
      'trigger.on-degraded',
      'trigger.on-deployed',
      'trigger.on-sync-failed',
    ]);
  });

  it('writes each entry as the YAML that Argo CD reads', () => {
    const { metadata, data } = notificationsConfigManifest({
      services: { slack: { token: '$slack-token' } },
      templates: { deployed: { message: 'Application {{ .app.metadata.name }}\nis deployed.\n' } },
      triggers: { 'on-deployed': [{ when: 'true', oncePer: 'app.status.sync.revision', send: ['deployed'] }] },
      subscriptions: [{ recipients: ['slack:deploys'], triggers: ['on-deployed'], selector: 'team=shop' }],
      defaultTriggers: ['on-deployed'],
      context: { argocdUrl: 'https://argocd.acme.example' },
    });
    expect(metadata).toEqual({ name: 'argocd-notifications-cm' });
    expect(data).toEqual({
      'service.slack': 'token: $slack-token\n',
      'template.deployed': 'message: |\n  Application {{ .app.metadata.name }}\n  is deployed.\n',
      'trigger.on-deployed': '- when: "true"\n  oncePer: app.status.sync.revision\n  send:\n    - deployed\n',
      subscriptions: '- recipients:\n    - slack:deploys\n  triggers:\n    - on-deployed\n  selector: team=shop\n',
      defaultTriggers: '- on-deployed\n',
      context: 'argocdUrl: https://argocd.acme.example\n',
    });
  });

  it.each<[string, object, string[]]>([
    [
      'a template that there is not',
      { triggers: { 'on-deployed': [{ when: 'true', send: ['deploy'] }] } },
      ['unknown-template triggers.on-deployed[0].send[0]'],
    ],
    ['a trigger with a dot', { triggers: { 'on.deployed': triggers['on-deployed'] } }, ['invalid-form triggers.on.deployed']],
    [
      'a trigger that sends nothing',
      { triggers: { 'on-deployed': [{ when: 'true', send: [] }] } },
      ['wrong-type triggers.on-deployed[0].send'],
    ],
    ['a trigger that is no list', { triggers: { 'on-deployed': triggers['on-deployed'][0] } }, ['wrong-type triggers.on-deployed']],
    [
      'an empty condition',
      { triggers: { 'on-deployed': [{ when: ' ', send: ['deployed'] }] } },
      ['wrong-type triggers.on-deployed[0].when'],
    ],
    ['a default that there is not', { defaultTriggers: ['on-deploy'] }, ['unknown-trigger defaultTriggers[0]']],
    [
      'defaults of a service that there is not',
      { serviceDefaultTriggers: { teams: ['on-deployed'] } },
      ['unknown-notification-service serviceDefaultTriggers.teams'],
    ],
    ['an entry twice', { data: { 'template.deployed': 'message: done' } }, ['given-twice data.template.deployed']],
    ['a service that ends all others', { data: { 'service.webhook.a.b': 'url: a' } }, ['invalid-form data.service.webhook.a.b']],
    [
      'what is in the data',
      {
        data: { 'template.other': '', 'trigger.other': '' },
        triggers: { 'on-deployed': [{ when: 'true', send: ['other'] }] },
        defaultTriggers: ['other'],
      },
      [],
    ],
  ])('is told of %s', (_, changes, problems) => {
    expect(foundIn(changes)).toEqual(problems);
  });

  it.each<[string, object, string[]]>([
    ['nothing in it', {}, ['none-given templates.deployed']],
    ['a text that is not closed', { message: '{{ .app' }, ['invalid-template templates.deployed.message']],
    ['a policy that needs a key', { slack: { deliveryPolicy: 'Update' } }, ['without-effect templates.deployed.slack']],
    [
      'an event without its source',
      { pagerdutyv2: { summary: 'a', severity: 'critical' } },
      ['missing-key templates.deployed.pagerdutyv2'],
    ],
    [
      'a severity that there is not',
      { pagerdutyv2: { summary: 'a', source: 'b', severity: 'high' } },
      ['unknown-value templates.deployed.pagerdutyv2.severity'],
    ],
    ['a severity that is filled in', { pagerdutyv2: { summary: 'a', source: 'b', severity: '{{ .context.severity }}' } }, []],
    [
      'a state that there is not',
      { github: { status: { state: 'ok', label: 'a' } } },
      ['unknown-value templates.deployed.github.status.state'],
    ],
    [
      'a time that Argo CD cannot read',
      { github: { checkRun: { name: 'a', started_at: '2026-01-01T00:00:00Z', completed_at: 'YYYY-MM-DDTHH:MM:SSZ' } } },
      ['invalid-form templates.deployed.github.checkRun.started_at'],
    ],
    ['another service', { teams: { title: 'a' } }, ['unknown-key templates.deployed.teams', 'none-given templates.deployed']],
  ])('is told of a template with %s', (_, template, problems) => {
    expect(foundInTemplate(template)).toEqual(problems);
  });

  it.each<[string, string, object, string[]]>([
    ['a token in plain text', 'slack', { token: 'xoxb-1' }, ['secret-not-referenced services.slack.token']],
    ['a token with more around it', 'slack', { token: 'Bearer $token' }, ['secret-not-referenced services.slack.token']],
    ['no token', 'slack', {}, ['missing-key services.slack']],
    ['a name with a dot', 'slack.a.b', { token: '$a' }, ['invalid-form services.slack.a.b']],
    ['a type that has no properties here', 'webhook', { url: 'a' }, ['unknown-value services.webhook']],
    ['an icon that is none', 'slack', { token: '$a', icon: 'rocket' }, ['invalid-form services.slack.icon']],
    ['a wait in days', 'slack', { token: '$a', idleConnTimeout: '1d' }, ['invalid-duration services.slack.idleConnTimeout']],
    [
      'a key in plain text',
      'pagerdutyv2',
      { serviceKeys: { shop: 'R0123' } },
      ['secret-not-referenced services.pagerdutyv2.serviceKeys.shop'],
    ],
    ['an app without its numbers', 'github', { privateKey: '$key' }, ['missing-key services.github', 'missing-key services.github']],
    [
      'a server without its API',
      'github',
      { appID: 1, installationID: '$id', privateKey: '$key', enterpriseBaseURL: 'https://git.acme.example' },
      ['invalid-form services.github.enterpriseBaseURL'],
    ],
  ])('is told of a service with %s', (_, key, service, problems) => {
    expect(foundInService(key, service)).toEqual(problems);
  });

  it('shows no token, even where it is of another type', () => {
    const shown = ['hunter2', { value: 'hunter2' }, ['hunter2']].map((token) => {
      try {
        new NotificationsConfig(Testing.chart(), 'n', { services: { slack: { token } } } as never);
      } catch (error) {
        return String(error);
      }
      return 'nothing';
    });
    expect(shown).toEqual([1, 2, 3].map(() => expect.stringContaining('services.slack.token')));
    expect(shown.join()).not.toContain('hunter2');
  });

  it.each<[string, object, string[]]>([
    ['a trigger that there is not', { triggers: ['on-deploy'] }, ['unknown-trigger subscriptions[0].triggers[0]']],
    ['a service that there is not', { recipients: ['teams:a'] }, ['unknown-notification-service subscriptions[0].recipients[0]']],
    ['two colons', { recipients: ['slack:a:b'] }, ['invalid-form subscriptions[0].recipients[0]']],
    ['a key that there is not', { recipients: ['pagerdutyv2:cart'] }, ['invalid-form subscriptions[0].recipients[0]']],
    ['no trigger and no default', { triggers: undefined }, ['none-given subscriptions[0]']],
    ['a selector that is none', { selector: 'team in shop' }, ['invalid-form subscriptions[0].selector']],
    ['a selector of everything', { selector: 'a=b,c==d,e!=f,g in (h, i),j notin (k),l,!m,n>1,acme.example/o=' }, []],
  ])('is told of a subscription with %s', (_, subscription, problems) => {
    expect(foundInSubscription(subscription)).toEqual(problems);
  });
});
