import { cron } from '../formats/cron';
import { duration } from '../formats/duration';
import { localTime } from '../formats/local-time';
import { timeZone } from '../formats/time-zone';
import { fewWords } from '../formats/words';
import { boolean, object, optional, required, string, union, withDefault } from '../shape/shape';
import type { AllowWindow, DatedFreeze, DenyWindow } from './sync-window-definition';

/** Properties of all windows. The description of a project's window has 255 characters for the name and the reason. */
export const windowProperties = {
  timeZone: withDefault(string(timeZone), 'UTC'),
  manualSync: withDefault(boolean(), false),
  reason: optional(string(fewWords(190))),
};

/** See {@link SyncWindowDefinition}. */
export const syncWindowShape = union(
  object<DenyWindow>('{ deny, duration }', {
    deny: required(string(cron)),
    duration: required(string(duration)),
    ...windowProperties,
  }),
  object<AllowWindow>('{ allow, duration }', {
    allow: required(string(cron)),
    duration: required(string(duration)),
    ...windowProperties,
  }),
  object<DatedFreeze>('{ from, until }', {
    from: required(string(localTime)),
    until: required(string(localTime)),
    ...windowProperties,
  }),
);
