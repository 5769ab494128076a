import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { dnsLabel } from './names';

/** A destination outside the cluster, as network policies need it. */
export interface CallDestination {
  readonly host: string;
  readonly port: number;
}

/** Whether a call goes to another service, and not to a URL. */
export const isServiceName = (call: string): boolean => !call.includes(':');

/** What a service calls: another service by name, or a URL outside the platform. */
export const call: Format<string> = (value, at) => {
  if (isServiceName(value)) return dnsLabel(value, at);
  const rule = wrongWith(value);
  return rule === undefined ? undefined : problem('invalid-url', at, { given: value, rule });
};

/** Host and port of a URL. The default port is that of the scheme. */
export function destinationOf(call: string): CallDestination {
  const { hostname, port, protocol } = new URL(call);
  return { host: hostname.toLowerCase(), port: port === '' ? portOf[protocol]! : Number(port) };
}

const address = /^[a-z][a-z0-9+.-]*:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::0*[1-9][0-9]*)?$/;

/** The correct form of the URL; undefined if it is correct. */
function wrongWith(value: string): string | undefined {
  if (!address.test(value) || value.includes('..') || !URL.canParse(value)) return 'scheme://host or scheme://host:port';
  const { hostname, port, protocol } = new URL(value);
  // A NetworkPolicy does not open private addresses, and Cilium opens hosts only by name.
  if (/^[0-9]+(?:\.[0-9]+){3}$/.test(hostname)) {
    return "the name of a host; for an address, use 'networkPolicy.egress.cidrs'";
  }
  if (/^udp/.test(protocol)) return 'an address by TCP: a call of UDP cannot be told by its URL';
  if (!hostname.includes('.') || /\.(?:svc|local|internal|localhost)$/.test(hostname)) {
    return "a host outside the cluster; another service is called by its name. For a Service that Charthouse does not manage, open its namespace under 'networkPolicy.egress.namespaces', or its own namespace with 'networkPolicy.egress.ownNamespace'; for private addresses, use 'networkPolicy.egress.cidrs'";
  }
  return port === '' && !Object.hasOwn(portOf, protocol) ? 'scheme://host:port, because the scheme says no port' : undefined;
}

/** Ports of schemes. For http and https, the URL parser drops the default port even if it is written. */
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
