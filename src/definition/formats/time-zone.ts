import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/**
 * A name of the IANA time zone database. Go looks for a file with this name, so the spelling matters, although Node ignores case. Node also
 * accepts names such as `PST`, which are not in the database.
 */
export const timeZone: Format<string> = (value, at) => (isTimeZone(value) ? undefined : problem('unknown-time-zone', at, { given: value }));

/** The folders of the database, and the names outside of folders. Neither list has grown in years. */
const areas = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\//;
const others = new Set(
  (
    'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan ' +
    'Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu'
  ).split(' '),
);

const spelling = /^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Z][A-Za-z0-9_+-]*)*$/;

function isTimeZone(name: string): boolean {
  if (others.has(name)) return true;
  if (!areas.test(name) || !spelling.test(name)) return false;
  try {
    const { timeZone: resolved } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return resolved === name || resolved.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
