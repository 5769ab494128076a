import { environments, problemsOfPlatform } from '../../problems/case';

const codesOf = (from: string, until: string) =>
  problemsOfPlatform({
    syncWindows: { nightly: { deny: '0 22 * * *', duration: '6h' }, freeze: { from, until } },
    environments: environments('dev', { syncWindows: ['freeze'] }),
  }).map(({ code, at }) => [code, ...at]);
const wrong = [['freeze-dates', 'platform.syncWindows.freeze']];

describe('a freeze by its dates', () => {
  it.each([
    ['2026-12-18T18:00', '2027-01-04T08:00'],
    ['2026-06-01T00:00', '2026-06-01T00:01'],
    ['2026-01-01T00:00', '2026-12-31T23:59'],
  ])('may be from %s until %s', (from, until) => {
    expect(codesOf(from, until)).toEqual([]);
  });

  it.each([
    ['2026-06-01T00:00', '2026-06-01T00:00'],
    ['2026-06-02T00:00', '2026-06-01T00:00'],
    ['2026-01-01T00:00', '2027-01-01T00:00'],
    ['2026-06-01T00:00', '2028-06-01T00:00'],
  ])('would have no end, or be over before it begins, from %s until %s', (from, until) => {
    expect(codesOf(from, until)).toEqual(wrong);
  });

  it('is asked for its dates first', () => {
    expect(codesOf('2026-06-31T00:00', '2026-06-01T00:00')).toEqual([['invalid-local-time', 'platform.syncWindows.freeze.from']]);
  });
});
