import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { dnsLabel } from './names';

/** An address outside, as a network policy knows it. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

/** Whether a call is of another service, and not of an address. */
export const isServiceName = (call: string): boolean => !call.includes(':');

/** What a service calls: another service by its name, or an address outside by its URL. */
export const call: Format<string> = (value, at) => {
  if (isServiceName(value)) return dnsLabel(value, at);
  const rule = wrongWith(value);
  return rule === undefined ? undefined : problem('invalid-url', at, { given: value, rule });
};

/** The host and the port of a call that is an address; the port is that of its scheme, unless it is given. */
export function destinationOf(call: string): Destination {
  const { hostname, port, protocol } = new URL(call);
  return { host: hostname.toLowerCase(), port: port === '' ? portOf[protocol]! : Number(port) };
}

const address = /^[a-z][a-z0-9+.-]*:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::0*[1-9][0-9]*)?$/;

/** How the URL should have been written; undefined for a good one. */
function wrongWith(value: string): string | undefined {
  if (!address.test(value) || value.includes('..') || !URL.canParse(value)) return 'scheme://host or scheme://host:port';
  const { hostname, port, protocol } = new URL(value);
  // A NetworkPolicy keeps private addresses closed, and Cilium opens hosts by their names alone.
  if (/^[0-9]+(?:\.[0-9]+){3}$/.test(hostname)) {
    return "the name of a host; for an address, its port goes under 'networkPolicy.egress.ports'";
  }
  if (/^udp/.test(protocol)) return 'an address by TCP: a call of UDP cannot be told by its URL';
  if (!hostname.includes('.') || /\.(?:svc|local|internal|localhost)$/.test(hostname)) {
    return 'a host outside the cluster; another service is called by its name, and private addresses stay closed to URLs';
  }
  return port === '' && !Object.hasOwn(portOf, protocol) ? 'scheme://host:port, because the scheme says no port' : undefined;
}

/** The port that a scheme stands for. Of the web's, the parser of URLs leaves it out even where it is given. */
const portOf: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'ws:': 80,
  'wss:': 443,
  'ftp:': 21,
  'ldap:': 389,
  'ldaps:': 636,
  'smtp:': 25,
  'smtps:': 465,
  'postgres:': 5432,
  'postgresql:': 5432,
  'mysql:': 3306,
  'redis:': 6379,
  'rediss:': 6379,
  'mongodb:': 27017,
  'amqp:': 5672,
  'amqps:': 5671,
  'nats:': 4222,
  'kafka:': 9092,
};
