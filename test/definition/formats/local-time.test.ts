import { localTime, minutesOf, tryParseLocalTime } from '../../../src/definition/formats/local-time';
import { verdict } from './verdict';

describe('times on the wall', () => {
  it.each([
    ['2026-12-18T18:00', { year: 2026, month: 12, day: 18, hour: 18, minute: 0 }],
    ['2028-02-29T00:00', { year: 2028, month: 2, day: 29, hour: 0, minute: 0 }],
    ['2026-01-01T23:59', { year: 2026, month: 1, day: 1, hour: 23, minute: 59 }],
  ])('%s is one', (text, parts) => {
    expect([tryParseLocalTime(text), verdict(localTime, text)]).toEqual([parts, 'fine']);
  });

  it.each([
    ...['', '2026-12-18', '18:00', '2026-12-18 18:00', '2026-12-18t18:00', '2026-12-18T18:00:00', '26-12-18T18:00', '2026-12-18T18'],
    ...['2026-12-18T18:00Z', '2026-12-18T18:00+01:00', ' 2026-12-18T18:00', '2026-12-18T18:00\n', '2026-1-1T00:00'],
    ...['2026-02-29T00:00', '2026-06-31T00:00', '2026-13-01T00:00', '2026-00-01T00:00', '2026-01-00T00:00', '2026-01-01T24:00'],
    ...['2026-01-01T00:60', '2026-01-32T00:00'],
  ])('"%s" is none', (text) => {
    expect([tryParseLocalTime(text), verdict(localTime, text)]).toEqual([undefined, 'invalid-local-time']);
  });

  it.each([
    ['2026-12-31T23:59', '2027-01-01T00:00', 1],
    ['2028-02-28T00:00', '2028-03-01T00:00', 2 * 24 * 60],
    ['2026-03-29T00:00', '2026-03-30T00:00', 24 * 60],
  ])('from %s to %s are %d minutes, whatever zones do', (from, until, minutes) => {
    expect(minutesOf(tryParseLocalTime(until)!) - minutesOf(tryParseLocalTime(from)!)).toBe(minutes);
  });
});
