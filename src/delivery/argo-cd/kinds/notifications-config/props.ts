import type { NamedMetadata } from '../common/metadata';
import type { NotificationServices } from './services';
import type { NotificationTemplate } from './template';

/** The name of a template, a trigger or a service that stands in `data`, behind what its key begins with. */
type NameIn<Key extends string, Kind extends string> = Key extends `${Kind}.${infer Name}` ? Name : never;

/**
 * Who is notified of what, and when. Triggers can only use templates that exist here, and subscriptions only triggers that exist here.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/
 */
export interface NotificationsConfigProps<T extends string = string, G extends string = string, K extends string = string> {
  /** The namespace of Argo CD. @default - the chart's namespace, and the name `argocd-notifications-cm` */
  readonly metadata?: NamedMetadata;
  /** Services that send messages. @default - none */
  readonly services?: NotificationServices;
  /** Messages, by name. @default - none */
  readonly templates?: { readonly [name in T]: NotificationTemplate };
  /** When messages are sent, by name. @default - none */
  readonly triggers?: { readonly [name in G]: readonly TriggerCondition<NoInfer<T> | NameIn<NoInfer<K>, 'template'>>[] };
  /** Recipients that need no annotation on the Application. @default - none */
  readonly subscriptions?: readonly NotificationSubscription<NoInfer<G> | NameIn<NoInfer<K>, 'trigger'>>[];
  /** Triggers for subscriptions that name none. @default - none */
  readonly defaultTriggers?: readonly (NoInfer<G> | NameIn<NoInfer<K>, 'trigger'>)[];
  /** Default triggers for the subscriptions of one service, by its name. @default - {@link defaultTriggers} */
  readonly serviceDefaultTriggers?: { readonly [service: string]: readonly (NoInfer<G> | NameIn<NoInfer<K>, 'trigger'>)[] };
  /** Values that templates read as `{{ .context.name }}`. @default - none */
  readonly context?: Readonly<Record<string, string>>;
  /** Further entries: services of other types, and triggers and templates of Argo CD's catalogue. @default - none */
  readonly data?: { readonly [key in K]: string };
}

/** When a trigger fires, and what it sends. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/triggers/ */
export interface TriggerCondition<T extends string = string> {
  /** Expression about the Application that must be true: `app.status.health.status == 'Degraded'`. */
  readonly when: string;
  /** Names of templates. */
  readonly send: readonly T[];
  /** Expression. The trigger fires once for each of its values. @default - fires each time `when` becomes true */
  readonly oncePer?: string;
  /** @default - none */
  readonly description?: string;
}

/**
 * Recipients for all Applications, or for some of them.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/subscriptions/#default-subscriptions
 */
export interface NotificationSubscription<G extends string = string> {
  /** Service and recipient, separated by a colon: `slack:deploys`. For a GitHub App, only the service. */
  readonly recipients: readonly string[];
  /** @default - the default triggers */
  readonly triggers?: readonly G[];
  /** Label selector of Applications, as for kubectl: `team=payments`. @default - all */
  readonly selector?: string;
}
