import type { IngressControllerDefinition } from './cluster-definition';
import type { GatewayDefinition } from '../service/route-definition';
import type { NotificationTopic } from './argo-cd-definition';
import type { NamespaceMetadataDefinition } from './namespace-definition';

/** A stage of promotion, on one or more clusters. */
export interface EnvironmentDefinition<C extends string = any, E extends string = any, T extends string = any, W = any> {
  /** Clusters of the environment, one or more. */
  readonly clusters: readonly C[];
  /** How image tags get to the environment. */
  readonly promotion: PromotionDefinition<E, T>;
  /**
   * Who starts a sync. `automated`: Argo CD, as soon as Git changes. `manual`: a person. `gated`: Argo CD, as soon as the earlier
   * environments are healthy with the change, as a step of a progressive sync.
   *
   * @default 'automated'
   */
  readonly sync?: SyncMode;
  /** Sync windows of the platform that apply to the environment. @default - none */
  readonly syncWindows?: readonly W[];
  /** Notifications about the Applications of the environment. @default ['deploys', 'alerts'] */
  readonly notifications?: readonly NotificationTopic[];
  /** See {@link PlatformDefinition.namespace}. @default - the platform's */
  readonly namespace?: string;
  /**
   * Labels and annotations of the namespaces of services in this environment; see {@link PlatformDefinition.namespaceMetadata}.
   *
   * @default - the platform's
   */
  readonly namespaceMetadata?: NamespaceMetadataDefinition;
  /** See {@link PlatformDefinition.secretStore}. @default - the platform's */
  readonly secretStore?: string;
  /** See {@link PlatformDefinition.gateway}. It is merged with the platform's. @default - the platform's */
  readonly gateway?: Partial<GatewayDefinition>;
  /** See {@link PlatformDefinition.ingressController}. It is merged with the platform's. @default - the platform's */
  readonly ingressController?: Partial<IngressControllerDefinition>;
}

/** See {@link EnvironmentDefinition.sync}. */
export type SyncMode = 'automated' | 'manual' | 'gated';

/**
 * What brings image tags to an environment. `on-merge`: CI opens a pull request as soon as an image is built from the main branch, and GitHub
 * merges it as soon as its rules allow. `{ branch }`: the same for another branch. `{ on: 'release' }`: the same as soon as a Git tag such as
 * `v1.2.3` releases an image. `image-updater`: Argo CD Image Updater finds the image in the registry, and writes its tag. `{ after }`: a person
 * starts the promotion from another environment.
 */
export type PromotionDefinition<E extends string = any, T extends string = any> =
  'on-merge' | 'image-updater' | PromotionAfter<E, T> | PromotionFromBranch<T> | PromotionOnRelease<T>;

/** A promotion from the previous environment, started by a person. */
export interface PromotionAfter<E extends string = any, T extends string = any> {
  /** The environment whose tags are promoted. */
  readonly after: E;
  /** Number of required approvals, at least 1, by team. `team` is the team that owns the service. @default - one code owner */
  readonly approvals?: { readonly [team in T | 'team']?: number };
  /** Never set. The compiler needs it to compare the approving teams of environments that are declared in another file. */
  readonly [approvingTeam]?: Exclude<T, 'team'>;
}

/** A promotion of each image that is built from a branch. It is the beginning of a chain, so `after` excludes it. */
export interface PromotionFromBranch<T extends string = any> {
  /**
   * A branch of the application repositories. Pushes to it are built, and pull requests into it are checked, as those of the main branch are.
   * Image tags of the environment come from this branch only.
   */
  readonly branch: string;
  /** See {@link PromotionAfter.approvals}. GitHub merges the pull request when they are given. @default - one code owner */
  readonly approvals?: { readonly [team in T | 'team']?: number };
  /** Never set, as in {@link PromotionAfter}. */
  readonly [approvingTeam]?: Exclude<T, 'team'>;
}

/**
 * A promotion of each image that is released: by a Git tag such as `v1.2.3`, which a GitHub release creates, too. The image is the one that was
 * built from the tagged commit; it is not built again. It is the beginning of a chain, so `after` excludes it.
 */
export interface PromotionOnRelease<T extends string = any> {
  /** What starts the promotion. A pre-release, such as `v1.2.3-rc.1`, starts none. */
  readonly on: 'release';
  /** See {@link PromotionAfter.approvals}. GitHub merges the pull request when they are given. @default - one code owner */
  readonly approvals?: { readonly [team in T | 'team']?: number };
  /** Never set, as in {@link PromotionAfter}. */
  readonly [approvingTeam]?: Exclude<T, 'team'>;
}

declare const approvingTeam: unique symbol;
