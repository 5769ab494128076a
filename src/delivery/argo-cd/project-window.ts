import type { SyncWindowModel } from '../../model/types/platform-model';
import type { SyncWindow } from './kinds/app-project/sync-window';

/**
 * A window as a project has it. It lists Applications by their exact names, and nothing else: a glob would match the next name that begins alike.
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
    // Said although it is the default: whoever adds `namespaces` or `clusters` by hand sees that they would widen the window.
    andOperator: false,
    manualSync: manualSync || undefined,
    description: reason === undefined ? name : `${name}: ${reason}`,
  };
}
