import type { GeneratedFile } from '../files/file-tree';
import type { GroupKind, Manifest, RenderedObject } from '../files/manifest';
import type { FileDescriber } from '../meaning/file-describer';
import type { ClusterAddress, ClusterModel, PlatformModel, SyncMode, SyncWindowModel, TeamModel } from '../model/types/platform-model';
import type { OverlayModel, ServiceModel } from '../model/types/service-model';
import type { FolderDescription } from '../names/paths';
import type { Problem } from '../problems/problem';
import type { EmittedKinds } from './emitted-kinds';

/** A delivery engine applies the config repository to the clusters. Paths are relative to that repository. */
export interface DeliveryEngine {
  /** Its name for people. */
  readonly title: string;
  /** The namespaces and API groups whose objects control the engine. */
  territory(platform: PlatformModel): Territory;
  /** The engine's folders in the config repository, for the README. */
  folders(platform: PlatformModel): readonly FolderDescription[];
  /** Adds the engine's sync order and options to the objects of a service in one overlay. */
  decorator(service: ServiceModel): (objects: readonly RenderedObject[]) => Manifest[];
  /** Adds the engine's options to a namespace or to a policy of a namespace: they outlive the objects in it. */
  decorateNamespace(object: Manifest): Manifest;
  /** Problems of a finished object that result from how this engine applies it. */
  checkObject(object: Manifest, at: string): Problem[];
  /** The files that sync one service, in all its environments. */
  renderService(service: ServiceModel, overlays: RenderedOverlays, platform: PlatformModel): EngineOutput;
  /** The permissions of a team's services. */
  renderTeam(team: TeamModel, input: TeamInput, platform: PlatformModel): EngineOutput;
  /** The places to which a team's services may deploy. The engine cannot delete what is deployed anywhere else. */
  permittedPlaces(team: TeamModel, input: TeamInput, platform: PlatformModel): PermittedPlace[];
  /** The kinds and the cluster-scoped objects that a team's services may deploy. The engine cannot delete anything else. */
  permittedKinds(team: TeamModel, input: TeamInput, platform: PlatformModel): PermittedKinds;
  /** Whether the engine deletes an object and creates it again where the API server refuses a change of it. */
  recreates(object: Manifest): boolean;
  /** Whether an object stays in the cluster when its place in Git, or the whole service, goes. */
  keeps(object: Manifest): boolean;
  /** The instance of the engine that serves only this cluster, by name; undefined if one instance serves all clusters. */
  instanceOf(cluster: ClusterModel, platform: PlatformModel): string | undefined;
  /** The engine itself, on every cluster where it runs. */
  renderPlatform(platform: PlatformModel, input: PlatformInput): EngineOutput;
  /** The deliveries of a service as plain data, for people and for commands that ask when it may sync. */
  describeService(service: ServiceModel, overlays: RenderedOverlays, platform: PlatformModel): Delivery[];
  /** Whether a delivery may be synced at a time, by the engine itself or by a person. */
  permissionAt(delivery: Delivery, at: Date, options: { readonly manual: boolean }): SyncPermission;
  /** Reports the windows of a delivery that a clock change around a time affects. */
  clockChanges(delivery: Delivery, at: Date): string[];
  /** Says what changes of the engine's files mean. */
  readonly changes: FileDescriber;
}

/** An engine's output for one part of the platform. */
export interface EngineOutput {
  readonly files: readonly GeneratedFile[];
  readonly problems: readonly Problem[];
  /** Things to review that do not stop a synth. */
  readonly warnings: readonly Problem[];
  /** The objects that this output puts on clusters. Only needed if services add or patch objects. */
  readonly objects: () => readonly PlacedObject[];
}

/** An object on a cluster. */
export interface PlacedObject {
  readonly object: Manifest;
  /** Name of the cluster. */
  readonly cluster: string;
  /** The namespace of the object if it names none itself. */
  readonly namespace: string | undefined;
}

/** A namespace on a cluster, or several namespaces by a glob. */
export interface PermittedPlace {
  /** Name of the cluster. */
  readonly cluster: string;
  readonly namespace: string;
}

/** Kinds in namespaces, and objects that are cluster-scoped, whose name may be a glob. */
export interface PermittedKinds {
  readonly kinds: readonly GroupKind[];
  /** All names, if no name is given. */
  readonly clusterObjects: readonly (GroupKind & { readonly name?: string })[];
}

/** Namespaces and API groups that belong to an engine. */
export interface Territory {
  readonly namespaces: readonly string[];
  /** API groups of the kinds that the engine acts on. */
  readonly groups: readonly string[];
}

/** What each overlay was rendered to. */
export type RenderedOverlays = ReadonlyMap<OverlayModel, readonly Manifest[]>;

/** What syncs a stage to one cluster. */
export interface Delivery {
  readonly name: string;
  readonly project: string;
  readonly service: string;
  readonly environment: string;
  readonly cluster: string;
  readonly destination: ClusterAddress;
  readonly namespace: string;
  /** The folder that is synced, in the config repository. */
  readonly path: string;
  readonly sync: SyncMode;
  readonly retired: boolean;
  /** The sync windows that apply to it. */
  readonly windows: readonly SyncWindowModel[];
  /** The object itself, however it is created on the cluster. */
  readonly manifest: Manifest;
}

/** Whether a delivery may be synced, and until when this holds. */
export interface SyncPermission {
  readonly allowed: boolean;
  /** The reason, in a word of the engine. */
  readonly reason: string;
  /** Names of the windows that led to this. */
  readonly decidedBy: readonly string[];
  /** When this ends; undefined if it does not end within five years. */
  readonly until: Date | undefined;
}

/** The input of a team's permissions. */
export interface TeamInput {
  /** The team's services, by name; at least one. */
  readonly services: readonly ServiceModel[];
  /** What these services render in all environments. */
  readonly emitted: EmittedKinds;
}

/** The input of the engine's own size and permissions. */
export interface PlatformInput {
  /** All services, by name. */
  readonly services: readonly ServiceModel[];
  /** The clusters with objects of their own: their namespaces. */
  readonly configured: readonly string[];
  /** Kinds of all objects of services and of these clusters, each once. */
  readonly kinds: readonly GroupKind[];
}
