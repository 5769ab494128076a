import { Testing, type Chart } from 'cdk8s';
import { AppProject, Application, ApplicationSet, NotificationsConfig } from '../../../src/delivery/argo-cd/kinds/index';
import { UserError, type Problem } from '../../../src/index';
import { text, type Cases } from '../case';

/** What a construct says of its props, as JavaScript may write them. */
function problemsOf(construct: (chart: Chart) => unknown): readonly Problem[] {
  try {
    construct(Testing.chart());
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

const source = { repoURL: 'https://github.com/acme/shop', path: 'cart' };

const project = (spec: object) =>
  problemsOf(
    (chart) => new AppProject(chart, 'payments', { metadata: { name: 'payments' }, spec: { sourceRepos: [], destinations: [], ...spec } }),
  );

const application = (spec: object) =>
  problemsOf(
    (chart) =>
      new Application(chart, 'cart', {
        metadata: { name: 'cart' },
        spec: { project: 'payments', destination: { name: 'eu' }, source, ...spec },
      }),
  );

const applicationSet = (spec: object) =>
  problemsOf(
    (chart) =>
      new ApplicationSet(chart, 'shop', {
        metadata: { name: 'shop' },
        spec: {
          generators: [{ clusters: {} }],
          template: { metadata: { name: '{{name}}' }, spec: { project: 'payments', destination: { name: '{{name}}' }, source } },
          ...spec,
        },
      }),
  );

const notifications = (props: object) =>
  problemsOf(
    (chart) =>
      new NotificationsConfig(chart, 'notifications', {
        services: { slack: { token: '$slack-token' } },
        templates: { deployed: { message: 'done' } },
        triggers: { 'on-deployed': [{ when: 'true', send: ['deployed'] }] },
        ...props,
      } as never),
  );

/** Objects of Argo CD's that it would refuse, or pass over and say nothing. */
export const argoCdCases = {
  'invalid-glob': {
    provoke: () => project({ sourceRepos: ['https://github.com/acme/{cart,shop'] }),
    says: text`
      x 'https://github.com/acme/{cart,shop' is not a glob that Argo CD can read: a { is not closed
        at      test/payments.spec.sourceRepos[0]
        given   "https://github.com/acme/{cart,shop"
        fix     close each bracket, and write a backslash before a literal bracket
        see     charthouse explain invalid-glob
    `,
  },
  'invalid-form': {
    provoke: () => project({ destinationServiceAccounts: [{ server: '*', defaultServiceAccount: 'deployer-*' }] }),
    says: text`
      x 'deployer-*' is not a service account
        at      test/payments.spec.destinationServiceAccounts[0].defaultServiceAccount
        given   "deployer-*"
        allowed its name, or its namespace, a colon and its name
        fix     write it in that form
        see     charthouse explain invalid-form
    `,
  },
  'text-too-long': {
    provoke: () => project({ description: 'x'.repeat(256) }),
    says: text`
      x this text has 256 characters, more than 255
        at      test/payments.spec.description
        given   256
        allowed at most 255 characters
        fix     shorten it
        see     charthouse explain text-too-long
    `,
  },
  'exclude-each-other': {
    provoke: () => application({ destination: { name: 'eu', server: 'https://eu.internal' } }),
    says: text`
      x 'server' and 'name' exclude each other: Argo CD refuses both together
        at      test/cart.spec.destination
        given   server, name
        fix     keep one of them
        see     charthouse explain exclude-each-other
    `,
  },
  'none-given': {
    provoke: () => project({ syncWindows: [{ kind: 'deny', schedule: '0 22 * * *', duration: '6h' }] }),
    says: text`
      x none of 'applications', 'namespaces' and 'clusters' is given: the window would apply to nothing
        at      test/payments.spec.syncWindows[0]
        allowed applications, namespaces, clusters
        fix     give one of them
        see     charthouse explain none-given
    `,
  },
  'without-effect': {
    provoke: () => applicationSet({ templatePatch: '{{ toJson .patch }}' }),
    says: text`
      x 'templatePatch' does nothing without 'goTemplate: true'
        at      test/shop.spec
        given   "templatePatch"
        fix     add 'goTemplate: true', or leave 'templatePatch' out
        see     charthouse explain without-effect
    `,
  },
  'given-twice': {
    provoke: () => project({ sourceRepos: ['https://github.com/acme/shop', 'https://github.com/acme/shop'] }),
    says: text`
      x the repository 'https://github.com/acme/shop' is given more than once
        at      test/payments.spec.sourceRepos[1]
        given   "https://github.com/acme/shop"
        fix     keep one of them
        see     charthouse explain given-twice
    `,
  },
  'wrong-count': {
    provoke: () => applicationSet({ generators: [{ matrix: { generators: [{ clusters: {} }] } }] }),
    says: text`
      x a matrix takes two generators, and 1 is given
        at      test/shop.spec.generators[0].matrix.generators
        given   1
        allowed two generators
        fix     give it two generators
        see     charthouse explain wrong-count
    `,
  },
  'unknown-sync-option': {
    provoke: () => application({ syncPolicy: { syncOptions: ['PrunePropagationPolicy=Foreground'] } }),
    says: text`
      x 'PrunePropagationPolicy=Foreground' is not a sync option: Argo CD would ignore it
        at      test/cart.spec.syncPolicy.syncOptions[0]
        given   "PrunePropagationPolicy=Foreground"
        allowed PrunePropagationPolicy=foreground, PrunePropagationPolicy=background, PrunePropagationPolicy=orphan
        fix     did you mean 'PrunePropagationPolicy=foreground'? If not, use one of the options that Argo CD knows
        see     charthouse explain unknown-sync-option
    `,
  },
  'invalid-role-policy': {
    provoke: () => project({ roles: [{ name: 'ci', policies: ['p, proj:shop:ci, applications, sync, payments/*, allow'] }] }),
    says: text`
      x this policy is not valid for its role: 'proj:shop:ci' is not this role of this project
        at      test/payments.spec.roles[0].policies[0]
        given   "p, proj:shop:ci, applications, sync, payments/*, allow"
        allowed proj:payments:ci
        fix     write 'p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow', or deny
        see     charthouse explain invalid-role-policy
    `,
  },
  'invalid-template': {
    provoke: () => applicationSet({ goTemplate: true, templatePatch: '{{- if .prune }}spec: {}' }),
    says: text`
      x this template is not valid: the block 'if' has no {{ end }}
        at      test/shop.spec.templatePatch
        given   "{{- if .prune }}spec: {}"
        fix     close each {{ with }}, and each block with {{ end }}
        see     charthouse explain invalid-template
    `,
  },
  'unknown-template': {
    provoke: () => notifications({ triggers: { 'on-deployed': [{ when: 'true', send: ['deploy'] }] } }),
    says: text`
      x there is no template 'deploy' among the notifications
        at      test/notifications.triggers.on-deployed[0].send[0]
        given   "deploy"
        allowed deployed
        fix     did you mean 'deployed'? If not, add it under 'templates'
        see     charthouse explain unknown-template
    `,
  },
  'unknown-trigger': {
    provoke: () => notifications({ subscriptions: [{ recipients: ['slack:deploys'], triggers: ['on-deploy'] }] }),
    says: text`
      x there is no trigger 'on-deploy' among the notifications
        at      test/notifications.subscriptions[0].triggers[0]
        given   "on-deploy"
        allowed on-deployed
        fix     did you mean 'on-deployed'? If not, add it under 'triggers'
        see     charthouse explain unknown-trigger
    `,
  },
  'unknown-notification-service': {
    provoke: () => notifications({ subscriptions: [{ recipients: ['slak:deploys'], triggers: ['on-deployed'] }] }),
    says: text`
      x there is no service 'slak' among the notifications
        at      test/notifications.subscriptions[0].recipients[0]
        given   "slak"
        allowed slack
        fix     did you mean 'slack'? If not, add it under 'services'
        see     charthouse explain unknown-notification-service
    `,
  },
  'secret-not-referenced': {
    provoke: () => notifications({ services: { slack: { token: 'xoxb-0123' } } }),
    says: text`
      x 'token' is not a reference to a secret, so the value would be in Git
        at      test/notifications.services.slack.token
        allowed '$' and a key of the Secret argocd-notifications-secret
        fix     revoke it, put the new one into that Secret, and write '$' and its key here
        see     charthouse explain secret-not-referenced
    `,
  },
} satisfies Cases;
