import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** One certificate or several, in PEM. */
export const certificate: Format<string> = (value, at) =>
  /^(?:-----BEGIN CERTIFICATE-----\n(?:[A-Za-z0-9+/=]{1,76}\n)+-----END CERTIFICATE-----\n*)+$/.test(value)
    ? undefined
    : problem('invalid-form', at, {
        given: value.split('\n', 1)[0]!,
        what: 'a certificate in PEM',
        forms: ["lines from '-----BEGIN CERTIFICATE-----' to '-----END CERTIFICATE-----'"],
      });
