import type { Delivery, SyncPermission } from '../delivery-engine';
import { projectWindow } from './project-window';
import { clockChanges, type ClockChange } from './sync-windows/clock-changes';
import { nextAllowed, nextBlocked } from './sync-windows/next-change';
import { verdictAt } from './sync-windows/verdict';

/** Whether Argo CD may sync an Application at a time. */
export function permissionAt(delivery: Delivery, at: Date, { manual }: { readonly manual: boolean }): SyncPermission {
  const [windows, application] = [windowsOf(delivery), applicationOf(delivery)];
  const { allowed, reason, decidedBy } = verdictAt(windows, application, at, { manual });
  const ends = allowed ? nextBlocked : nextAllowed;
  const until = ends(windows, application, at, { manual });
  return { allowed, reason, decidedBy: decidedBy.map(({ name }) => name), until };
}

/** Reports the windows of an Application that a clock change moves, around a time. */
export const clockChangesOf = (delivery: Delivery, at: Date): string[] =>
  clockChanges(windowsOf(delivery), applicationOf(delivery), at, at).map(describe);

/** The windows as the project has them for this Application, with their names. */
const windowsOf = ({ name, windows }: Delivery) => windows.map((window) => ({ name: window.name, ...projectWindow(window, [name]) }));

const applicationOf = ({ name, namespace, destination }: Delivery) => ({ name, destination: { ...destination, namespace } });

function describe({ window, kind, changes, meant, closesByDuration, actual }: ClockChange<ReturnType<typeof windowsOf>[number]>): string {
  const days = changes.map(({ at }) => secondsOf(at)).join(', ');
  const change = `the clocks of ${window.timeZone} change at ${days}`;
  const read = `'${window.name}' reads as ${secondsOf(meant.opens)} to ${secondsOf(kind === 'length' ? closesByDuration : meant.closes)}`;
  const open = actual.map(({ opens, closes }) => `${secondsOf(opens)} to ${secondsOf(closes)}`).join(' and ') || 'not at all';
  return `${change}: ${read}, and Argo CD has it open ${open}`;
}

/** Without milliseconds, which are always 0. */
const secondsOf = (time: Date): string => time.toISOString().replace('.000Z', 'Z');
