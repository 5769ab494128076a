import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** In nanoseconds. */
const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const part = /([0-9]*)(?:\.([0-9]*))?([^0-9.]+)/y;
const limit = 2n ** 63n;

/** A Go duration greater than zero. */
export const duration: Format<string> = (value, at) => (isDuration(value) ? undefined : problem('invalid-duration', at, { given: value }));

/** Whether Go reads the text as a duration greater than zero. */
export const isDuration = (text: string): boolean => (tryParseDuration(text) ?? 0n) > 0n;

/**
 * The nanoseconds of a Go duration, which may be zero or negative; undefined if Go cannot parse it.
 *
 * @see https://pkg.go.dev/time#ParseDuration
 */
export function tryParseDuration(text: string): bigint | undefined {
  const [, sign, amount] = /^([-+]?)(.*)$/s.exec(text)!;
  const total = amount === '0' ? 0n : sumOf(amount!);
  if (total === undefined || (total === limit && sign !== '-')) return undefined;
  return sign === '-' ? -total : total;
}

function sumOf(text: string): bigint | undefined {
  let total = 0n;
  let at = 0;
  do {
    part.lastIndex = at;
    const [whole, integer, fraction, name] = part.exec(text) ?? [];
    const unit = units[name ?? ''];
    if (whole === undefined || unit === undefined || !(integer || fraction)) return undefined;
    total += BigInt(integer || '0') * unit + partOf(unit, fraction);
    if (total > limit) return undefined;
    at += whole.length;
  } while (at < text.length);
  return total;
}

/** The fraction of a unit. Go computes it in floating point, with as many digits as fit into 63 bits. */
function partOf(unit: bigint, fraction: string | undefined): bigint {
  const digits = (fraction ?? '').slice(0, 18);
  return digits === '' ? 0n : BigInt(Math.trunc(Number(digits) * (Number(unit) / 10 ** digits.length)));
}

/** A duration of whole seconds as Go prints it, and as a controller would write it back: `1h` is `1h0m0s`. */
export function canonicalDuration(text: string): string {
  const total = tryParseDuration(text)!;
  if (total % units.s! !== 0n) return text.replace('+', '');
  const seconds = total / units.s!;
  const [hours, minutes] = [seconds / 3600n, (seconds % 3600n) / 60n];
  const rest = `${seconds % 60n}s`;
  if (hours) return `${hours}h${minutes}m${rest}`;
  return minutes ? `${minutes}m${rest}` : rest;
}
