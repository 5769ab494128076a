import type { GeneratedFile } from '../files/file-tree';
import type { GroupKind } from '../files/manifest';
import type { PlatformModel, TeamModel } from '../model/platform-model';
import type { ServiceModel } from '../model/service-model';

/** What brings the config repository to the clusters. Paths are relative to that repository. */
export interface DeliveryEngine {
  /** What syncs one service, in all its environments. */
  renderService(service: ServiceModel, platform: PlatformModel): GeneratedFile[];
  /** What a team's services may do, and where. */
  renderTeam(team: TeamModel, input: TeamInput, platform: PlatformModel): GeneratedFile[];
}

/** What a team's permissions are derived from. */
export interface TeamInput {
  /** The team's services, by name; at least one. */
  readonly services: readonly ServiceModel[];
  /** Every kind of object that these services render, in any environment. */
  readonly kinds: readonly GroupKind[];
}
