import type { PlatformModel, SyncWindowModel } from '../../../model/types/platform-model';
import type { ServiceModel } from '../../../model/types/service-model';
import { mergeProblems, problem, type Problem } from '../../../problems/problem';
import { projectWindow } from '../project-window';
import { nextAllowed } from '../sync-windows/next-change';

/** A fixed time, so that the same definitions always give the same problems. Any time works, because schedules repeat. */
const anyTime = new Date(Date.UTC(2026, 0, 1));

/** Allow windows that are always closed by deny windows when they open. Applications with such windows would never sync. */
export function closedWindows(services: readonly ServiceModel[], { syncWindows }: PlatformModel): Problem[] {
  // Cached: most Applications have the same windows, and few have an allow window.
  const known = new Map<string, boolean>();
  const problems = services.flatMap(({ stages }) =>
    stages.flatMap(({ environment, overlays }) =>
      overlays.flatMap((overlay) => {
        const windows = syncWindows.filter(({ name }) => overlay.syncWindows.includes(name));
        const manual = environment.sync === 'manual';
        const key = JSON.stringify([manual, overlay.syncWindows]);
        const opens = known.get(key) ?? everOpens(windows, manual);
        known.set(key, opens);
        return opens ? [] : [closed(windows)];
      }),
    ),
  );
  return mergeProblems(problems);
}

function everOpens(windows: readonly SyncWindowModel[], manual: boolean): boolean {
  if (!windows.some(({ kind }) => kind === 'allow') || !windows.some(({ kind }) => kind === 'deny')) return true;
  const application = { name: 'any', destination: {} };
  const simulated = windows.map((window) => projectWindow(window, [application.name]));
  return nextAllowed(simulated, application, anyTime, { manual }) !== undefined;
}

function closed(windows: readonly SyncWindowModel[]): Problem {
  const named = (kind: 'allow' | 'deny'): string[] => windows.filter((window) => window.kind === kind).map(({ name }) => name);
  const [allow, deny] = [named('allow'), named('deny')];
  return problem(
    'sync-window-never-open',
    allow.map((name) => `platform.syncWindows.${name}`),
    { allow, deny },
  );
}
