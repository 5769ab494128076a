import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** A duration of the Gateway API, which may be zero. @see https://gateway-api.sigs.k8s.io/geps/gep-2257/ */
export const gatewayDuration: Format<string> = (value, at) =>
  /^(?:[0-9]{1,5}(?:h|ms|m|s)){1,4}$/.test(value)
    ? undefined
    : problem('invalid-form', at, { given: value, what: 'a duration of the Gateway API', forms: ['10s', '500ms', '1h30m'] });

/** The milliseconds of such a duration. */
export const millisecondsOf = (duration: string): number =>
  [...duration.matchAll(/([0-9]+)(h|ms|m|s)/g)].reduce((sum, [, amount, unit]) => sum + Number(amount) * units[unit!]!, 0);
