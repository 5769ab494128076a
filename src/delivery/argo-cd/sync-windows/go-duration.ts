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

/**
 * A duration in nanoseconds, as Go reads it: zero and less, too. Undefined where Go cannot.
 *
 * @see https://pkg.go.dev/time#ParseDuration
 */
export function tryParseGoDuration(text: string): bigint | undefined {
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

/** So much of a unit as the digits after its point say. Go counts it in floating point, of so many digits as 63 bits hold. */
function partOf(unit: bigint, fraction: string | undefined): bigint {
  const digits = (fraction ?? '').slice(0, 18);
  return digits === '' ? 0n : BigInt(Math.trunc(Number(digits) * (Number(unit) / 10 ** digits.length)));
}
