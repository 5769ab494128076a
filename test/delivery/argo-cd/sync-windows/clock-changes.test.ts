import { clockChanges, type ClockChange } from '../../../../src/delivery/argo-cd/sync-windows/clock-changes';
import type { SyncWindow } from '../../../../src/delivery/argo-cd/kinds/app-project/sync-window';
import { verdictAt } from '../../../../src/delivery/argo-cd/sync-windows/verdict';
import { allow, deny, inBerlin, shop } from './examples';

const iso = (time: Date): string => time.toISOString().replace(':00.000Z', 'Z');

/** A change in a few lines. */
const read = ({ kind, changes, meant, closesByDuration, actual }: ClockChange<SyncWindow>) => ({
  kind,
  changes: changes.map(({ at, before, after }) => `${iso(at)}: ${before / 60} to ${after / 60}`),
  meant: `${iso(meant.opens)} ${iso(meant.closes)}`,
  closesByDuration: iso(closesByDuration),
  actual: actual.map(({ opens, closes }) => `${iso(opens)} ${iso(closes)}`),
});

const changes = (window: SyncWindow, from: string, until = from) => clockChanges([window], shop, new Date(from), new Date(until)).map(read);

const forward = '2026-03-29T01:00Z: 60 to 120';
const back = '2026-10-25T01:00Z: 120 to 60';

describe('a window in which clocks change', () => {
  it('is as long as the clock on the wall says, and not as its duration: forward', () => {
    expect(changes(deny('0 22 * * *', '6h', inBerlin), '2026-03-28T23:00:00Z')).toEqual([
      {
        kind: 'length',
        changes: [forward],
        meant: '2026-03-28T21:00Z 2026-03-29T02:00Z',
        closesByDuration: '2026-03-29T03:00Z',
        actual: ['2026-03-28T21:00Z 2026-03-29T02:00Z'],
      },
    ]);
  });

  it('is as long as the clock on the wall says, and not as its duration: back', () => {
    expect(changes(deny('0 22 * * *', '6h', inBerlin), '2026-10-24T23:00:00Z')).toEqual([
      {
        kind: 'length',
        changes: [back],
        meant: '2026-10-24T20:00Z 2026-10-25T03:00Z',
        closesByDuration: '2026-10-25T02:00Z',
        actual: ['2026-10-24T20:00Z 2026-10-25T03:00Z'],
      },
    ]);
  });

  it('is interrupted where the clock goes back behind its beginning', () => {
    expect(changes(deny('30 2 * * *', '1h', inBerlin), '2026-10-25T01:15:00Z')).toEqual([
      {
        kind: 'edges',
        changes: [back],
        meant: '2026-10-25T00:30Z 2026-10-25T02:30Z',
        closesByDuration: '2026-10-25T01:30Z',
        actual: ['2026-10-25T00:30Z 2026-10-25T01:00Z', '2026-10-25T01:30Z 2026-10-25T02:30Z'],
      },
    ]);
  });

  it('opens again where the clock goes back behind its end', () => {
    expect(changes(deny('0 1 * * *', '90m', inBerlin), '2026-10-25T01:15:00Z')).toEqual([
      {
        kind: 'edges',
        changes: [back],
        meant: '2026-10-24T23:00Z 2026-10-25T00:30Z',
        closesByDuration: '2026-10-25T00:30Z',
        actual: ['2026-10-24T23:00Z 2026-10-25T00:30Z', '2026-10-25T01:00Z 2026-10-25T01:30Z'],
      },
    ]);
  });

  it('is left out where the clock skips all of it', () => {
    expect(changes(allow('15 2 * * *', '30m', inBerlin), '2026-03-29T01:10:00Z')).toEqual([
      {
        kind: 'edges',
        changes: [forward],
        meant: '2026-03-29T01:00Z 2026-03-29T01:00Z',
        closesByDuration: '2026-03-29T01:30Z',
        actual: [],
      },
    ]);
  });

  it('is shorter where the clock skips an edge of it', () => {
    expect(changes(allow('30 2 * * *', '1h', inBerlin), '2026-03-29T01:10:00Z')).toMatchObject([
      { kind: 'length', closesByDuration: '2026-03-29T02:00Z', actual: ['2026-03-29T01:00Z 2026-03-29T01:30Z'] },
    ]);
    expect(changes(allow('0 1 * * *', '90m', inBerlin), '2026-03-29T00:10:00Z')).toMatchObject([
      { kind: 'length', closesByDuration: '2026-03-29T01:30Z', actual: ['2026-03-29T00:00Z 2026-03-29T01:00Z'] },
    ]);
  });

  it('may be a long one, with two changes that make up for each other', () => {
    expect(changes(deny('0 0 1 6 *', '720h', inBerlin), '2026-06-10T00:00:00Z')).toEqual([]);
    expect(changes(deny('0 0 1 3 *', '5880h', inBerlin), '2026-06-10T00:00:00Z')).toEqual([]);
    expect(changes(deny('0 0 1 3 *', '4000h', inBerlin), '2026-06-10T00:00:00Z')).toMatchObject([
      { kind: 'length', changes: [forward], actual: ['2026-02-28T23:00Z 2026-08-14T14:00Z'] },
    ]);
  });

  it('may be of several beginnings that overlap', () => {
    expect(changes(deny('0 20-23,0-4 * * *', '90m', inBerlin), '2026-03-29T01:00:00Z')).toMatchObject([
      { kind: 'length', meant: '2026-03-28T19:00Z 2026-03-29T03:30Z', closesByDuration: '2026-03-29T04:30Z' },
    ]);
  });

  it('may be in a zone of half an hour, and of a day', () => {
    expect(changes(deny('0 1 * * *', '75m', { timeZone: 'Australia/Lord_Howe' }), '2026-04-04T14:30:00Z')).toMatchObject([
      { kind: 'length', changes: ['2026-04-04T15:00Z: 660 to 630'], closesByDuration: '2026-04-04T15:15Z' },
    ]);
    expect(changes(allow('0 9 * * 5', '2h', { timeZone: 'Pacific/Apia' }), '2011-12-30T11:00:00Z')).toMatchObject([
      { kind: 'edges', changes: ['2011-12-30T10:00Z: -600 to 840'], actual: [] },
    ]);
  });
});

describe('clock changes', () => {
  it('do not matter to windows that are closed meanwhile, to UTC, and to what never closes', () => {
    const at = '2026-03-29T01:00:00Z';
    expect(changes(deny('0 9 * * *', '8h', inBerlin), '2026-03-28T00:00:00Z', '2026-03-30T23:00:00Z')).toEqual([]);
    expect(changes(deny('0 22 * * *', '6h'), at)).toEqual([]);
    expect(changes(deny('0 0 * * *', '24h', inBerlin), at)).toEqual([]);
    expect(changes(deny('0 0 30 2 *', '1h', inBerlin), at)).toEqual([]);
    expect(changes(deny('0 22 * * *', '6h', { ...inBerlin, applications: ['cart'] }), at)).toEqual([]);
  });

  it('are told of within the times asked about, and not beyond', () => {
    const nightly = deny('0 22 * * *', '6h', inBerlin);
    expect(changes(nightly, '2026-03-28T20:59:59Z')).toEqual([]);
    expect(changes(nightly, '2026-03-28T21:00:00Z')).toHaveLength(1);
    expect(changes(nightly, '2026-03-29T03:00:00Z')).toHaveLength(1);
    expect(changes(nightly, '2026-03-29T03:00:01Z')).toEqual([]);
    expect(changes(nightly, '2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z').map((change) => change.changes[0])).toEqual([
      forward,
      back,
      '2027-03-28T01:00Z: 60 to 120',
      '2027-10-31T01:00Z: 120 to 60',
    ]);
  });

  it('show what the verdicts are', () => {
    const windows = ['30 2', '45 1', '0 1', '15 2', '0 22'].flatMap((time) =>
      ['20m', '1h', '90m', '6h'].map((duration) => deny(`${time} * * *`, duration, inBerlin)),
    );
    const found = ['2026-03-29', '2026-10-25'].flatMap((date) =>
      clockChanges(windows, shop, new Date(`${date}T00:00:00Z`), new Date(`${date}T04:00:00Z`)),
    );
    expect(found.length).toBeGreaterThan(20);
    for (const { window, meant, closesByDuration, actual } of found) {
      const until = Math.max(meant.closes.getTime(), closesByDuration.getTime());
      const minutes = Array.from(
        { length: (until - meant.opens.getTime()) / 60_000 },
        (_, index) => meant.opens.getTime() + index * 60_000 + 30_000,
      );
      const isActive = (time: number) => verdictAt([window], shop, new Date(time)).active.length > 0;
      const isActual = (time: number) => actual.some(({ opens, closes }) => opens.getTime() < time && time < closes.getTime());
      expect(minutes.filter(isActive)).toEqual(minutes.filter(isActual));
    }
  });
});
