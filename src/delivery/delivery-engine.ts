import type { GeneratedFile } from '../files/file-tree';
import type { Manifest, RenderedObject } from '../files/manifest';
import type { PlatformModel, TeamModel } from '../model/platform-model';
import type { ServiceModel } from '../model/service-model';
import type { EmittedKinds } from './emitted-kinds';

/** What brings the config repository to the clusters. Paths are relative to that repository. */
export interface DeliveryEngine {
  /** Puts the engine's order, and what else it reads off an object, on the objects of one service. */
  decorator(service: ServiceModel): (object: RenderedObject) => Manifest;
  /** The same for a namespace, which outlives what is in it. */
  decorateNamespace(namespace: Manifest): Manifest;
  /** What syncs one service, in all its environments. */
  renderService(service: ServiceModel, platform: PlatformModel): GeneratedFile[];
  /** What a team's services may do, and where. */
  renderTeam(team: TeamModel, input: TeamInput, platform: PlatformModel): GeneratedFile[];
}

/** What a team's permissions are derived from. */
export interface TeamInput {
  /** The team's services, by name; at least one. */
  readonly services: readonly ServiceModel[];
  /** What these services render, in any environment. */
  readonly emitted: EmittedKinds;
}
