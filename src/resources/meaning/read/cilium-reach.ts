import { isMap } from '../../../files/is-map';
import { listAt, mapsAt, valueAt, type ObjectFields } from './fields';
import { labelsOf, reachesBetween, type Direction, type Reach } from './reach';
import { shown } from './words';

/** What a CiliumNetworkPolicy allows in a direction; undefined if it does not limit it. */
export function ciliumReachesOf(policy: unknown, direction: Direction): Reach[] | undefined {
  if (valueAt(policy, 'spec', direction) === undefined) return undefined;
  return mapsAt(policy, 'spec', direction).flatMap((rule) => {
    const { toPorts, ...others } = rule;
    const peers = Object.entries(others).flatMap(([key, value]) => peersOf(key, value));
    const ports = mapsAt({ toPorts }, 'toPorts').flatMap(portsOf);
    return reachesBetween(
      peers.map((who) => ({ who, where: '' })),
      ports,
    );
  });
}

/** The items of a rule's list, such as `toFQDNs`, in words. */
const peersOf = (key: string, value: unknown): string[] =>
  listAt({ value }, 'value').map((peer) => {
    if (!isMap(peer)) return key.endsWith('Entities') ? `the entity '${shown(peer)}'` : shown(peer);
    const name = peer.matchName ?? peer.matchPattern ?? peer.cidr;
    if (name !== undefined && Object.keys(peer).length === 1) return shown(name);
    return key.endsWith('Endpoints') ? `pods with ${labelsOf(peer) || 'any labels'}` : `${key} ${shown(peer)}`;
  });

/** Rules for the protocol, such as the names that may be asked of the DNS, limit a port further. */
const portsOf = ({ ports, rules }: ObjectFields): string[] =>
  mapsAt({ ports }, 'ports').map(({ port, protocol }) => {
    const suffix = protocol === undefined || protocol === 'TCP' || protocol === 'ANY' ? '' : `/${shown(protocol)}`;
    return `${shown(port)}${suffix}${rules === undefined ? '' : ` (${shown(rules)})`}`;
  });
