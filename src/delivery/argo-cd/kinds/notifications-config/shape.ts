import { fileName } from '../../../../definition/formats/names';
import {
  any,
  filledList,
  list,
  map,
  optional,
  required,
  string,
  type Format,
  type MapShape,
  object,
} from '../../../../definition/shape/shape';
import type { NotificationsConfigProps, NotificationSubscription, TriggerCondition } from './props';
import type { NotificationServices } from './services';
import { labelExpression } from './label-expression';
import { namedMetadataShape } from '../common/metadata-shape';
import { notificationTemplateShape } from './template-shape';
import { filled, formed } from '../common/text-formats';

const anyName: Format<string> = () => undefined;

/** Name of a trigger. In annotations it is written between two dots. */
const triggerName = formed('the name of a trigger', /^[A-Za-z0-9_-]+$/, 'letters, digits, - and _');

const condition = object<TriggerCondition>('a condition', {
  when: required(string(filled('an expression'))),
  send: required(filledList(string())),
  oncePer: optional(string(filled('an expression'))),
  description: optional(string()),
});

const subscription = object<NotificationSubscription>('a subscription', {
  recipients: required(filledList(string(formed('a recipient', /^[^:\s]+(?::[^:]*)?$/, '<service>:<recipient>', '<service>')))),
  triggers: optional(list(string())),
  selector: optional(string(labelExpression)),
});

/** The shape of a service depends on its type, so services are checked separately. */
const services: MapShape<NotificationServices> = map(anyName, any()) as MapShape;

/** See {@link NotificationsConfigProps}. */
export const notificationsConfigShape = object<NotificationsConfigProps>('notifications', {
  metadata: optional(namedMetadataShape),
  services: optional(services),
  templates: optional(map(fileName, notificationTemplateShape)),
  triggers: optional(map(triggerName, filledList(condition))),
  subscriptions: optional(list(subscription)),
  defaultTriggers: optional(list(string())),
  serviceDefaultTriggers: optional(map(anyName, list(string()))),
  context: optional(map(anyName, string())),
  data: optional(map(fileName, string())),
});
