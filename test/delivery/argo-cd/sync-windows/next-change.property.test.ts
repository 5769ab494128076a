import fc from 'fast-check';
import { nextChange } from '../../../../src/delivery/argo-cd/sync-windows/next-change';
import type { SyncWindow } from '../../../../src/delivery/argo-cd/kinds/app-project/sync-window';
import { verdictAt } from '../../../../src/delivery/argo-cd/sync-windows/verdict';
import { shop } from './examples';

const clockChanges = [
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-03-08T07:00:00Z',
  '2026-11-01T06:00:00Z',
  '2026-04-04T15:00:00Z',
  '2026-10-03T15:30:00Z',
  '2018-02-18T02:00:00Z',
  '2018-11-04T03:00:00Z',
  '2011-12-30T10:00:00Z',
];

const schedule = fc
  .tuple(
    fc.constantFrom('0', '30', '*/15', '5,50', '*', '45-55/5'),
    fc.constantFrom('*', '0', '2', '1-3', '*/2', '22,23'),
    fc.constantFrom('*', '0', 'sat'),
  )
  .map(([minute, hour, weekday]) => `${minute} ${hour} * * ${weekday}`);

const window: fc.Arbitrary<SyncWindow> = fc.record({
  kind: fc.constantFrom('deny', 'deny', 'allow'),
  schedule,
  duration: fc.constantFrom('1s', '1500ms', '30s', '59s', '1m', '10m', '45m', '1h', '1h0m1s', '2h', '24h', '0s'),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia'),
  applications: fc.constant(['*']),
  manualSync: fc.boolean(),
});

/** A time within hours of a clock change. */
const asked = fc
  .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -360, max: 240 }), fc.constantFrom(-1000, 0, 1, 1000))
  .map(([change, minutes, by]) => new Date(Date.parse(change) + minutes * 60_000 + by));

describe('the next change of any windows', () => {
  const windows = fc.array(window, { minLength: 1, maxLength: 4 });
  const allowedAt = (all: readonly SyncWindow[], time: number, manual: boolean): boolean =>
    verdictAt(all, shop, new Date(time), { manual }).allowed;

  it('is the first second at which the verdict is another', () => {
    fc.assert(
      fc.property(windows, asked, fc.boolean(), (all, at, manual) => {
        const first = (Math.floor(at.getTime() / 1000) + 1) * 1000;
        const until = first + 20 * 60_000;
        const now = allowedAt(all, at.getTime(), manual);
        let changed: number | undefined;
        for (let time = first; time < until && changed === undefined; time += 1000) {
          if (allowedAt(all, time, manual) !== now) changed = time;
        }
        expect(nextChange(all, shop, at, { manual, until: new Date(until) })?.getTime()).toBe(changed);
      }),
      { seed: 20260601, numRuns: 100 },
    );
  });

  it('is a second at which the verdict changes, and no quarter of an hour before it shows another', () => {
    let found = 0;
    fc.assert(
      fc.property(windows, asked, fc.boolean(), (all, at, manual) => {
        const now = allowedAt(all, at.getTime(), manual);
        const change = nextChange(all, shop, at, { manual, until: new Date(at.getTime() + 5 * 86_400_000) })?.getTime();
        if (change !== undefined) {
          found++;
          expect(allowedAt(all, change, manual)).toBe(!now);
          expect(change - 1000 <= at.getTime() || allowedAt(all, change - 1000, manual) === now).toBe(true);
        }
        const until = change ?? at.getTime() + 5 * 86_400_000;
        const between: number[] = [];
        for (let time = Math.ceil(at.getTime() / 900_000) * 900_000 + 1000; time < until; time += 900_000) between.push(time);
        expect(between.filter((time) => allowedAt(all, time, manual) !== now)).toEqual([]);
      }),
      { seed: 20260602, numRuns: 150 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
