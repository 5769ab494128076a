import { problemsOfPlatform, environments } from '../../problems/case';

const codes = (syncWindows: Record<string, object>) =>
  problemsOfPlatform({ syncWindows, environments: environments('production', { syncWindows: Object.keys(syncWindows) }) }).map(
    ({ code }) => code,
  );
const first = { from: '2026-12-18T18:00', until: '2027-01-04T08:00' };

describe('freezes by dates', () => {
  it('may begin on other days, at other hours, or in another zone', () => {
    expect(codes({ first, second: { ...first, from: '2026-12-18T19:00' } })).toEqual([]);
    expect(codes({ first, second: { from: '2027-12-19T18:00', until: '2028-01-04T08:00' } })).toEqual([]);
    expect(codes({ first, second: { ...first, timeZone: 'Europe/Berlin' } })).toEqual([]);
    expect(codes({ first, second: { deny: '0 18 18 12 *', duration: '1h' } })).toEqual([]);
  });

  it('do not begin at the same time of two years, in whatever way the zone is said', () => {
    const later = { from: '2027-12-18T18:00', until: '2027-12-20T08:00' };
    expect(codes({ first, later })).toEqual(['freezes-on-one-schedule']);
    expect(codes({ first, later: { ...later, timeZone: 'UTC' } })).toEqual(['freezes-on-one-schedule']);
    expect(codes({ first, again: first })).toEqual(['freezes-on-one-schedule']);
  });
});
