import type { ConfigurationDefinition } from './service/configuration-definition';
import type { DeliveryDefinition } from './service/delivery-definition';
import type { ExtensionDefinition, PatchesDefinition } from './service/extension-definition';
import type { IdentityDefinition } from './service/identity-definition';
import type { NetworkDefinition } from './service/network-definition';
import type { ObservabilityDefinition } from './service/observability-definition';
import type { Override } from './service/override';
import type { WorkloadDefinition } from './service/workload-definition';

/**
 * What an app team writes about one service, in one file.
 *
 * A definition is data: no function but `extend`, no class, no secret value. Whatever has a name is a map from that name; every property
 * but {@link ServiceIdentity} can be overridden for one environment, to any depth, in the same words.
 *
 * `C`, `E`, `T` and `W` are the names of the platform's clusters, environments, teams and sync windows. Without them, the type stands for a
 * service of any platform.
 */
export interface ServiceDefinition<C extends string = any, E extends string = any, T extends string = any, W extends string = any>
  extends ServiceIdentity<T>, ServiceProperties<W> {
  /**
   * What differs in one environment. A map is merged, a list or a value of several shapes is replaced whole, `null` switches
   * a property off. `staging: null` means: not deployed there, and promotion passes over it. An environment that is not named
   * is deployed as defined.
   *
   * @default - deployed to every environment as defined
   */
  readonly environments?: { readonly [environment in E]?: EnvironmentOverride<C, W> | null };
}

/** What a service is, in every environment alike. */
export interface ServiceIdentity<T extends string = any> extends ExtensionDefinition {
  /** The team that owns the service: its Argo CD project, its code owners, its alerts. One of the platform's `teams`. */
  readonly team: T;
  /**
   * Where the code is that the images are built from. A service that builds no image needs none, and without it has no application
   * repository.
   *
   * @default - none: required where the service builds an image
   */
  readonly source?: SourceDefinition;
  /**
   * What becomes of the workload when the service, or one of its environments, leaves the definition: `keep` leaves it
   * running, `cascade` deletes it with its Application.
   *
   * @default 'keep'
   */
  readonly deletion?: Deletion;
}

/** See {@link ServiceIdentity.deletion}. */
export type Deletion = 'keep' | 'cascade';

/** The application repository of a service, and how its image is made there. */
export interface SourceDefinition {
  /** Name of the repository in the platform's organization. Several services may share one. */
  readonly repository: string;
  /**
   * Folder of the service in that repository, relative: the build context of its image.
   *
   * @default '.'
   */
  readonly path?: string;
  /**
   * The image's Dockerfile, relative to `path`.
   *
   * @default 'Dockerfile'
   */
  readonly dockerfile?: string;
  /**
   * The command that tests the code, run by bash in `path`: one line or more, without control characters and characters that are not seen.
   *
   * @default - `make test`, or no test where the service builds no image
   */
  readonly test?: string;
  /**
   * Who can see the repository. What GitHub offers depends on it and on the organization's plan.
   *
   * @default 'private'
   */
  readonly visibility?: Visibility;
}

/** Who can see a repository; `internal` is the enterprise's own members. */
export type Visibility = 'public' | 'private' | 'internal';

/** All that can be overridden per environment: the service's own workload, what it has beside it, and what they share. */
export interface ServiceProperties<W extends string = any>
  extends
    WorkloadDefinition,
    ConfigurationDefinition,
    NetworkDefinition,
    IdentityDefinition,
    ObservabilityDefinition,
    DeliveryDefinition<W>,
    PatchesDefinition {
  /**
   * Further workloads of the service, by name: `worker` of service `shop` is called `shop-worker`. They share its image, its `env`, its
   * configuration, its `securityContext` and its identity, and say all else for themselves.
   *
   * @default - none
   */
  readonly workloads?: { readonly [name: string]: WorkloadDefinition | null };
}

/** What may be said for one environment: any part of {@link ServiceProperties}, in the same words. */
export interface ServiceOverride<W extends string = any> extends Omit<Override<ServiceProperties>, 'images' | 'syncWindows'> {
  /**
   * See {@link ConfigurationDefinition.images}: the first tags alone, because an image is made and named alike for every environment.
   *
   * @default - as without the override
   */
  readonly images?: { readonly [image: string]: ImageOverride | null } | null;
  /** See {@link DeliveryDefinition.syncWindows}. @default - as without the override */
  readonly syncWindows?: DeliveryDefinition<W>['syncWindows'] | null;
}

/** An environment's override, and those of its clusters. */
export interface EnvironmentOverride<C extends string = any, W extends string = any> extends ServiceOverride<W> {
  /**
   * What differs on one cluster of the environment, laid over the environment's words.
   *
   * @default - all clusters of the environment are alike
   */
  readonly clusters?: { readonly [cluster in C]?: ClusterOverride<W> };
}

/** What may be said for one cluster of an environment: all but the images, whose tags the environment has. */
export type ClusterOverride<W extends string = any> = Omit<ServiceOverride<W>, 'images'>;

/** What may differ of an image between environments. */
export interface ImageOverride {
  /** See {@link ImageDefinition.firstTag}. @default - as in the definition */
  readonly firstTag?: string | null;
}

/** What the platform says beneath every service's own words: everything but the images, which are each service's own. */
export interface ServiceDefaults<W extends string = any> extends Omit<ServiceOverride<W>, 'images'> {
  /** See {@link ServiceIdentity.deletion}. @default 'keep' */
  readonly deletion?: Deletion;
}
