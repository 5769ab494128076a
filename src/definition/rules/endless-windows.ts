import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';
import { hasNoDay, parseCron } from '../formats/cron';

/** A schedule must match at least one day: Argo CD treats a window that never begins as always open. */
export const endlessWindows: PlatformRule = ({ definition }) =>
  Object.entries(definition.syncWindows ?? {}).flatMap(([name, window]: [string, { readonly deny?: unknown; readonly allow?: unknown }]) =>
    (['deny', 'allow'] as const).flatMap((kind) => {
      const schedule = window[kind];
      const fields = typeof schedule === 'string' ? parseCron(schedule) : undefined;
      if (!fields || 'reason' in fields || !hasNoDay(fields)) return [];
      return [
        problem('sync-window-never-begins', `platform.syncWindows.${name}.${kind}`, { window: name, kind, schedule: schedule as string }),
      ];
    }),
  );
