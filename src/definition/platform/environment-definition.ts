import type { IngressControllerDefinition } from './cluster-definition';
import type { GatewayDefinition } from '../service/network-definition';
import type { NotificationTopic } from './argo-cd-definition';
import type { NamespaceMetadataDefinition } from './namespace-definition';

/** A stage that services are promoted through. */
export interface EnvironmentDefinition<C extends string = any, E extends string = any, T extends string = any, W = any> {
  /** The clusters it is spread over, one or more. */
  readonly clusters: readonly C[];
  /** How a new tag gets there. */
  readonly promotion: PromotionDefinition<E, T>;
  /**
   * Who starts a sync: Argo CD as soon as Git changes, a person, or, `gated`, Argo CD as soon as the environments before it are healthy with
   * the change: a step of a progressive sync.
   *
   * @default 'automated'
   */
  readonly sync?: SyncMode;
  /**
   * The platform's sync windows that apply here.
   *
   * @default - none
   */
  readonly syncWindows?: readonly W[];
  /**
   * What is told of its Applications, to the channels of each team.
   *
   * @default ['deploys', 'alerts']
   */
  readonly notifications?: readonly NotificationTopic[];
  /** See {@link PlatformDefinition.namespace}. @default - the platform's */
  readonly namespace?: string;
  /** See {@link PlatformDefinition.namespaceMetadata}: of the namespaces that services have in this environment. @default - the platform's */
  readonly namespaceMetadata?: NamespaceMetadataDefinition;
  /** See {@link PlatformDefinition.secretStore}. @default - the platform's */
  readonly secretStore?: string;
  /** See {@link PlatformDefinition.gateway}: merged with the platform's. @default - the platform's */
  readonly gateway?: Partial<GatewayDefinition>;
  /** See {@link PlatformDefinition.ingressController}: merged with the platform's. @default - the platform's */
  readonly ingressController?: Partial<IngressControllerDefinition>;
}

/** See {@link EnvironmentDefinition.sync}. */
export type SyncMode = 'automated' | 'manual' | 'gated';

/**
 * `on-merge`: CI opens the pull request as soon as an image is built, and GitHub merges it when it may. `image-updater`: Argo CD Image
 * Updater finds the image in the registry, and writes its tag.
 */
export type PromotionDefinition<E extends string = any, T extends string = any> = 'on-merge' | 'image-updater' | PromotionAfter<E, T>;

/** A promotion that a person starts, from the environment before. */
export interface PromotionAfter<E extends string = any, T extends string = any> {
  /** The environment whose tag is taken. */
  readonly after: E;
  /**
   * How many members of which team must approve; `team` is the service's own.
   *
   * @default - one code owner
   */
  readonly approvals?: { readonly [team in T | 'team']?: number };
  /** Never given: by it the compiler compares the approving teams of environments that are in a file of their own. */
  readonly [approvingTeam]?: Exclude<T, 'team'>;
}

declare const approvingTeam: unique symbol;
