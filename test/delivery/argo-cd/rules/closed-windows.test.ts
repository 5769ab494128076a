import { closedWindows } from '../../../../src/delivery/argo-cd/rules/closed-windows';
import { models, platform, service } from '../../../example-platform';
import { environments } from '../../../problems/case';

const work = { allow: '0 9 * * 1-5', duration: '8h' };
const closed = (syncWindows: Record<string, object>, sync = 'automated', changes: Record<string, unknown> = {}) => {
  const declared = platform({ syncWindows, environments: environments('production', { sync, syncWindows: Object.keys(syncWindows) }) });
  const { platform: resolved, services } = models({ platform: declared, services: [service(changes)] });
  return closedWindows(services, resolved).map(({ at, given }) => [at, given]);
};

describe('windows that are closed for ever', () => {
  it.each<[string, Record<string, object>]>([
    ['an allow window alone', { work }],
    ['deny windows alone, which may say so on purpose', { always: { deny: '0 0 * * *', duration: '24h1s' } }],
    ['one that is open longer than it is denied', { work, early: { deny: '0 8 * * 1-5', duration: '2h' } }],
    ['one that is denied on all days but one', { work, most: { deny: '0 0 * * 1-4', duration: '24h' } }],
    ['one that is denied in another zone', { work, there: { deny: '0 9 * * 1-5', duration: '8h', timeZone: 'Asia/Tokyo' } }],
    [
      'two, of which one is never denied',
      { work, night: { allow: '0 22 * * *', duration: '1h' }, days: { deny: '0 7 * * *', duration: '12h' } },
    ],
  ])('are not %s', (_, windows) => {
    expect(closed(windows)).toEqual([]);
  });

  it('are allow windows that are denied whenever they open, by one window or by several', () => {
    const [morning, afternoon] = [
      { deny: '30 8 * * 1-5', duration: '5h' },
      { deny: '0 13 * * *', duration: '5h' },
    ];
    const at = ['platform.syncWindows.work'];
    expect(closed({ work, days: { deny: '0 8 * * *', duration: '10h' } })).toEqual([[at, 'work, days']]);
    expect(closed({ work, morning, afternoon })).toEqual([[at, 'work, afternoon, morning']]);
  });

  it('are asked of a person where only a person syncs', () => {
    const denied = { deny: '0 8 * * *', duration: '10h', manualSync: true };
    expect(closed({ work, denied })).toHaveLength(1);
    expect(closed({ work, denied }, 'manual')).toEqual([]);
  });

  it('are not those that a service is exempt from', () => {
    const windows = { work, days: { deny: '0 8 * * *', duration: '10h' } };
    expect(closed(windows, 'automated', { syncWindows: { days: { exempt: 'it only reads' } } })).toEqual([]);
  });
});
