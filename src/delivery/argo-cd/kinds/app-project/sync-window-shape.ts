import { cron } from '../../../../definition/formats/cron';
import { duration } from '../../../../definition/formats/duration';
import { timeZone } from '../../../../definition/formats/time-zone';
import { boolean, list, oneOf, optional, required, string, object } from '../../../../definition/shape/shape';
import type { SyncWindow } from './sync-window';
import { argoGlob } from '../common/argo-glob';
import { atMost } from '../common/text-formats';

const globs = optional(list(string(argoGlob)));

/** See {@link SyncWindow}. */
export const projectWindowShape = object<SyncWindow>('a sync window', {
  kind: required(oneOf('allow', 'deny')),
  schedule: required(string(cron)),
  duration: required(string(duration)),
  timeZone: optional(string(timeZone)),
  applications: globs,
  namespaces: globs,
  clusters: globs,
  manualSync: optional(boolean()),
  syncOverrun: optional(boolean()),
  andOperator: optional(boolean()),
  description: optional(string(atMost(255))),
});
