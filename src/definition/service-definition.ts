import type { ChecksDefinition } from './service/checks-definition';
import type { BuildRunnersDefinition } from './platform/runner-definition';
import type { WorkflowPatchDefinition } from './platform/workflow-patch-definition';
import type { ConfigFilesDefinition, ConfigurationDefinition, SecretDefinition } from './service/configuration-definition';
import type { DeliveryDefinition } from './service/delivery-definition';
import type { ExtensionDefinition, PatchesDefinition } from './service/extension-definition';
import type { ImagePlatform } from './service/image-definition';
import type { IdentityDefinition } from './service/identity-definition';
import type { MetadataDefinition } from './service/metadata-definition';
import type { NetworkDefinition } from './service/network-definition';
import type { ObservabilityDefinition } from './service/observability-definition';
import type { Override } from './service/override';
import type { ScanDefinition } from './service/scan-definition';
import type { StorageDefinition } from './service/storage-definition';
import type { WaiversDefinition } from './waiver-definition';
import type { WorkloadDefinition } from './service/workload-definition';

/**
 * Definition of one service. An app team writes it in a file of its own.
 *
 * A definition is plain data: it has no classes, no secret values, and no functions except `extend`. Named things are maps, keyed by name.
 * Every property can be overridden for an environment, at any depth and in the same form, except the properties of {@link ServiceIdentity}.
 *
 * `C`, `E`, `T` and `W` are the names of the platform's clusters, environments, teams and sync windows. Without them, the type stands for a
 * service of any platform.
 */
export interface ServiceDefinition<C extends string = any, E extends string = any, T extends string = any, W extends string = any>
  extends ServiceIdentity<T>, ServiceProperties<W> {
  /**
   * Overrides per environment. A map is merged. A list, or a value that can have several shapes, is replaced as a whole. `null` switches a
   * property off. `staging: null` means that the service is not deployed to `staging`, and promotion skips it. An environment without an
   * override is deployed as defined.
   *
   * @default - deployed to every environment as defined
   */
  readonly environments?: { readonly [environment in E]?: EnvironmentOverride<C, W> | null };
}

/** Properties that are the same in every environment. */
export interface ServiceIdentity<T extends string = any> extends ExtensionDefinition, WaiversDefinition {
  /**
   * The team that owns the service, one of the platform's `teams`. It determines the Argo CD project, the code owners, and who receives
   * alerts.
   */
  readonly team: T;
  /**
   * The source code from which the images are built. It is merged over the `source` in the team's and the platform's `defaults`, property by
   * property. A service that builds no image needs no source, takes none from the defaults, and then has no application repository. `null`
   * for none.
   *
   * @default - that of the defaults, if the service builds an image; without one, it is required
   */
  readonly source?: SourceDefinition | null;
  /**
   * What happens to the workloads if the service, or one of its environments, is removed from the definition. `keep` leaves them running.
   * `cascade` deletes them together with their Application.
   *
   * @default 'keep'
   */
  readonly deletion?: Deletion;
}

/** See {@link ServiceIdentity.deletion}. */
export type Deletion = 'keep' | 'cascade';

/** The application repository of a service, and how its code is checked and its image is built there. */
export interface SourceDefinition extends ChecksDefinition, ScanDefinition {
  /**
   * Name of the repository in the platform's organization. Several services may share a repository.
   *
   * @default - that of the team's or the platform's `defaults`; without one, it is required
   */
  readonly repository?: string;
  /**
   * Folder of the service in the repository, as a relative path. It is the build context of the image. The placeholder `{service}` is
   * replaced with the name of the service.
   *
   * @default '.'
   */
  readonly path?: string | null;
  /**
   * Files and folders outside of `path` that the code also needs, such as a library of the repository, relative to the root. In a repository
   * of several services, CI tests and builds those that changed: a change of one of these paths counts as one of the service. An override
   * replaces the whole list.
   *
   * @default - none
   */
  readonly shared?: readonly string[] | null;
  /** Path of the Dockerfile, relative to `path`. The placeholder `{service}` is replaced as in `path`. @default 'Dockerfile' */
  readonly dockerfile?: string | null;
  /** Platforms for which images are built; see {@link ImageDefinition.platforms}. @default ['linux/amd64'] */
  readonly platforms?: readonly ImagePlatform[] | null;
  /**
   * Command that tests the code: short for `checks.test`. Bash runs it in `path`. It may have several lines, but no control characters and no
   * invisible characters.
   *
   * @default - that of the `language`; without one, `make test`, or no test if the service builds no image
   */
  readonly test?: string | null;
  /** Machines for the jobs that build this service. @default - those of the platform's `github.runners` */
  readonly runners?: BuildRunnersDefinition | null;
  /**
   * JSON patches of the workflows of the repository (`ci`, `branches` and `release`), by a name that you choose, in the order in which they are written. If
   * several services share the repository, it has the patches of all of them, each name once. `null` removes a patch of the defaults. See
   * [the generated CI](../ci.md).
   *
   * @default - none
   */
  readonly jsonPatches?: { readonly [patch: string]: WorkflowPatchDefinition | null } | null;
  /** Who can see the repository. Which protections GitHub offers depends on it and on the organization's plan. @default 'private' */
  readonly visibility?: Visibility | null;
  /**
   * The number of the repository: `gh api repos/<organization>/<repository> --jq .id`. Clouds need it, together with
   * `github.organizationId` of the platform, to trust the jobs of a repository that was created, renamed or transferred after 15 July 2026.
   *
   * @default - clouds know the repository by its name
   */
  readonly repositoryId?: number | null;
}

/** Who can see a repository. `internal` means all members of the enterprise. */
export type Visibility = 'public' | 'private' | 'internal';

/**
 * All properties that can be overridden per environment: those of the main workload, the further workloads, and what all workloads share.
 */
export interface ServiceProperties<W extends string = any>
  extends
    WorkloadDefinition,
    MetadataDefinition,
    ConfigurationDefinition,
    StorageDefinition,
    NetworkDefinition,
    IdentityDefinition,
    ObservabilityDefinition,
    DeliveryDefinition<W>,
    PatchesDefinition {
  /**
   * Further workloads of the service, by name: `worker` of service `shop` is called `shop-worker`. They take over `image`, `env` and
   * `securityContext` of the main workload, and share the configuration and the identity of the service. They define everything else
   * themselves. A further workload can also have configuration of its own, and leave out that of the service.
   *
   * @default - none
   */
  readonly workloads?: { readonly [name: string]: FurtherWorkloadDefinition | null };
}

/** A workload of the service next to the main one. */
export interface FurtherWorkloadDefinition extends WorkloadDefinition {
  /**
   * Whether the workload gets `env`, `secrets` and `configFiles` of the service. If not, it only has its own, and `env` of the platform's
   * defaults.
   *
   * @default true
   */
  readonly sharesConfiguration?: boolean | null;
  /**
   * Configuration files of this workload, in addition to those of the service: `{ script: … }` of workload `nightly` of service `shop`
   * becomes the ConfigMap `shop-nightly-script`. An entry replaces the one with the same name of the service. `null` for an entry means
   * that the workload does not get it from the service; `null` for the map means that it gets none.
   *
   * @default - those of the service
   */
  readonly configFiles?: { readonly [name: string]: ConfigFilesDefinition | null } | null;
  /**
   * Secrets of this workload, in addition to those of the service, by the name of the Kubernetes Secret. An entry replaces the one with the
   * same name of the service; with `existing: true`, the workload reads the same Secret in another way. `null` for an entry means that the
   * workload does not get it from the service; `null` for the map means that it gets none.
   *
   * @default - those of the service
   */
  readonly secrets?: { readonly [name: string]: SecretDefinition | null } | null;
}

/** Overrides for one environment: any part of {@link ServiceProperties}, in the same form. */
export interface ServiceOverride<W extends string = any> extends Omit<Override<ServiceProperties>, 'images' | 'syncWindows'> {
  /**
   * First tags, by image; see {@link ConfigurationDefinition.images}. Nothing else can be overridden, because an image has the same name
   * and the same build in every environment.
   *
   * @default - as without the override
   */
  readonly images?: { readonly [image: string]: ImageOverride | null } | null;
  /** See {@link DeliveryDefinition.syncWindows}. @default - as without the override */
  readonly syncWindows?: DeliveryDefinition<W>['syncWindows'] | null;
}

/** Overrides for one environment, and for its clusters. */
export interface EnvironmentOverride<C extends string = any, W extends string = any> extends ServiceOverride<W> {
  /**
   * Overrides for single clusters of the environment. They are merged over those of the environment.
   *
   * @default - all clusters of the environment are the same
   */
  readonly clusters?: { readonly [cluster in C]?: ClusterOverride<W> };
}

/** Overrides for one cluster of an environment. Images cannot be overridden, because their tags belong to the environment. */
export type ClusterOverride<W extends string = any> = Omit<ServiceOverride<W>, 'images'>;

/** What can differ between environments for one image. */
export interface ImageOverride {
  /** See {@link ImageDefinition.firstTag}. @default - as in the definition */
  readonly firstTag?: string | null;
}

/**
 * Defaults for all services of a platform, or of a team. They can set every property except images, which each service defines itself. The
 * defaults of a team are merged over those of the platform, and the service's own properties over both.
 */
export interface ServiceDefaults<W extends string = any> extends Omit<ServiceOverride<W>, 'images'> {
  /**
   * Source code of the services that build an image. A service sets what differs for it; with `path: 'services/{service}'`, nothing may
   * differ.
   *
   * @default - none
   */
  readonly source?: SourceDefinition;
  /** See {@link ServiceIdentity.deletion}. @default 'keep' */
  readonly deletion?: Deletion;
}
