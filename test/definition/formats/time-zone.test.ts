import { timeZone } from '../../../src/definition/formats/time-zone';
import { verdict } from './verdict';

describe('time zones', () => {
  // Names that Go finds in the IANA database.
  it.each([
    'UTC',
    'Etc/UTC',
    'GMT',
    'GMT+0',
    'Etc/GMT+5',
    'Etc/GMT-14',
    'CET',
    'EST5EDT',
    'W-SU',
    'NZ-CHAT',
    'US/Pacific',
    'Europe/Berlin',
    'Europe/Kyiv',
    'Europe/Kiev',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
    'Africa/Dar_es_Salaam',
    'Antarctica/DumontDUrville',
  ])('%s is one', (name) => {
    expect(verdict(timeZone, name)).toBe('fine');
  });

  // Some of these Node would take: by another spelling, or from a list of its own.
  it.each(['utc', 'Utc', 'Gmt', 'europe/berlin', 'Europe/berlin', 'EUROPE/BERLIN', 'Us/pacific', 'PST', 'IST', 'JST', 'SystemV/PST8'])(
    '%s is none, though Node knows it',
    (name) => {
      expect(verdict(timeZone, name)).toBe('unknown-time-zone');
    },
  );

  it.each(['', ' UTC', 'Local', '+01:00', 'GMT+5', 'UTC+1', 'Europe', 'Europe/', 'Europe/Berln', '/UTC', '../UTC', 'posix/UTC', 'Factory'])(
    '"%s" is none',
    (name) => {
      expect(verdict(timeZone, name)).toBe('unknown-time-zone');
    },
  );
});
