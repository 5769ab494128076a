import { problem } from '../../problems/problem';
import { listOf, quote } from '../../problems/text';
import type { Format } from '../shape/shape';

interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly words?: readonly string[];
}

const fields: readonly Field[] = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'day of week', least: 0, most: 6, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

/** What a schedule matches. */
export interface CronFields {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly daysOfMonth: ReadonlySet<number>;
  /** From 1, which is January. */
  readonly months: ReadonlySet<number>;
  /** From 0, which is Sunday. */
  readonly daysOfWeek: ReadonlySet<number>;
  /** Whether a matching day of the month or a matching day of the week is enough. This is so if neither field is `*`. */
  readonly eitherDay: boolean;
}

/** What one field matches. */
interface Values {
  readonly values: readonly number[];
  readonly isAny: boolean;
}

/**
 * A schedule with five fields, as Argo CD parses it. Descriptors such as `@daily` are rejected, because a sync window with one of them
 * blocks all its Applications. Schedules that Argo CD accepts but that are probably mistakes, such as `*-5`, are rejected too.
 *
 * @see https://pkg.go.dev/github.com/robfig/cron/v3#ParseStandard
 */
export const cron: Format<string> = (value, at) => {
  const reason = wrongWith(value);
  return reason === undefined ? undefined : problem('invalid-cron', at, { given: value, reason });
};

/**
 * A schedule of a CronJob. It may also be a descriptor such as `@daily`. A schedule that matches no day is a mistake: the CronJob would
 * never run.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export const cronJobSchedule: Format<string> = (value, at) => {
  if (frequent.includes(value)) return undefined;
  const reason = value.startsWith('@')
    ? `of the descriptors, a CronJob takes ${listOf(frequent)}`
    : (wrongWith(value) ?? (hasNoDay(parseCron(value) as CronFields) ? 'no day of the calendar is like it' : undefined));
  return reason === undefined ? undefined : problem('invalid-cron', at, { given: value, reason });
};

const frequent = ['@hourly', '@daily', '@midnight', '@weekly', '@monthly', '@yearly', '@annually'];

function wrongWith(schedule: string): string | undefined {
  if (/[^\t\x20-\x7e]/.test(schedule)) return 'it has a character that no schedule has, and that may not be seen';
  if (schedule.trim().startsWith('@')) return 'descriptors are not supported in sync windows';
  if (!/^[\t\x20-\x7e]*$/.test(schedule)) return 'it has other characters than ASCII has, or is on several lines';
  if (hasZone(schedule)) return "the zone belongs under 'timeZone'";
  const parts = partsOf(schedule);
  const odd = parts.length === fields.length ? fields.flatMap((field, index) => oddRanges(field, parts[index]!)) : [];
  if (odd.length > 0) return odd[0];
  const parsed = parseCron(schedule);
  return 'reason' in parsed ? parsed.reason : undefined;
}

const sound = /^(?:[*?]|[0-9A-Za-z]+(?:-[0-9A-Za-z]+)?)(?:\/[0-9]+)?$/;

const oddRanges = (field: Field, text: string): string[] =>
  text.split(',').flatMap((range) => (sound.test(range) ? [] : [`${quote(range)} is no ${field.name}`]));

const partsOf = (schedule: string): string[] => schedule.split(/\s+/).filter(Boolean);

/** Whether a schedule begins with a time zone, which `parseCron` does not support. */
export const hasZone = (schedule: string): boolean => /^(?:CRON_)?TZ=/.test(schedule);

/** Parses a schedule, or returns the reason why Argo CD cannot parse it. */
export function parseCron(schedule: string): CronFields | { readonly reason: string } {
  const parts = partsOf(schedule);
  if (parts.length !== fields.length) return { reason: `it has ${parts.length} fields, not five` };
  const read = fields.map((field, index) => readField(field, parts[index]!));
  const reason = read.find((each) => typeof each === 'string');
  if (reason !== undefined) return { reason };
  const [minutes, hours, days, months, weekdays] = read as [Values, Values, Values, Values, Values];
  return {
    minutes: new Set(minutes.values),
    hours: new Set(hours.values),
    daysOfMonth: new Set(days.values),
    months: new Set(months.values),
    daysOfWeek: new Set(weekdays.values),
    eitherDay: !days.isAny && !weekdays.isAny,
  };
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a schedule matches no day of the calendar: `0 0 30 2 *`. */
export function hasNoDay({ minutes, hours, daysOfMonth, months, daysOfWeek, eitherDay }: CronFields): boolean {
  if (minutes.size === 0 || hours.size === 0 || months.size === 0) return true;
  const hasDate = [...months].some((month) => [...daysOfMonth].some((day) => day <= longestMonths[month - 1]!));
  return eitherDay ? !hasDate && daysOfWeek.size === 0 : !hasDate || daysOfWeek.size === 0;
}

/** The values of a field, or why it is invalid. Go's parser ignores empty parts between commas. */
function readField(field: Field, text: string): Values | string {
  const ranges = text
    .split(',')
    .filter(Boolean)
    .map((range) => readRange(field, range));
  const reason = ranges.find((each) => typeof each === 'string');
  if (reason !== undefined) return reason;
  const read = ranges as Values[];
  return { values: read.flatMap(({ values }) => values), isAny: read.some(({ isAny }) => isAny) };
}

function readRange(field: Field, text: string): Values | string {
  const wrong = `${quote(text)} is no ${field.name}`;
  const [range, stepText, ...tooMany] = text.split('/') as [string, ...string[]];
  const [first, last, ...beyond] = range.split('-') as [string, ...string[]];
  const step = stepText === undefined ? 1 : integerIn(stepText);
  if (tooMany.length > 0 || !(step < 2 ** 63)) return wrong;
  if (step === 0) return `${wrong}: a step is 1 or more`;
  if (first === '*' || first === '?') return { values: every(field.least, field.most, step), isAny: step === 1 };
  if (beyond.length > 0) return wrong;
  const from = numberIn(field, first);
  const to = last !== undefined ? numberIn(field, last) : stepText !== undefined ? field.most : from;
  if (from === undefined || to === undefined) return `${wrong}: ${field.least} to ${field.most}`;
  return from > to ? `${wrong}: the range ends before it begins` : { values: every(from, to, step), isAny: false };
}

function every(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

function numberIn(field: Field, text: string): number | undefined {
  const word = field.words?.indexOf(text.toLowerCase()) ?? -1;
  const value = word >= 0 ? word + field.least : integerIn(text);
  return value >= field.least && value <= field.most ? value : undefined;
}

/** An integer as Go parses it: a plus sign is allowed. */
const integerIn = (text: string): number => (/^\+?[0-9]+$/.test(text) ? Number(text) : NaN);
