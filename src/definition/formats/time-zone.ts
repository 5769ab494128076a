import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** A name of the IANA time zone database. Go finds names by their exact spelling, so the case counts although Node does not mind. */
export const timeZone: Format<string> = (value, at) => (isTimeZone(value) ? undefined : problem('unknown-time-zone', at, { given: value }));

const spelling = /^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Z][A-Za-z0-9_+-]*)*$/;

function isTimeZone(name: string): boolean {
  if (!spelling.test(name)) return false;
  try {
    const { timeZone: resolved } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return resolved === name || resolved.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
