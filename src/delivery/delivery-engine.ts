import type { GeneratedFile } from '../files/file-tree';
import type { GroupKind, Manifest, RenderedObject } from '../files/manifest';
import type { ClusterAddress, ClusterModel, PlatformModel, SyncMode, SyncWindowModel, TeamModel } from '../model/types/platform-model';
import type { OverlayModel, ServiceModel } from '../model/types/service-model';
import type { FolderDescription } from '../names/paths';
import type { Problem } from '../problems/problem';
import type { EmittedKinds } from './emitted-kinds';

/** What brings the config repository to the clusters. Paths are relative to that repository. */
export interface DeliveryEngine {
  /** As people call it. */
  readonly title: string;
  /** What on a cluster makes whoever may write it the master of the engine. */
  territory(platform: PlatformModel): Territory;
  /** The folders of the config repository that are the engine's, for its README. */
  folders(platform: PlatformModel): readonly FolderDescription[];
  /** Puts the engine's order, and what else it reads off an object, on the objects that a service has in one place. */
  decorator(service: ServiceModel): (objects: readonly RenderedObject[]) => Manifest[];
  /** Does the same for a namespace, and for policies of a namespace: they outlive what is in it. */
  decorateNamespace(object: Manifest): Manifest;
  /** What is wrong with a finished object because this engine applies it. */
  checkObject(object: Manifest, at: string): Problem[];
  /** What syncs one service, in all its environments. */
  renderService(service: ServiceModel, overlays: RenderedOverlays, platform: PlatformModel): EngineOutput;
  /** What a team's services may do, and where. */
  renderTeam(team: TeamModel, input: TeamInput, platform: PlatformModel): EngineOutput;
  /** Where it permits a team's services to be. What is deployed anywhere else it cannot delete. */
  permittedPlaces(team: TeamModel, input: TeamInput, platform: PlatformModel): PermittedPlace[];
  /** The instance of the engine that has a cluster alone, by name; undefined where one instance delivers to all clusters. */
  instanceOf(cluster: ClusterModel, platform: PlatformModel): string | undefined;
  /** The engine itself, on every cluster that it runs on. */
  renderPlatform(platform: PlatformModel, input: PlatformInput): EngineOutput;
  /** What syncs one service as plain data, for people and for commands that ask when it may sync. */
  describeService(service: ServiceModel, overlays: RenderedOverlays, platform: PlatformModel): Delivery[];
  /** Whether a delivery may be synced at a time: by the engine itself, or by a person. */
  permissionAt(delivery: Delivery, at: Date, options: { readonly manual: boolean }): SyncPermission;
  /** Says which windows of a delivery a clock change around a time makes other than they read. */
  clockChanges(delivery: Delivery, at: Date): string[];
}

/** What an engine makes of one part of the platform. */
export interface EngineOutput {
  readonly files: readonly GeneratedFile[];
  readonly problems: readonly Problem[];
  /** What somebody should look at, although it is right. */
  readonly warnings: readonly Problem[];
  /** The objects that come to clusters by it. Only a platform on which services add or patch objects needs them. */
  readonly objects: () => readonly PlacedObject[];
}

/** An object on a cluster. */
export interface PlacedObject {
  readonly object: Manifest;
  /** Name of the cluster. */
  readonly cluster: string;
  /** Where the object is if it names no namespace. */
  readonly namespace: string | undefined;
}

/** A namespace on a cluster, or several namespaces by a glob. */
export interface PermittedPlace {
  /** Name of the cluster. */
  readonly cluster: string;
  readonly namespace: string;
}

/** Namespaces and API groups that belong to an engine. */
export interface Territory {
  readonly namespaces: readonly string[];
  /** API groups of the kinds that the engine acts on. */
  readonly groups: readonly string[];
}

/** What each overlay was rendered to. */
export type RenderedOverlays = ReadonlyMap<OverlayModel, readonly Manifest[]>;

/** What syncs an environment of a service on one cluster. */
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
  /** The object itself, however it comes to the cluster. */
  readonly manifest: Manifest;
}

/** Whether a delivery may be synced, and for how long that holds. */
export interface SyncPermission {
  readonly allowed: boolean;
  /** Why, in one of the engine's own words. */
  readonly reason: string;
  /** Names of the windows that decide. */
  readonly decidedBy: readonly string[];
  /** When it ends; undefined where it does not within five years. */
  readonly until: Date | undefined;
}

/** What a team's permissions are derived from. */
export interface TeamInput {
  /** The team's services, by name; at least one. */
  readonly services: readonly ServiceModel[];
  /** What these services render, in any environment. */
  readonly emitted: EmittedKinds;
}

/** What the engine's own size and permissions are derived from. */
export interface PlatformInput {
  /** All services, by name. */
  readonly services: readonly ServiceModel[];
  /** The clusters that have objects of their own: their namespaces. */
  readonly configured: readonly string[];
  /** Kinds of what services and these clusters have, each once. */
  readonly kinds: readonly GroupKind[];
}
