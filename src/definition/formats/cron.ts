import { problem } from '../../problems/problem';
import { quote } from '../../problems/text';
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

/**
 * A schedule of five fields, as Argo CD parses it. Descriptors such as `@daily` are refused, because in a sync window they
 * block every application that it matches.
 *
 * @see https://pkg.go.dev/github.com/robfig/cron/v3#ParseStandard
 */
export const cron: Format<string> = (value, at) => {
  const reason = wrongWith(value);
  return reason === undefined ? undefined : problem('invalid-cron', at, { given: value, reason });
};

function wrongWith(schedule: string): string | undefined {
  const parts = schedule.split(/\s+/).filter(Boolean);
  if (schedule.trim().startsWith('@')) return 'descriptors are not supported in sync windows';
  if (/^(?:CRON_)?TZ=/.test(schedule)) return "the zone belongs under 'timeZone'";
  if (parts.length !== fields.length) return `it has ${parts.length} fields, not five`;
  return fields.map((field, index) => wrongWithField(field, parts[index]!)).find((reason) => reason !== undefined);
}

function wrongWithField(field: Field, text: string): string | undefined {
  return text
    .split(',')
    .map((range) => wrongWithRange(field, range))
    .find((reason) => reason !== undefined);
}

function wrongWithRange(field: Field, text: string): string | undefined {
  const wrong = `${quote(text)} is no ${field.name}`;
  const match = /^(?:(\*|\?)|([0-9A-Za-z]+)(?:-([0-9A-Za-z]+))?)(?:\/([0-9]+))?$/.exec(text);
  if (!match) return wrong;
  const [, any, first, last, step] = match;
  if (step !== undefined && Number(step) === 0) return `${wrong}: a step is 1 or more`;
  if (any !== undefined) return undefined;
  const from = numberIn(field, first!);
  const to = last === undefined ? from : numberIn(field, last);
  if (from === undefined || to === undefined) return `${wrong}: ${field.least} to ${field.most}`;
  return from > to ? `${wrong}: the range ends before it begins` : undefined;
}

function numberIn(field: Field, text: string): number | undefined {
  const word = field.words?.indexOf(text.toLowerCase()) ?? -1;
  const value = word >= 0 ? word + field.least : /^[0-9]+$/.test(text) ? Number(text) : NaN;
  return value >= field.least && value <= field.most ? value : undefined;
}
