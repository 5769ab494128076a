import { tryParseGoDuration } from '../../../../src/delivery/argo-cd/sync-windows/go-duration';

describe('durations', () => {
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
  ])('%s is as long as Go says', (text, nanoseconds) => {
    expect(tryParseGoDuration(text)).toBe(nanoseconds);
  });

  it.each([
    '',
    '+',
    '-',
    '1',
    'h',
    '.h',
    '1d',
    '1H',
    '1h 30m',
    ' 1h',
    '1h\n',
    '8 hours',
    '--1h',
    '1h-30m',
    '00',
    '9223372036854775808ns',
    '2562048h',
  ])('"%s" is none', (text) => {
    expect(tryParseGoDuration(text)).toBeUndefined();
  });
});
