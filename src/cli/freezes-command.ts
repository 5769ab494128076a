import type { Delivery, DeliveryEngine, SyncPermission } from '../delivery/delivery-engine';
import { tryParseLocalTime } from '../definition/formats/local-time';
import type { WindowFacts } from '../ledger/repository-ledger';
import { tryReadWrittenWindows, type WrittenWindows } from '../loader/written-windows';
import type { SyncWindowModel } from '../model/types/platform-model';
import { nearestOf, quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';
import { collectDeliveries } from './applications-command';
import { table } from './table';

export interface FreezesCommandOptions {
  /** A time in ISO 8601, with an offset. */
  readonly at: string;
  readonly service?: string;
  readonly environment?: string;
  /** Whether to print JSON, for other programs. */
  readonly json: boolean;
  /** The output folder. What the last synth wrote there counts as in force. */
  readonly output: string;
}

/** What may be done with an Application at a time. */
interface Answer {
  readonly application: string;
  /** Whether the engine may sync automatically, and whether a person may sync. */
  readonly automatic: Permission;
  readonly manual: Permission;
  /** Clock changes near this time that change when a window is open. */
  readonly clockChanges: readonly string[];
  /**
   * Names of windows that are not yet in the written project: they do not apply to changes in the same commit. Omitted if there are none.
   */
  readonly notInForce?: readonly string[];
}

interface Permission extends Omit<SyncPermission, 'until'> {
  /** When it ends, in UTC and whole seconds; null if that is more than five years away. */
  readonly until: string | null;
}

/** `charthouse freezes`: which Applications may be synced at a time, and when others may next. The engine decides. */
export function freezesCommand(main: string | undefined, { at, service, environment, json, output }: FreezesCommandOptions): string {
  const time = parseTime(at);
  const { deliveries, engine } = collectDeliveries(main);
  const chosen = choose(deliveries, { service, environment });
  const written = tryReadWrittenWindows(output);
  const answers = chosen.map((delivery) => answer(delivery, engine, time, written));
  if (json) return JSON.stringify({ at: time.toISOString(), applications: answers }, null, 2);
  const rows = answers.map(({ application, automatic, manual }) => [application, textOf(automatic), textOf(manual)]);
  const warnings = [...new Set([...answers.flatMap(notInForceYet), ...answers.flatMap((each) => each.clockChanges)])];
  return [
    `At ${time.toISOString()}`,
    '',
    table(['APPLICATION', 'BY ITSELF', 'BY HAND'], rows),
    ...warnings.map((text) => `\n! ${text}`),
  ].join('\n');
}

const timeForm = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::([0-5]\d)(?:\.\d{1,3})?)?(?:Z|[+-](\d{2}):([0-5]\d))$/;

/**
 * A time must have an offset: without one, it would depend on the machine. Times that do not exist are rejected, although `Date` accepts
 * them.
 */
function parseTime(text: string): Date {
  const [, local, , hours = '0'] = timeForm.exec(text) ?? [];
  const time = local !== undefined && tryParseLocalTime(local) && Number(hours) < 24 ? new Date(text) : undefined;
  if (time && !Number.isNaN(time.getTime())) return time;
  throw new CannotRunError(
    `${quote(text)} is not a time: write it as 2026-12-24T18:00:00Z, or with an offset as in 2026-12-24T19:00:00+01:00`,
  );
}

function choose(deliveries: readonly Delivery[], wanted: Pick<FreezesCommandOptions, 'service' | 'environment'>): readonly Delivery[] {
  for (const key of ['service', 'environment'] as const) {
    const known = [...new Set(deliveries.map((each) => each[key]))];
    const name = wanted[key];
    if (name !== undefined && !known.includes(name)) {
      throw new CannotRunError(
        `there is no ${key} ${quote(name)} with an Application: there are ${known.length > 0 ? nearestOf(name, known) : 'none'}`,
      );
    }
  }
  return deliveries.filter(
    (each) => (wanted.service ?? each.service) === each.service && (wanted.environment ?? each.environment) === each.environment,
  );
}

function answer(delivery: Delivery, engine: DeliveryEngine, at: Date, written: WrittenWindows | undefined): Answer {
  const inForce = written?.(delivery);
  const notInForce = inForce ? delivery.windows.filter((window) => !isIn(inForce, window)).map(({ name }) => name) : [];
  return {
    application: delivery.name,
    automatic: delivery.sync === 'manual' ? byHandAlone : answered(engine.permissionAt(delivery, at, { manual: false })),
    manual: answered(engine.permissionAt(delivery, at, { manual: true })),
    clockChanges: engine.clockChanges(delivery, at),
    ...(notInForce.length > 0 && { notInForce }),
  };
}

/** Whether written windows contain a window as it is declared now, by whatever name. */
const isIn = (written: readonly WindowFacts[], window: SyncWindowModel): boolean =>
  written.some(
    (each) =>
      each.kind === window.kind &&
      each.schedule === window.schedule &&
      each.duration === window.duration &&
      each.timeZone === window.timeZone &&
      each.manualSync === window.manualSync,
  );

const notInForceYet = ({ application, notInForce }: Answer): string[] =>
  (notInForce ?? []).map(
    (window) =>
      `'${window}' is not in force yet for ${application}: the last synth wrote its project without it, and what comes in one commit with it is not held`,
  );

const byHandAlone: Permission = { allowed: false, reason: 'manual', decidedBy: [], until: null };

const answered = ({ until, ...permission }: SyncPermission): Permission => ({ ...permission, until: until ? secondsOf(until) : null });

/** Without milliseconds, which are always 0. */
const secondsOf = (time: Date): string => time.toISOString().replace('.000Z', 'Z');

function textOf({ allowed, reason, decidedBy, until }: Permission): string {
  if (reason === 'manual') return 'never (sync: manual)';
  const windows = decidedBy.length > 0 ? ` (${decidedBy.join(', ')})` : '';
  if (allowed) return until === null ? `yes${windows}` : `yes, until ${until}${windows}`;
  return until === null ? `no, and not within five years${windows}` : `no, next at ${until}${windows}`;
}
