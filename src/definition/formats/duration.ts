import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

const part = /([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)/g;
const whole = /^\+?(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+$/;
/** Go counts nanoseconds in 63 bits, which is about 292 years. */
const longest = 2 ** 63 / 1e9;
const seconds: Record<string, number> = { ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** Seconds of a positive Go duration; undefined if Go cannot parse it. @see https://pkg.go.dev/time#ParseDuration */
export function parseDuration(text: string): number | undefined {
  if (!whole.test(text)) return undefined;
  const total = [...text.matchAll(part)].reduce((sum, [, amount, unit]) => sum + Number(amount) * seconds[unit!]!, 0);
  return total >= seconds.ns! && total < longest ? total : undefined;
}

/** A duration of whole seconds as Go prints it, and as a controller would write it back: `1h` is `1h0m0s`. */
export function canonicalDuration(text: string): string {
  const total = parseDuration(text)!;
  if (!Number.isInteger(total)) return text.replace('+', '');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const rest = `${total % 60}s`;
  if (hours) return `${hours}h${minutes}m${rest}`;
  return minutes ? `${minutes}m${rest}` : rest;
}

/** A Go duration greater than zero. */
export const duration: Format<string> = (value, at) =>
  parseDuration(value) === undefined ? problem('invalid-duration', at, { given: value }) : undefined;
