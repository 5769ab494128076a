import { isIP, isIPv4, isIPv6 } from 'node:net';
import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/**
 * A range of addresses, IPv4 or IPv6.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc4632
 */
export const cidr: Format<string> = (value, at) => {
  const [, address = '', prefix = ''] = /^([0-9a-fA-F.:]+)\/([0-9]{1,3})$/.exec(value) ?? [];
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  return Number(prefix) <= most && prefix === String(Number(prefix)) ? undefined : problem('invalid-cidr', at, { given: value });
};

/** One address, IPv4 or IPv6. */
export const ipAddress: Format<string> = (value, at) =>
  isIP(value) !== 0 && !value.includes('%')
    ? undefined
    : problem('invalid-form', at, { given: value, what: 'an IP address', forms: ['10.0.0.1', 'fd00::1'] });
