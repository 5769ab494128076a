import { cidr } from '../formats/cidr';
import { labelKey, labelValue, namespaceName } from '../formats/names';
import { portNumber } from '../formats/numbers';
import { filledList, map, number, object, oneOf, optional, required, string, union, withDefault } from '../shape/shape';
import type { DnsAddresses, DnsPods, DnsPreset } from './dns-definition';

const presets = ['kube-dns', 'node-local-dns', 'cloud-dns', 'openshift'] satisfies DnsPreset[];
/** Where DNS servers listen. */
export const dnsPort = withDefault(number(portNumber), 53);

/** See `DnsDefinition`. */
export const dnsShape = union(
  oneOf(...presets),
  filledList(
    union(
      oneOf(...presets),
      object<DnsPods>('{ namespace }', {
        namespace: required(string(namespaceName)),
        podLabels: optional(map(labelKey, string(labelValue))),
        port: dnsPort,
      }),
      object<DnsAddresses>('{ cidr }', { cidr: required(string(cidr)), port: dnsPort }),
    ),
  ),
);
