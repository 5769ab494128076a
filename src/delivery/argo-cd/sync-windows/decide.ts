import type { ReadableWindow } from './readable-window';
import type { SyncWindow } from '../kinds/app-project/sync-window';
import type { AskOptions } from './simulated-application';

/**
 * Why a sync may or may not run:
 *
 * - `no-window`: no window applies to the Application
 * - `unreadable`: Argo CD cannot parse the schedule or duration of a window, and blocks all syncs
 * - `denied`: a deny window is active
 * - `denied-but-manual`: all active deny windows permit manual syncs
 * - `allowed`: an allow window is active
 * - `outside`: there are allow windows, and none is active
 * - `outside-but-manual`: there are allow windows, none is active, and all of them permit manual syncs
 * - `not-denied`: there are only deny windows, and none is active
 */
export type Reason =
  'no-window' | 'unreadable' | 'denied' | 'denied-but-manual' | 'allowed' | 'outside' | 'outside-but-manual' | 'not-denied';

/** A decision, and the windows that led to it. */
export interface Decision<W> {
  readonly allowed: boolean;
  readonly reason: Reason;
  readonly decidedBy: readonly W[];
}

/**
 * Decides on a sync, given the active windows.
 *
 * @see https://github.com/argoproj/argo-cd/blob/v3.2.12/pkg/apis/application/v1alpha1/types.go
 */
export function decide<W extends SyncWindow>(
  windows: readonly ReadableWindow<W>[],
  isActive: (window: ReadableWindow<W>, index: number) => boolean,
  { manual = false }: AskOptions,
): Decision<W> {
  if (windows.length === 0) return { allowed: true, reason: 'no-window', decidedBy: [] };
  const active = windows.filter(isActive).map(({ window }) => window);
  const denies = active.filter(({ kind }) => kind === 'deny');
  const against = denies.filter(({ manualSync = false }) => !(manual && manualSync));
  if (against.length > 0) return { allowed: false, reason: 'denied', decidedBy: against };
  if (denies.length > 0) return { allowed: true, reason: 'denied-but-manual', decidedBy: denies };
  const allows = active.filter(({ kind }) => kind === 'allow');
  if (allows.length > 0) return { allowed: true, reason: 'allowed', decidedBy: allows };
  const closed = windows.map(({ window }) => window).filter(({ kind }) => kind === 'allow');
  const shut = closed.filter(({ manualSync = false }) => !(manual && manualSync));
  if (shut.length > 0) return { allowed: false, reason: 'outside', decidedBy: shut };
  if (closed.length > 0) return { allowed: true, reason: 'outside-but-manual', decidedBy: closed };
  return { allowed: true, reason: 'not-denied', decidedBy: [] };
}
