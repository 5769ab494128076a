import type { NamedMetadata } from '../common/metadata';
import type { NotificationServices } from './services';
import type { NotificationTemplate } from './template';

/** The name of a template, a trigger or a service that stands in `data`, behind what its key begins with. */
type NameIn<Key extends string, Kind extends string> = Key extends `${Kind}.${infer Name}` ? Name : never;

/**
 * Whom Argo CD tells what, and when. What is mentioned must be here: templates by triggers, triggers by subscriptions.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/
 */
export interface NotificationsConfigProps<T extends string = string, G extends string = string, K extends string = string> {
  /** The namespace of Argo CD. @default - the chart's namespace, and the name `argocd-notifications-cm` */
  readonly metadata?: NamedMetadata;
  /** What messages are sent with. @default - nothing */
  readonly services?: NotificationServices;
  /** Messages, by name. @default - none */
  readonly templates?: { readonly [name in T]: NotificationTemplate };
  /** When to send them, by name. @default - never */
  readonly triggers?: { readonly [name in G]: readonly TriggerCondition<NoInfer<T> | NameIn<NoInfer<K>, 'template'>>[] };
  /** Who is told without an annotation on the Application. @default - nobody */
  readonly subscriptions?: readonly NotificationSubscription<NoInfer<G> | NameIn<NoInfer<K>, 'trigger'>>[];
  /** Triggers of whoever names none. @default - none */
  readonly defaultTriggers?: readonly (NoInfer<G> | NameIn<NoInfer<K>, 'trigger'>)[];
  /** The same, for those that are told by one service. @default - {@link defaultTriggers} */
  readonly serviceDefaultTriggers?: { readonly [service: string]: readonly (NoInfer<G> | NameIn<NoInfer<K>, 'trigger'>)[] };
  /** What templates read as `{{ .context.name }}`. @default - nothing */
  readonly context?: Readonly<Record<string, string>>;
  /** Further entries as they are: services of other types, triggers and templates of Argo CD's catalogue. @default - none */
  readonly data?: { readonly [key in K]: string };
}

/** When a trigger fires, and what it sends. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/triggers/ */
export interface TriggerCondition<T extends string = string> {
  /** An expression that is true of the Application: `app.status.health.status == 'Degraded'`. */
  readonly when: string;
  /** Names of templates. */
  readonly send: readonly T[];
  /** An expression: it fires once for each value of it. @default - each time that `when` becomes true */
  readonly oncePer?: string;
  /** @default - none */
  readonly description?: string;
}

/** Who is told of every Application, or of some. @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/subscriptions/#default-subscriptions */
export interface NotificationSubscription<G extends string = string> {
  /** A service, a colon and whom it tells: `slack:deploys`; of a GitHub App the service alone. */
  readonly recipients: readonly string[];
  /** @default - the default triggers */
  readonly triggers?: readonly G[];
  /** Applications by their labels, as kubectl takes them: `team=payments`. @default - all */
  readonly selector?: string;
}
