import { timeZone } from '../../../definition/formats/time-zone';
import { day, second } from './milliseconds';

/** Cached, because Intl is slow to look up a zone. */
const zones = new Map<string, string>();
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The zone that Argo CD uses: UTC if a window names none, or one that is not in the database. */
export function zoneOf(name: string | undefined): string {
  if (name === undefined) return 'UTC';
  if (!zones.has(name)) zones.set(name, timeZone(name, 'timeZone') === undefined ? name : 'UTC');
  return zones.get(name)!;
}

/** The offset of a zone at a time: milliseconds ahead of UTC. */
export function offsetAt(zone: string, at: number): number {
  if (zone === 'UTC') return 0;
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(formatterOf(zone).format(at)) ?? [];
  if (sign === undefined) return 0;
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * second;
  return sign === '-' ? -offset : offset;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formatters.set(zone, formatter);
  return formatter;
}

/** A period without clock changes. */
export interface Segment {
  readonly from: number;
  readonly until: number;
  /** In milliseconds ahead of UTC. */
  readonly offset: number;
}

/** The periods without clock changes, between two times. */
export function* segmentsOf(zone: string, from: number, until: number): Generator<Segment> {
  let begin = from;
  while (begin < until) {
    const end = Math.min(nextChange(zone, begin, until) ?? until, until);
    yield { from: begin, until: end, offset: offsetAt(zone, begin) };
    begin = end;
  }
}

/** The next clock change of a zone, to the second. No zone has changed its clocks twice in a day. */
function nextChange(zone: string, after: number, until: number): number | undefined {
  if (zone === 'UTC') return undefined;
  const offset = offsetAt(zone, after);
  for (let at = after; at < until; at += day) {
    if (offsetAt(zone, at + day) === offset) continue;
    let [same, other] = [Math.floor(at / second), Math.ceil((at + day) / second)];
    while (other - same > 1) {
      const middle = Math.floor((same + other) / 2);
      if (offsetAt(zone, middle * second) === offset) same = middle;
      else other = middle;
    }
    return other * second;
  }
  return undefined;
}
