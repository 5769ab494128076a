import { environments, problemsOfPlatform } from '../../problems/case';

const found = (window: object) =>
  problemsOfPlatform({ syncWindows: { window }, environments: environments('production', { syncWindows: ['window'] }) }).map(
    ({ code, at, fix }) => [code, ...at, fix],
  );

describe('a sync window', () => {
  it.each(['0 0 29 2 *', '0 0 31 * *', '0 0 30 2 1', '0 22 * * *'])('begins on some day: %s', (deny) => {
    expect(found({ deny, duration: '6h' })).toEqual([]);
  });

  it.each(['deny', 'allow'])('never begins where there is no such day: %s', (kind) => {
    const fix = `use a day that exists; to ${kind} at all times, use '0 0 * * *' with duration '24h1s'`;
    expect(found({ [kind]: '0 0 30 2 *', duration: '6h' })).toEqual([
      ['sync-window-never-begins', `platform.syncWindows.window.${kind}`, fix],
    ]);
  });

  it('begins where it is by its dates, which are days that there are', () => {
    expect(found({ from: '2028-02-29T00:00', until: '2028-03-01T00:00' })).toEqual([]);
  });

  it('is asked for a schedule first', () => {
    expect(found({ deny: '0 0 30 13 *', duration: '6h' }).map(([code]) => code)).toEqual(['invalid-cron']);
  });
});
