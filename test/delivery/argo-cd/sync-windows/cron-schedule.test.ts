import { tryParseSchedule } from '../../../../src/delivery/argo-cd/sync-windows/cron-schedule';

/** Several beginnings after a time. */
function beginnings(schedule: string, after: string, count: number): string[] {
  const times: string[] = [];
  for (let time: number | undefined = Date.parse(`${after}Z`); times.length < count;) {
    time = tryParseSchedule(schedule)!.next(time);
    if (time === undefined) return [...times, 'never'];
    times.push(new Date(time).toISOString().slice(0, 16));
  }
  return times;
}

describe('schedules', () => {
  it.each([
    ['0 22 * * *', '2026-06-01T21:59', ['2026-06-01T22:00', '2026-06-02T22:00']],
    ['0 22 * * *', '2026-06-01T22:00', ['2026-06-02T22:00', '2026-06-03T22:00']],
    [
      '*/25 9-10 * * *',
      '2026-06-01T09:30',
      ['2026-06-01T09:50', '2026-06-01T10:00', '2026-06-01T10:25', '2026-06-01T10:50', '2026-06-02T09:00'],
    ],
    ['0 0 31 * *', '2026-06-01T00:00', ['2026-07-31T00:00', '2026-08-31T00:00', '2026-10-31T00:00']],
    ['0 0 * dec-DEC mon', '2026-06-01T00:00', ['2026-12-07T00:00', '2026-12-14T00:00']],
    ['0 0 13 * 5', '2026-06-01T00:00', ['2026-06-05T00:00', '2026-06-12T00:00', '2026-06-13T00:00']],
    ['0 0 13 * ?', '2026-06-01T00:00', ['2026-06-13T00:00', '2026-07-13T00:00']],
    ['0 0 */12 * 5', '2026-06-01T00:00', ['2026-06-05T00:00', '2026-06-12T00:00', '2026-06-13T00:00']],
    ['0 0 29 2 *', '2026-06-01T00:00', ['2028-02-29T00:00', '2032-02-29T00:00']],
    ['59 23 31 12 *', '2026-12-31T23:59', ['2027-12-31T23:59']],
  ])('%s after %s', (schedule, after, expected) => {
    expect(beginnings(schedule, after, expected.length)).toEqual(expected);
  });

  it.each([
    ['0 0 30 2 *', '2026-06-01T00:00', ['never']],
    // The year of asking and five more are looked at: 2100 is no leap year.
    ['0 0 29 2 *', '2096-02-28T00:00', ['2096-02-29T00:00', 'never']],
    ['0 0 29 2 *', '2098-12-31T23:59:58', ['never']],
    ['0 0 29 2 *', '2098-12-31T23:59:59', ['2104-02-29T00:00']],
  ])('%s after %s: %s', (schedule, after, expected) => {
    expect(beginnings(schedule, after, expected.length)).toEqual(expected);
  });

  it('begin after a time, by the millisecond', () => {
    const ten = Date.UTC(2026, 5, 1, 10);
    expect(tryParseSchedule('0 10 * * *')!.next(ten - 1)).toBe(ten);
    expect(tryParseSchedule('0 10 * * *')!.next(ten)).toBe(ten + 86_400_000);
  });

  it('are none where Argo CD cannot read them', () => {
    expect(tryParseSchedule('0 22 * *')).toBeUndefined();
    expect(tryParseSchedule('@daily')).toBeUndefined();
  });
});
