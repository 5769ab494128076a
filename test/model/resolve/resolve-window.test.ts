import { duration } from '../../../src/definition/formats/duration';
import { cron } from '../../../src/definition/formats/cron';
import { resolveWindow } from '../../../src/model/resolve/resolve-window';

const unsaid = { timeZone: 'UTC', manualSync: false, reason: undefined, until: undefined };

describe('a sync window by its schedule', () => {
  it('denies, or allows, in UTC where no zone is named', () => {
    expect(resolveWindow('nightly', { deny: '0 22 * * *', duration: '6h' })).toEqual({
      ...{ name: 'nightly', kind: 'deny', schedule: '0 22 * * *', duration: '6h' },
      ...unsaid,
    });
    expect(resolveWindow('work', { allow: '0 8 * * mon-fri', duration: '9h' })).toEqual({
      ...{ name: 'work', kind: 'allow', schedule: '0 8 * * mon-fri', duration: '9h' },
      ...unsaid,
    });
  });

  it('says what it says beside that', () => {
    const words = { timeZone: 'Europe/Berlin', manualSync: true, reason: 'nobody is awake' };
    expect(resolveWindow('nightly', { deny: '0 22 * * *', duration: '6h', ...words })).toMatchObject({ ...words, until: undefined });
  });
});

describe('a freeze by its dates', () => {
  it.each([
    // A few minutes; a night; over the end of a month; over the leap day and without one; over new year.
    ['2026-06-01T09:05', '2026-06-01T09:50', '5 9 1 6 *', '45m'],
    ['2026-06-01T22:00', '2026-06-02T06:30', '0 22 1 6 *', '8h30m'],
    ['2026-06-29T00:00', '2026-07-01T00:00', '0 0 29 6 *', '48h'],
    ['2028-02-28T12:00', '2028-03-01T12:00', '0 12 28 2 *', '48h'],
    ['2026-02-28T12:00', '2026-03-01T12:00', '0 12 28 2 *', '24h'],
    ['2026-12-18T18:00', '2027-01-04T08:00', '0 18 18 12 *', '398h'],
  ])('opens on its day and lasts to its end: from %s until %s', (from, until, schedule, lasting) => {
    const window = resolveWindow('freeze', { from, until, timeZone: 'Europe/Berlin', manualSync: true, reason: 'holidays' });
    expect(window).toEqual({
      ...{ name: 'freeze', kind: 'deny', schedule, duration: lasting, timeZone: 'Europe/Berlin', manualSync: true, reason: 'holidays' },
      until,
    });
    expect([cron(window.schedule, ''), duration(window.duration, '')]).toEqual([undefined, undefined]);
  });
});
