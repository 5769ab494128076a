import type { RegistryLogin } from './registry-model';
import type { ExtensionDefinition } from '../../definition/service/extension-definition';
import type { DefinitionPlace } from '../../definition/shape/definition-place';
import type { ImagePlatform } from '../../definition/service/image-definition';
import type { Language, PackageManager } from '../../definition/service/checks-definition';
import type { ScanDefinition } from '../../definition/service/scan-definition';
import type { Deletion } from '../../definition/service-definition';
import type { VulnerabilityWaiver } from '../../problems/vulnerability-waiver';
import type { Waiver } from '../../problems/waiver';
import type { BuildJobKind, RunnerModel } from './runner-model';
import type { WorkflowPatchModel } from './workflow-patch-model';
import type { ServiceSpecModel } from './service-spec-model';
import type { ClusterModel, EnvironmentModel, RepositoryModel, TagSource, TeamModel } from './platform-model';

export type { Language, PackageManager } from '../../definition/service/checks-definition';
export type { ExtensionContext, JsonPatchDefinition } from '../../definition/service/extension-definition';

/** A resolved service: what its environments have in common, its properties without overrides, and those in each environment. */
export interface ServiceModel {
  readonly name: string;
  readonly team: TeamModel;
  readonly deletion: Deletion;
  /** Undefined if the service has no repository, and so builds no image. */
  readonly source: SourceModel | undefined;
  /** Its images: the one named like the service first, the others by name. CI writes their tags. */
  readonly images: readonly ImageModel[];
  /** The properties without overrides, from which the base is rendered. It belongs to no environment. */
  readonly base: ServiceSpecModel;
  /** The environments of the service, in the order of promotion. */
  readonly stages: readonly StageModel[];
  /** Adds further objects; undefined if there are none. */
  readonly extend: ExtensionDefinition['extend'];
  /** Kinds that controllers create for the service's custom resources. */
  readonly creates: readonly { readonly group: string; readonly kind: string }[];
  /** Fields outside of container lists that contain one of its images, whose tag is updated. */
  readonly imageFields: readonly ImageFieldModel[];
  /** Fields that contain the name of one of its images without a tag on purpose. */
  readonly untaggedFields: readonly ImageFieldModel[];
  /** By name. */
  readonly waivers: readonly Waiver[];
}

/** What scans images. */
export type Scanner = NonNullable<ScanDefinition['scanner']>;

/** A container beside the test. */
export interface TestServiceModel {
  readonly name: string;
  readonly image: string;
  readonly ports: readonly number[];
  readonly env: Readonly<Record<string, string>>;
  readonly healthCommand: string | undefined;
}

export interface SourceModel {
  readonly repository: RepositoryModel;
  /** The number of the repository; undefined if this service does not say it. */
  readonly repositoryId: number | undefined;
  /** Folder in the repository; `.` is its root. */
  readonly path: string;
  /** Further files and folders that the code needs, relative to the root. */
  readonly shared: readonly string[];
  /** Undefined if no tools are to be set up. */
  readonly language: Language | undefined;
  /** Undefined if the language has one only. */
  readonly packageManager: PackageManager | undefined;
  /** With which the test runs; the first is for everything else. Empty for the one that the code itself names. */
  readonly versions: readonly string[];
  /** The command that installs dependencies, instead of that of the language. `null` for none. */
  readonly install: string | null | undefined;
  /** Commands by name, over those of the language. `null` for one that is switched off. */
  readonly checks: Readonly<Record<string, string | null>>;
  /** What searches the code for mistakes that make it vulnerable. */
  readonly sast: 'codeql' | 'semgrep' | undefined;
  /** Whether a push to a branch without a pull request is checked, too. */
  readonly checkedOnPush: boolean;
  /** Whether GitHub shows what scans find. */
  readonly codeScanning: boolean;
  /** What scans images for known vulnerabilities. */
  readonly scanner: Scanner;
  /** Vulnerabilities that are accepted for a time, by ID. */
  readonly vulnerabilityWaivers: readonly VulnerabilityWaiver[];
  /** Containers beside the test, by name. */
  readonly testServices: readonly TestServiceModel[];
  /** Changes to the workflows of the repository, in order. */
  readonly jsonPatches: readonly WorkflowPatchModel[];
  /** The machines of its jobs. */
  readonly runners: Readonly<Record<BuildJobKind, RunnerModel>>;
  /** Where its properties are written. */
  readonly at: Readonly<Record<'repository' | 'visibility' | 'shared' | 'repositoryId', DefinitionPlace>>;
}

/** An image of a service, which the service builds itself or another one. */
export type ImageModel = BuiltImageModel | UsedImageModel;

/** An image that is built from the source of the service. */
export interface BuiltImageModel {
  readonly name: string;
  /** Name in the registry, without tag. */
  readonly repository: string;
  readonly builtBy?: undefined;
  /** How it is pushed. */
  readonly login: RegistryLogin;
  /** The build context in the application repository; `.` is its root. */
  readonly path: string;
  /** Relative to that path. */
  readonly dockerfile: string;
  /** Stage of the Dockerfile; undefined for the last one. */
  readonly target: string | undefined;
  /** Stage that runs tests. */
  readonly testTarget: string | undefined;
  /** At least one, sorted. */
  readonly platforms: readonly ImagePlatform[];
  /** By name. */
  readonly buildArgs: readonly { readonly name: string; readonly value: string }[];
  /** By the ID with which the Dockerfile mounts them; the value is the name in the GitHub environment. */
  readonly buildSecrets: readonly { readonly name: string; readonly value: string }[];
  /** By name; the value is a folder of the application repository. */
  readonly buildContexts: readonly { readonly name: string; readonly value: string }[];
  readonly builtOnPullRequests: boolean;
}

/** An image of another service. */
export interface UsedImageModel extends Pick<BuiltImageModel, 'name' | 'repository'> {
  /** The name of that service. */
  readonly builtBy: string;
}

/** A field of a kind of object that contains an image. */
export interface ImageFieldModel {
  /** Empty for a core kind. */
  readonly group: string;
  readonly kind: string;
  /** Keys, separated by slashes, without list indices. */
  readonly path: string;
}

/** A service in one environment. */
export interface StageModel {
  readonly environment: EnvironmentModel;
  readonly namespace: string;
  /** One overlay for the environment, or one for each cluster if its clusters differ. */
  readonly overlays: readonly OverlayModel[];
  /**
   * The environment whose tag is promoted to this one, skipping those without the service; undefined at the beginning of a chain, or if the
   * stage is retired.
   */
  readonly promotedFrom: string | undefined;
  /** Whether GitHub merges the promotion automatically. */
  readonly mergesItself: boolean;
  /** Who must approve a change, sorted; the service's own team has its name. Undefined if the approval of one code owner is sufficient. */
  readonly approvals: readonly ApprovalModel[] | undefined;
  /** By the image's name in the registry. */
  readonly firstTags: Readonly<Record<string, string>>;
  /** The other services that run images of this one in this environment, by name. */
  readonly users: readonly ImageUserModel[];
}

/** A service that runs images of another one. */
export interface ImageUserModel {
  readonly service: string;
  /** The images of the other one, by their names in the registry; sorted. */
  readonly images: readonly string[];
  /** Its further images, in the same form. */
  readonly others: readonly string[];
}

/** A folder of the config repository for one environment, or for one of its clusters. */
export interface OverlayModel {
  /** Name of the cluster, if the clusters of the environment differ. */
  readonly cluster: string | undefined;
  readonly spec: ServiceSpecModel;
  /** Names of the sync windows that apply, sorted. */
  readonly syncWindows: readonly string[];
  /** Whether everything that was deployed from it is deleted: then it renders to nothing. */
  readonly retired: boolean;
  /** The Applications that Argo CD syncs from it: one per cluster. */
  readonly applications: readonly ApplicationModel[];
}

export interface ApprovalModel {
  readonly team: string;
  readonly count: number;
}

/** A stage on one cluster, which Argo CD syncs. */
export interface ApplicationModel {
  readonly name: string;
  readonly cluster: ClusterModel;
}

/** The specs of a service: without overrides, and of each overlay. */
export function specsOf({ base, stages }: Pick<ServiceModel, 'base' | 'stages'>): readonly ServiceSpecModel[] {
  const specs = [base];
  for (const { overlays } of stages) for (const { spec } of overlays) specs.push(spec);
  return specs;
}

/** Whether a service is completely deleted in an environment. */
export const isRetired = ({ overlays }: StageModel): boolean => overlays.every(({ retired }) => retired);

/** The images that a service builds itself. */
export const builtImages = ({ images }: Pick<ServiceModel, 'images'>): readonly BuiltImageModel[] =>
  images.filter((image) => image.builtBy === undefined);

/** The images that another service builds for it. */
export const usedImages = ({ images }: Pick<ServiceModel, 'images'>): readonly UsedImageModel[] =>
  images.filter((image) => image.builtBy !== undefined);

/**
 * Whether a service has image tags that are promoted with it. Images of other services are promoted with these, and those of others have
 * their tags in the definition.
 */
export const hasOwnImages = (service: ServiceModel): boolean => builtImages(service).length > 0;

/** What writes the image tags of this stage; undefined if a person promotes them from another one, or if it is retired. */
const tagSourceOf = (stage: StageModel): TagSource | undefined =>
  stage.promotedFrom === undefined && !isRetired(stage) ? stage.environment.tagsFrom : undefined;

/** The branch whose images CI promotes to this stage after a build; undefined if there is none. */
export function feedingBranch(stage: StageModel): string | undefined {
  const source = tagSourceOf(stage);
  return typeof source === 'object' ? source.branch : undefined;
}

/** Whether CI promotes released images to this stage. */
export const startsWithRelease = (stage: StageModel): boolean => tagSourceOf(stage) === 'release';

/** Whether Argo CD Image Updater writes the image tags of this stage. */
export const startsWithImageUpdater = (stage: StageModel): boolean => tagSourceOf(stage) === 'image-updater';

/** All Applications of a stage, by cluster. */
export const applicationsOf = ({ overlays }: StageModel): readonly ApplicationModel[] =>
  overlays.length === 1 ? overlays[0]!.applications : overlays.flatMap(({ applications }) => applications);
