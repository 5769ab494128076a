import { problem, type Problem } from '../../../../problems/problem';
import type { NotificationTemplate } from './template';
import type { NotificationsConfigProps } from './props';
import { checkForm, formProblems } from '../../../../definition/shape/check-form';
import { atLeastOne } from '../common/choices';
import { wrongWithGoTemplate } from '../../../../definition/formats/go-template';
import { notificationServiceShapes } from './services-shape';
import { notificationsConfigShape } from './shape';
import { notificationMentions } from './mentions';
import { templateRules } from '../common/template-rules';

/** Checks the configuration of notifications. */
export const checkNotificationsConfig = checkForm<NotificationsConfigProps>(
  notificationsConfigShape,
  ({ services = {} }, at) => Object.entries(services).flatMap(([key, service]) => serviceRules(key, service, `${at}.services.${key}`)),
  ({ templates = {} }, at) => Object.entries(templates).flatMap(([name, each]) => messageRules(each, `${at}.templates.${name}`)),
  notificationMentions,
  entryRules,
);

/** A key is a type, optionally followed by a dot and a name. Argo CD ignores keys with two dots. */
function serviceRules(key: string, service: unknown, at: string): Problem[] {
  const [type, ...name] = key.split('.');
  const shape = Object.hasOwn(notificationServiceShapes, type!) ? notificationServiceShapes[type!] : undefined;
  const types = Object.keys(notificationServiceShapes);
  if (!shape) return [problem('unknown-value', at, { given: type!, allowed: types })];
  const isNamed = name.length < 2 && name.every((part) => part !== '');
  return [
    ...(isNamed
      ? []
      : [problem('invalid-form', at, { given: key, what: 'a service', forms: [type!, `${type}.<name>, without another dot`] })]),
    ...formProblems(shape, service, at),
  ];
}

function messageRules(template: NotificationTemplate, at: string): Problem[] {
  const { deliveryPolicy = 'Post', groupingKey } = template.slack ?? {};
  return [
    ...atLeastOne(template, ['message', 'slack', 'pagerdutyv2', 'github'], at, 'the message would be empty'),
    ...templateRules(template, at, wrongWithGoTemplate),
    ...(deliveryPolicy !== 'Post' && groupingKey === undefined
      ? [problem('without-effect', `${at}.slack`, { property: 'deliveryPolicy', needs: 'groupingKey' })]
      : []),
  ];
}

const prefixes = { services: 'service', templates: 'template', triggers: 'trigger', serviceDefaultTriggers: 'defaultTriggers' } as const;

/** Further entries must not repeat what is already configured. */
function entryRules(props: NotificationsConfigProps, at: string): Problem[] {
  const own = new Set<string>([
    ...Object.entries(prefixes).flatMap(([property, prefix]) =>
      Object.keys(props[property as keyof typeof prefixes] ?? {}).map((name) => `${prefix}.${name}`),
    ),
    ...(['subscriptions', 'defaultTriggers', 'context'] as const).filter((property) => props[property] !== undefined),
  ]);
  return Object.keys(props.data ?? {}).flatMap((name) => [
    ...(own.has(name) ? [problem('given-twice', `${at}.data.${name}`, { what: 'entry', name })] : []),
    ...(/^service\.[^.]*\.[^.]*\./.test(name)
      ? [
          problem('invalid-form', `${at}.data.${name}`, {
            given: name,
            what: 'a service',
            forms: ['service.<type>', 'service.<type>.<name>'],
          }),
        ]
      : []),
  ]);
}
