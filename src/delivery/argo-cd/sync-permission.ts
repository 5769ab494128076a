import type { Delivery, DeliveryWindow, SyncPermission } from '../delivery-engine';
import { clockChanges, type ClockChange } from './sync-windows/clock-changes';
import { nextAllowed, nextBlocked } from './sync-windows/next-change';
import { verdictAt } from './sync-windows/verdict';

/** Whether Argo CD lets an Application be synced at a time. */
export function permissionAt(delivery: Delivery, at: Date, { manual }: { readonly manual: boolean }): SyncPermission {
  const application = applicationOf(delivery);
  const { allowed, reason, decidedBy } = verdictAt(delivery.windows, application, at, { manual });
  const ends = allowed ? nextBlocked : nextAllowed;
  const until = ends(delivery.windows, application, at, { manual });
  return { allowed, reason, decidedBy: decidedBy.map(({ name }) => name), until };
}

/** In which windows of an Application a change of the clocks makes a difference, around a time. */
export const clockChangesOf = (delivery: Delivery, at: Date): string[] =>
  clockChanges(delivery.windows, applicationOf(delivery), at, at).map(describe);

const applicationOf = ({ name, namespace, destination }: Delivery) => ({ name, destination: { ...destination, namespace } });

function describe({ window, kind, changes, meant, closesByDuration, actual }: ClockChange<DeliveryWindow>): string {
  const days = changes.map(({ at }) => secondsOf(at)).join(', ');
  const change = `the clocks of ${window.timeZone} change at ${days}`;
  const read = `'${window.name}' reads as ${secondsOf(meant.opens)} to ${secondsOf(kind === 'length' ? closesByDuration : meant.closes)}`;
  const open = actual.map(({ opens, closes }) => `${secondsOf(opens)} to ${secondsOf(closes)}`).join(' and ') || 'not at all';
  return `${change}: ${read}, and Argo CD has it open ${open}`;
}

/** Without the milliseconds, which are none. */
const secondsOf = (time: Date): string => time.toISOString().replace('.000Z', 'Z');
