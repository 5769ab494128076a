import type { ExtensionDefinition } from '../../definition/service/extension-definition';
import type { Deletion } from '../../definition/service-definition';
import type { ServiceSpecModel } from './service-spec-model';
import type { ClusterModel, EnvironmentModel, RepositoryModel, TeamModel } from './platform-model';

export type { ExtensionContext, JsonPatchDefinition } from '../../definition/service/extension-definition';

/** A service, resolved: what is alike in every environment, what it is without overrides, and what it is in each environment. */
export interface ServiceModel {
  readonly name: string;
  readonly team: TeamModel;
  readonly deletion: Deletion;
  /** Undefined where no repository belongs to the service, which then builds no image. */
  readonly source: SourceModel | undefined;
  /** The images that are built from the source, the one named as the service is first, the others by name. Their tags are CI's. */
  readonly images: readonly ImageModel[];
  /** The definition without overrides: what the base is rendered from. It belongs to no environment. */
  readonly base: ServiceSpecModel;
  /** Where the service is deployed, in the order of promotion. */
  readonly stages: readonly StageModel[];
  /** What adds further objects; undefined for none. */
  readonly extend: ExtensionDefinition['extend'];
  /** Kinds that controllers create for the service's custom resources. */
  readonly creates: readonly { readonly group: string; readonly kind: string }[];
  /** Fields beside the lists of containers in which one of its own images stands, and follows its tag. */
  readonly imageFields: readonly ImageFieldModel[];
  /** Fields in which the name of one of its own images stands alone on purpose. */
  readonly untaggedFields: readonly ImageFieldModel[];
}

export interface SourceModel {
  readonly repository: RepositoryModel;
  /** Folder in the repository, `.` for its root. */
  readonly path: string;
  /** The command that tests the code; undefined for none. */
  readonly test: string | undefined;
}

export interface ImageModel {
  readonly name: string;
  /** Name in the registry, without tag. */
  readonly repository: string;
  /** The build context in the application repository, `.` for its root. */
  readonly path: string;
  /** Relative to that path. */
  readonly dockerfile: string;
}

/** A field of a kind of object that holds an image. */
export interface ImageFieldModel {
  /** Empty for the core. */
  readonly group: string;
  readonly kind: string;
  /** Keys with slashes between them, without indices of lists. */
  readonly path: string;
}

/** A service in one environment. */
export interface StageModel {
  readonly environment: EnvironmentModel;
  readonly namespace: string;
  /** What is rendered: one overlay for the environment, or, where one of its clusters differs, one for each. */
  readonly overlays: readonly OverlayModel[];
  /** The environment whose tag is promoted here, those passed over where the service is not deployed; undefined where a chain begins, or it is retired. */
  readonly promotedFrom: string | undefined;
  /** Whether GitHub merges the promotion as soon as it may. */
  readonly mergesItself: boolean;
  /** Who must approve a change, the service's own team by its name, sorted; undefined where one code owner is enough. */
  readonly approvals: readonly ApprovalModel[] | undefined;
  /** By the image's name in the registry. */
  readonly firstTags: Readonly<Record<string, string>>;
}

/** What the config repository holds for one environment, or for one of its clusters. */
export interface OverlayModel {
  /** Name of the cluster, where the clusters of the environment differ. */
  readonly cluster: string | undefined;
  readonly spec: ServiceSpecModel;
  /** Names of the sync windows that apply, sorted. */
  readonly syncWindows: readonly string[];
  /** Whether all that was deployed from it is to be deleted: then it renders to nothing. */
  readonly retired: boolean;
  /** What Argo CD syncs from it: one Application per cluster. */
  readonly applications: readonly ApplicationModel[];
}

export interface ApprovalModel {
  readonly team: string;
  readonly count: number;
}

/** What Argo CD syncs: an environment of a service on one cluster. */
export interface ApplicationModel {
  readonly name: string;
  readonly cluster: ClusterModel;
}

/** A service without overrides, and as it runs in each place that it is deployed to. */
export const specsOf = ({ base, stages }: Pick<ServiceModel, 'base' | 'stages'>): readonly ServiceSpecModel[] => [
  base,
  ...stages.flatMap(({ overlays }) => overlays.map(({ spec }) => spec)),
];

/** Whether nothing of a service is to be left in an environment. */
export const isRetired = ({ overlays }: StageModel): boolean => overlays.every(({ retired }) => retired);

/** Whether there are tags of a service that can be promoted: somebody else's image has its tag in the definition. */
export const hasOwnImages = ({ images }: ServiceModel): boolean => images.length > 0;

/** Whether CI writes the tag of a service here, as soon as an image is built. */
export const isFedByCi = (stage: StageModel): boolean =>
  stage.promotedFrom === undefined && stage.environment.tagsBy === 'ci' && !isRetired(stage);

/** Every Application of a service in an environment, by cluster. */
export const applicationsOf = ({ overlays }: StageModel): readonly ApplicationModel[] =>
  overlays.length === 1 ? overlays[0]!.applications : overlays.flatMap(({ applications }) => applications);
