import { cidr } from '../formats/cidr';
import { dnsLabel, labelKey, labelValue } from '../formats/names';
import { portNumber } from '../formats/numbers';
import { filledList, map, number, object, oneOf, optional, required, string, union } from '../shape/shape';
import type { DnsAddresses, DnsPods, DnsPreset } from './dns-definition';

const presets = ['kube-dns', 'node-local-dns', 'cloud-dns', 'openshift'] satisfies DnsPreset[];
const port = optional(number(portNumber));

/** See `DnsDefinition`. */
export const dnsShape = union(
  oneOf(...presets),
  filledList(
    union(
      oneOf(...presets),
      object<DnsPods>('{ namespace }', {
        namespace: required(string(dnsLabel)),
        podLabels: optional(map(labelKey, string(labelValue))),
        port,
      }),
      object<DnsAddresses>('{ cidr }', { cidr: required(string(cidr)), port }),
    ),
  ),
);
