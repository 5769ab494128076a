import type { GeneratedFile } from '../files/file-tree';
import type { GroupKind, Manifest, RenderedObject } from '../files/manifest';
import type { ClusterAddress, PlatformModel, SyncMode, TeamModel } from '../model/types/platform-model';
import type { OverlayModel, ServiceModel } from '../model/types/service-model';
import type { EmittedKinds } from './emitted-kinds';

/** What brings the config repository to the clusters. Paths are relative to that repository. */
export interface DeliveryEngine {
  /** Puts the engine's order, and what else it reads off an object, on the objects that a service has in one place. */
  decorator(service: ServiceModel): (objects: readonly RenderedObject[]) => Manifest[];
  /** The same for a namespace, or for what holds in all of it: they outlive what is in it. */
  decorateNamespace(object: Manifest): Manifest;
  /** What syncs one service, in all its environments. */
  renderService(service: ServiceModel, overlays: RenderedOverlays, platform: PlatformModel): GeneratedFile[];
  /** The same as plain data, for people and for whoever asks when it may sync. */
  describeService(service: ServiceModel, overlays: RenderedOverlays, platform: PlatformModel): Delivery[];
  /** What a team's services may do, and where. */
  renderTeam(team: TeamModel, input: TeamInput, platform: PlatformModel): GeneratedFile[];
  /** The engine itself, on every cluster that it runs on. */
  renderPlatform(platform: PlatformModel, input: PlatformInput): GeneratedFile[];
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
  /** When it may sync, or may not. */
  readonly windows: readonly DeliveryWindow[];
  /** The object itself, however it comes to the cluster. */
  readonly manifest: Manifest;
}

/** A sync window of a delivery, by its name in the definition. */
export interface DeliveryWindow {
  readonly name: string;
  readonly kind: 'allow' | 'deny';
  /** A cron schedule of five fields. */
  readonly schedule: string;
  /** In Go's form. */
  readonly duration: string;
  readonly timeZone?: string;
  readonly applications?: readonly string[];
  readonly andOperator?: boolean;
  readonly manualSync?: boolean;
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
