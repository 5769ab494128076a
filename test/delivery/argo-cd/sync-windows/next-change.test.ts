import { nextAllowed, nextBlocked, nextChange } from '../../../../src/delivery/argo-cd/sync-windows/next-change';
import type { SyncWindow } from '../../../../src/delivery/argo-cd/kinds/app-project/sync-window';
import { verdictAt } from '../../../../src/delivery/argo-cd/sync-windows/verdict';
import { allow, deny, inBerlin, shop } from './examples';

const iso = (time: Date | undefined): string | undefined => time?.toISOString().replace('.000Z', 'Z');

describe('the next change', () => {
  it.each<[string, SyncWindow[], string, string | undefined]>([
    ['a deny window opens a second after its beginning', [deny('0 22 * * *', '6h')], '2026-06-01T12:00:00Z', '2026-06-01T22:00:01Z'],
    ['even to who asks at its beginning', [deny('0 22 * * *', '6h')], '2026-06-01T22:00:00Z', '2026-06-01T22:00:01Z'],
    ['a deny window closes at its end', [deny('0 22 * * *', '6h')], '2026-06-01T22:00:01Z', '2026-06-02T04:00:00Z'],
    ['an allow window opens a second after its beginning', [allow('0 22 * * *', '6h')], '2026-06-01T12:00:00Z', '2026-06-01T22:00:01Z'],
    ['an allow window closes at its end', [allow('0 22 * * *', '6h')], '2026-06-01T23:00:00.250Z', '2026-06-02T04:00:00Z'],
    ['a second and a half of it is one whole second', [deny('0 22 * * *', '1500ms')], '2026-06-01T22:00:00Z', '2026-06-01T22:00:01Z'],
    ['an end between seconds counts from the next', [deny('0 22 * * *', '1500ms')], '2026-06-01T22:00:01Z', '2026-06-01T22:00:02Z'],
    ['windows that overlap are one', [deny('*/5 * * * *', '6m'), deny('0 0 2 6 *', '1h')], '2026-06-01T12:00:01Z', undefined],
    ['windows that only touch leave a second', [deny('0 * * * *', '1h')], '2026-06-01T12:00:01Z', '2026-06-01T13:00:00Z'],
    [
      'an allow window that opens in a freeze does not count',
      [deny('0 0 1 6 *', '48h'), allow('0 9 * * *', '8h')],
      '2026-06-01T12:00:00Z',
      '2026-06-03T09:00:01Z',
    ],
    [
      'an allow window that is open when a freeze ends does',
      [deny('0 0 1 6 *', '36h'), allow('0 9 * * *', '8h')],
      '2026-06-01T12:00:00Z',
      '2026-06-02T12:00:00Z',
    ],
    ['clocks go forward in it', [deny('0 22 * * *', '6h', inBerlin)], '2026-03-28T22:00:00Z', '2026-03-29T02:00:00Z'],
    ['clocks go back in it', [deny('0 22 * * *', '6h', inBerlin)], '2026-10-24T22:00:00Z', '2026-10-25T03:00:00Z'],
    ['clocks skip its beginning', [deny('30 2 * * *', '1h', inBerlin)], '2026-03-29T00:00:00Z', '2026-03-29T01:00:00Z'],
    ['clocks skip its end', [deny('0 1 * * *', '90m', inBerlin)], '2026-03-29T00:30:00Z', '2026-03-29T01:00:00Z'],
    ['clocks skip all of it', [deny('15 2 * * *', '30m', inBerlin)], '2026-03-29T00:00:00Z', '2026-03-30T00:15:01Z'],
    ['clocks go back behind its beginning', [deny('30 2 * * *', '1h', inBerlin)], '2026-10-25T00:45:00Z', '2026-10-25T01:00:00Z'],
    ['clocks bring it again', [deny('0 2 * * *', '10m', inBerlin)], '2026-10-25T00:30:00Z', '2026-10-25T01:00:01Z'],
    ['years ahead', [allow('0 0 29 2 *', '1h')], '2028-03-01T00:00:00Z', '2032-02-29T00:00:01Z'],
    ['farther than is looked', [allow('0 0 29 2 *', '1h')], '2096-03-01T00:00:00Z', '2099-01-01T00:59:59Z'],
    ['no day is like it', [deny('0 0 30 2 *', '1h')], '2026-06-01T12:00:00Z', undefined],
    ['no time is in it', [allow('0 0 * * *', '0s')], '2026-06-01T12:00:00Z', undefined],
    ['it cannot be read', [deny('0 22 * *', '1h'), allow('0 * * * *', '1m')], '2026-06-01T12:00:00Z', undefined],
    ['none is for the Application', [deny('0 22 * * *', '6h', { applications: ['cart'] })], '2026-06-01T12:00:00Z', undefined],
    ['no window', [], '2026-06-01T12:00:00Z', undefined],
  ])('%s', (_, windows, at, expected) => {
    expect(iso(nextChange(windows, shop, new Date(at)))).toBe(expected);
  });

  it('is another for who asks by hand', () => {
    const windows = [deny('0 6 * * *', '12h', { manualSync: true }), deny('0 8 * * *', '1h'), allow('0 20 * * *', '1h')];
    const at = new Date('2026-06-01T07:00:00Z');
    expect(iso(nextChange(windows, shop, at))).toBe('2026-06-01T20:00:01Z');
    expect(iso(nextChange(windows, shop, at, { manual: true }))).toBe('2026-06-01T08:00:01Z');
    // Who may not sync by hand outside the allow window may again in the deny window that says so.
    const evening = new Date('2026-06-01T22:00:00Z');
    expect(verdictAt(windows, shop, evening, { manual: true }).reason).toBe('outside');
    expect(iso(nextChange(windows, shop, evening, { manual: true }))).toBe('2026-06-02T06:00:01Z');
  });

  it('is looked for five years ahead, or as far as is wanted', () => {
    const windows = [allow('0 0 29 2 *', '1h')];
    const at = new Date('2028-02-29T02:00:00Z');
    expect(iso(nextChange(windows, shop, at))).toBe('2032-02-29T00:00:01Z');
    expect(nextChange(windows, shop, at, { until: new Date('2032-02-29T00:00:01Z') })).toBeUndefined();
    expect(iso(nextChange(windows, shop, at, { until: new Date('2032-02-29T00:00:02Z') }))).toBe('2032-02-29T00:00:01Z');
  });

  it('is found as fast where windows open every minute', () => {
    // So many changes that looking at each would take minutes.
    const windows = [deny('* * * * *', '2m'), ...Array.from({ length: 20 }, () => deny('* * * * *', '30s', inBerlin))];
    expect(nextChange(windows, shop, new Date('2026-06-01T12:00:00Z'))).toBeUndefined();
  });
});

describe('when a sync may run, and when not', () => {
  const windows = [deny('0 22 * * *', '6h')];
  const noon = new Date('2026-06-01T12:00:00Z');
  const midnight = new Date('2026-06-02T00:00:00.500Z');

  it('is now if it is so now', () => {
    expect(nextAllowed(windows, shop, noon)).toBe(noon);
    expect(nextBlocked(windows, shop, midnight)).toBe(midnight);
  });

  it('is the next change if it is not', () => {
    expect(iso(nextAllowed(windows, shop, midnight))).toBe('2026-06-02T04:00:00Z');
    expect(iso(nextBlocked(windows, shop, noon))).toBe('2026-06-01T22:00:01Z');
  });

  it('is never, if it never is', () => {
    expect(nextAllowed([deny('* * * * *', '2m')], shop, noon)).toBeUndefined();
    expect(nextAllowed([deny('@daily', '2m')], shop, noon)).toBeUndefined();
    expect(nextBlocked([deny('* * * * *', '2m', { manualSync: true })], shop, noon, { manual: true })).toBeUndefined();
  });
});
