import { offsetAt, segmentsOf, zoneOf } from '../../../../src/delivery/argo-cd/sync-windows/zone-offset';

const inMinutes = (zone: string, time: string): number => offsetAt(zone, Date.parse(time)) / 60_000;

describe('offsets', () => {
  it.each([
    ['UTC', '2026-06-01T00:00:00Z', 0],
    ['Europe/London', '2026-01-01T00:00:00Z', 0],
    ['Europe/Berlin', '2026-03-29T00:59:59.999Z', 60],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 120],
    ['Europe/Berlin', '2026-10-25T00:59:59.999Z', 120],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 60],
    ['America/New_York', '2026-03-08T06:59:59Z', -300],
    ['America/New_York', '2026-03-08T07:00:00Z', -240],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', 660],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 630],
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', -120],
    ['America/Sao_Paulo', '2026-11-04T03:00:00Z', -180],
    ['Asia/Kolkata', '2026-06-01T00:00:00Z', 330],
    ['Asia/Kathmandu', '2026-06-01T00:00:00Z', 345],
    ['Pacific/Kiritimati', '2026-06-01T00:00:00Z', 840],
    // Before 1972 it was 44 minutes and 30 seconds behind.
    ['Africa/Monrovia', '1970-01-01T00:00:00Z', -44.5],
  ])('%s at %s: %d minutes', (zone, time, expected) => {
    expect(inMinutes(zone, time)).toBe(expected);
  });

  it.each([undefined, '', 'utc', 'europe/berlin', 'Europe/Berln', 'PST', '+01:00', 'Local'])('%s is UTC to Argo CD', (name) => {
    expect(zoneOf(name)).toBe('UTC');
  });

  it.each(['CET', 'W-SU', 'NZ-CHAT', 'GMT+0', 'GMT-0', 'ROC', 'Zulu', 'Cuba', 'Etc/GMT-14'])(
    '%s is a zone that Intl knows, too',
    (name) => {
      expect(zoneOf(name)).toBe(name);
      expect(inMinutes(name, '2026-06-01T00:00:00Z')).toBeGreaterThanOrEqual(-14 * 60);
    },
  );
});

describe('the times between clock changes', () => {
  const read = (zone: string, from: string, until: string) =>
    [...segmentsOf(zone, Date.parse(from), Date.parse(until))].map(
      (segment) => `${new Date(segment.from).toISOString()} ${new Date(segment.until).toISOString()} ${segment.offset / 60_000}`,
    );

  it('begin and end to the second', () => {
    expect(read('Europe/Berlin', '2026-01-01T00:00:00.500Z', '2027-01-01T00:00:00Z')).toEqual([
      '2026-01-01T00:00:00.500Z 2026-03-29T01:00:00.000Z 60',
      '2026-03-29T01:00:00.000Z 2026-10-25T01:00:00.000Z 120',
      '2026-10-25T01:00:00.000Z 2027-01-01T00:00:00.000Z 60',
    ]);
  });

  it('are found where there are four in a year, and where a day is left out', () => {
    expect(read('Africa/Cairo', '2014-01-01T00:00:00Z', '2015-01-01T00:00:00Z').map((line) => line.slice(50))).toEqual([
      '120',
      '180',
      '120',
      '180',
      '120',
    ]);
    expect(read('Pacific/Apia', '2011-12-30T00:00:00Z', '2011-12-31T00:00:00Z')).toEqual([
      '2011-12-30T00:00:00.000Z 2011-12-30T10:00:00.000Z -600',
      '2011-12-30T10:00:00.000Z 2011-12-31T00:00:00.000Z 840',
    ]);
  });

  it('are one where clocks never change', () => {
    for (const zone of ['UTC', 'Asia/Kolkata']) expect(read(zone, '2026-01-01T00:00:00Z', '2036-01-01T00:00:00Z')).toHaveLength(1);
  });

  it('are none of no time', () => {
    expect(read('Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T01:00:00Z')).toEqual([]);
  });
});
