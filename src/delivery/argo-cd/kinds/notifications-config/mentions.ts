import { problem, type Problem } from '../../../../problems/problem';
import type { NotificationServices } from './services';
import type { NotificationsConfigProps } from './props';
import { atLeastOne } from '../common/choices';

/** The names that can be referred to. */
interface Names {
  readonly templates: readonly string[];
  readonly triggers: readonly string[];
  /** The name of a service, or its type if it has no name. */
  readonly services: readonly string[];
}

/** References to templates, triggers and services that do not exist: no message would be sent. */
export function notificationMentions(props: NotificationsConfigProps, at: string): Problem[] {
  const names = namesOf(props);
  const { triggers = {}, subscriptions = [], defaultTriggers = [], serviceDefaultTriggers = {} } = props;
  return [
    ...Object.entries(triggers).flatMap(([name, conditions]) =>
      conditions.flatMap(({ send }, index) => unknown('unknown-template', send, names.templates, `${at}.triggers.${name}[${index}].send`)),
    ),
    ...unknown('unknown-trigger', defaultTriggers, names.triggers, `${at}.defaultTriggers`),
    ...Object.entries(serviceDefaultTriggers).flatMap(([service, mentioned]) => [
      ...(names.services.includes(service)
        ? []
        : [
            problem('unknown-notification-service', `${at}.serviceDefaultTriggers.${service}`, { given: service, allowed: names.services }),
          ]),
      ...unknown('unknown-trigger', mentioned, names.triggers, `${at}.serviceDefaultTriggers.${service}`),
    ]),
    ...subscriptions.flatMap(({ recipients, triggers: mentioned = [] }, index) => {
      const place = `${at}.subscriptions[${index}]`;
      return [
        ...recipients.flatMap((recipient, each) => recipientRules(recipient, props, names, `${place}.recipients[${each}]`)),
        ...unknown('unknown-trigger', mentioned, names.triggers, `${place}.triggers`),
        ...atLeastOne({ triggers: mentioned, defaultTriggers }, ['triggers', 'defaultTriggers'], place, 'nothing would be sent'),
      ];
    }),
  ];
}

const unknown = (
  code: 'unknown-template' | 'unknown-trigger',
  mentioned: readonly string[],
  allowed: readonly string[],
  at: string,
): Problem[] =>
  mentioned.flatMap((given, index) => (allowed.includes(given) ? [] : [problem(code, `${at}[${index}]`, { given, allowed })]));

/** Services of PagerDuty are identified by the names of their keys. */
function recipientRules(recipient: string, { services = {} }: NotificationsConfigProps, names: Names, at: string): Problem[] {
  const [service, whom] = recipient.split(':') as [string, string | undefined];
  if (!names.services.includes(service)) return [problem('unknown-notification-service', at, { given: service, allowed: names.services })];
  const keys = keysOf(services, service);
  return !keys || keys.includes(whom ?? '')
    ? []
    : [
        problem('invalid-form', at, {
          given: recipient,
          what: 'a service of PagerDuty that has a key',
          forms: keys.map((key) => `${service}:${key}`),
        }),
      ];
}

function keysOf(services: NotificationServices, name: string): string[] | undefined {
  const entry = Object.entries(services).find(([key]) => key === (name === 'pagerdutyv2' ? name : `pagerdutyv2.${name}`));
  return entry && Object.keys((entry[1] as { readonly serviceKeys?: object }).serviceKeys ?? {});
}

function namesOf({ services = {}, templates = {}, triggers = {}, data = {} }: NotificationsConfigProps): Names {
  const inData = (prefix: string): string[] =>
    Object.keys(data).flatMap((key) => (key.startsWith(`${prefix}.`) ? [key.slice(prefix.length + 1)] : []));
  return {
    templates: [...Object.keys(templates), ...inData('template')].sort(),
    triggers: [...Object.keys(triggers), ...inData('trigger')].sort(),
    services: [...Object.keys(services), ...inData('service')].map((key) => key.split('.').at(-1)!).sort(),
  };
}
