import type { SyncWindowModel } from '../../model/types/platform-model';
import type { SyncWindow } from './kinds/app-project/sync-window';

/**
 * A window as a project has it. It lists Applications by their exact names only: a glob would also match other names with the same
 * beginning.
 *
 * @param applications at least one.
 */
export function projectWindow(window: SyncWindowModel, applications: readonly string[]): SyncWindow {
  const { name, kind, schedule, duration, timeZone, manualSync, reason } = window;
  return {
    kind,
    schedule,
    duration,
    timeZone,
    applications: [...applications].sort(),
    // Explicit although it is the default: it shows that adding `namespaces` or `clusters` by hand would widen the window.
    andOperator: false,
    manualSync: manualSync || undefined,
    description: reason === undefined ? name : `${name}: ${reason}`,
  };
}
