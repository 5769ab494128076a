import { canonicalDuration, duration, tryParseDuration } from '../../../src/definition/formats/duration';
import { verdict } from './verdict';

describe('durations', () => {
  // As Go's `time.ParseDuration` reads them, and `Duration.String` writes them.
  it.each<[string, number, string]>([
    ['1s', 1, '1s'],
    ['59s', 59, '59s'],
    ['60s', 60, '1m0s'],
    ['90s', 90, '1m30s'],
    ['90m', 5400, '1h30m0s'],
    ['1h', 3600, '1h0m0s'],
    ['6h', 21600, '6h0m0s'],
    ['24h', 86400, '24h0m0s'],
    ['1h30m', 5400, '1h30m0s'],
    ['30m1h', 5400, '1h30m0s'],
    ['1h1h', 7200, '2h0m0s'],
    ['1.5h', 5400, '1h30m0s'],
    ['.5h', 1800, '30m0s'],
    ['1.h', 3600, '1h0m0s'],
    ['+6h', 21600, '6h0m0s'],
    ['3600000ms', 3600, '1h0m0s'],
    ['2562047h', 9223369200, '2562047h0m0s'],
  ])('%s is %d seconds, and written as %s', (text, seconds, canonical) => {
    expect([tryParseDuration(text), canonicalDuration(text), verdict(duration, text)]).toEqual([
      BigInt(seconds) * 10n ** 9n,
      canonical,
      'fine',
    ]);
  });

  it.each(['500ms', '1500ms', '100us', '100µs', '100μs', '1ns'])('%s has a part of a second, and is left as it is', (text) => {
    expect([canonicalDuration(text), verdict(duration, text)]).toEqual([text, 'fine']);
  });

  it.each([
    ['6h', 21_600_000_000_000n],
    ['1h30m', 5_400_000_000_000n],
    ['30m1h', 5_400_000_000_000n],
    ['1.1h', 3_960_000_000_000n],
    ['.5s', 500_000_000n],
    ['1.s', 1_000_000_000n],
    ['1ns1us1µs1μs1ms', 1_003_001n],
    ['+1s', 1_000_000_000n],
    ['-1s', -1_000_000_000n],
    ['0', 0n],
    ['-0', 0n],
    ['0.3ns', 0n],
    ['9223372036854775807ns', 2n ** 63n - 1n],
    ['-9223372036854775808ns', -(2n ** 63n)],
  ])('%s has as many nanoseconds as Go counts', (text, nanoseconds) => {
    expect(tryParseDuration(text)).toBe(nanoseconds);
  });

  it.each([
    '',
    '6',
    'h',
    '.h',
    '1d',
    '1w',
    '1y',
    '1H',
    '1 h',
    '1h 30m',
    ' 1h',
    '1e3s',
    '1_0s',
    '1,5h',
    'PT6H',
    '1:30',
    '+',
    '-',
    '1',
    '--1h',
    '1h-30m',
    '00',
    '1h\n',
    '8 hours',
    '9223372036854775808ns',
    '2562048h',
  ])('"%s" is none', (text) => {
    expect([tryParseDuration(text), verdict(duration, text)]).toEqual([undefined, 'invalid-duration']);
  });

  it.each(['0', '0s', '0h0m', '-1h', '0.4ns'])('"%s" is not one that can be waited for', (text) => {
    expect(verdict(duration, text)).toBe('invalid-duration');
  });
});
