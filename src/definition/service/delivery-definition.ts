import type { NoSyncWindowIsDeclared } from '../platform/sync-window-definition';

/** When a service may be synced, and whether it is still to be there. */
export interface DeliveryDefinition<W extends string = any> {
  /**
   * Sync windows of the platform: `true` for one that applies beside those of the environment and of the team, an exemption for one that does not.
   *
   * @default - those of the environment and of the team
   */
  readonly syncWindows?: [W] extends [never]
    ? { readonly [window: string]: NoSyncWindowIsDeclared }
    : { readonly [window in W]?: true | WindowExemption | null };
  /**
   * The first of two steps to delete what was deployed: nothing is rendered any more, and the next sync prunes all there is. What leaves the
   * definition without this step goes on running.
   *
   * @default false
   */
  readonly retired?: boolean | null;
}

/** A sync window that applies to others, and not here. */
export interface WindowExemption {
  /** Why it does not apply, for reviewers. */
  readonly exempt: string;
}
