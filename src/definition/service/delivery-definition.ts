import type { NoSyncWindowIsDeclared } from '../platform/sync-window-definition';

/** When a service may be synced, and whether it is being deleted. */
export interface DeliveryDefinition<W extends string = any> {
  /**
   * Sync windows of the platform, by name. `true` applies a window in addition to those of the environment and the team. An exemption
   * excludes the service from a window.
   *
   * @default - those of the environment and of the team
   */
  readonly syncWindows?: [W] extends [never] ? NoSyncWindowIsDeclared : { readonly [window in W]?: true | WindowExemption | null };
  /**
   * The first of two steps to delete what was deployed. Nothing is rendered any more, and the next sync prunes all objects. A service that
   * is removed from the definition without this step keeps running.
   *
   * @default false
   */
  readonly retired?: boolean | null;
}

/** Excludes the service from a sync window that applies to others. */
export interface WindowExemption {
  /** Why the window does not apply, for reviewers. */
  readonly exempt: string;
}
