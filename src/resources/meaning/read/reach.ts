import { equal } from '../../../files/equal';
import { isMap } from '../../../files/is-map';
import { quote } from '../../../problems/text';
import { listAt, mapsAt, textAt, textsAt, valueAt, type ObjectFields } from './fields';
import { publicAddresses } from '../../network-policy';
import { shown } from './words';

/** The directions of traffic, as policies call them. */
export type Direction = 'ingress' | 'egress';

/** Somebody who is reached, or who reaches pods. */
export interface Peer {
  readonly who: string;
  /** ` of namespace 'x'`, or nothing. */
  readonly where: string;
}

/** The same with the port. */
export interface Reach extends Peer {
  readonly port: string;
}

export const everybody = 'every address';
export const everyPublic = 'every public address';
export const allPorts = 'all ports';

/** Whether one of these allows what another one does. */
export const isReached = (reaches: readonly Reach[], { who, where, port }: Reach): boolean =>
  reaches.some(
    (each) => (each.who === everybody || (each.who === who && each.where === where)) && (each.port === port || each.port === allPorts),
  );

/** Every combination of peers and ports. A rule without peers is for everybody, one without ports for all of them. */
export const reachesBetween = (peers: readonly Peer[], ports: readonly string[]): Reach[] =>
  (peers.length > 0 ? peers : [{ who: everybody, where: '' }]).flatMap((peer) =>
    (ports.length > 0 ? ports : [allPorts]).map((port) => ({ ...peer, port })),
  );

/** What a NetworkPolicy allows in a direction; undefined if it does not limit it. */
export function reachesOf(policy: unknown, direction: Direction): Reach[] | undefined {
  if (!directionsOf(policy).includes(direction)) return undefined;
  return mapsAt(policy, 'spec', direction).flatMap((rule) => {
    const peers = listAt(rule, direction === 'ingress' ? 'from' : 'to').map(peerOf);
    return reachesBetween(peers, mapsAt(rule, 'ports').map(portOf));
  });
}

/** Without `policyTypes`, a policy limits what comes in, and what goes out only if it has rules for that. */
function directionsOf(policy: unknown): Direction[] {
  if (!isMap(valueAt(policy, 'spec'))) return [];
  const types = textsAt(policy, 'spec', 'policyTypes');
  if (types.length > 0)
    return (['ingress', 'egress'] as const).filter((direction) => types.some((type) => type.toLowerCase() === direction));
  return valueAt(policy, 'spec', 'egress') === undefined ? ['ingress'] : ['ingress', 'egress'];
}

function peerOf(peer: unknown): Peer {
  const block = valueAt(peer, 'ipBlock');
  if (block !== undefined) return { who: equal(block, publicAddresses) ? everyPublic : addressesOf(block), where: '' };
  const [pods, namespaces] = [valueAt(peer, 'podSelector'), valueAt(peer, 'namespaceSelector')];
  if (pods === undefined && namespaces === undefined) return { who: shown(peer), where: '' };
  const who = (pods === undefined ? '' : podsOf(pods)) || 'all pods';
  const where = namespaces === undefined ? '' : namespacesOf(namespaces);
  return { who, where: where === '' && who === 'all pods' ? ' of its namespace' : where };
}

function addressesOf(block: unknown): string {
  const except = textsAt(block, 'except');
  return `${shown(valueAt(block, 'cidr'))}${except.length > 0 ? ` except ${shown(except)}` : ''}`;
}

/** The pods that a selector means; empty for all of them. */
export function podsOf(selector: unknown): string {
  if (isMap(selector) && Object.keys(selector).length === 0) return '';
  const name = onlyLabel(selector, 'app.kubernetes.io/name');
  return name === undefined ? `pods with ${labelsOf(selector)}` : `pods of ${quote(name)}`;
}

function namespacesOf(selector: unknown): string {
  if (isMap(selector) && Object.keys(selector).length === 0) return ' of all namespaces';
  const name = onlyLabel(selector, 'kubernetes.io/metadata.name');
  return name === undefined ? ` of namespaces with ${labelsOf(selector)}` : ` of namespace ${quote(name)}`;
}

/** The value of a label, if the selector has nothing else. */
function onlyLabel(selector: unknown, label: string): string | undefined {
  const labels = valueAt(selector, 'matchLabels');
  const isAlone = isMap(selector) && isMap(labels) && Object.keys(selector).length === 1 && Object.keys(labels).length === 1;
  return isAlone ? textAt(selector, 'matchLabels', label) : undefined;
}

/** `app=shop`, or what the selector says in Kubernetes' own form. */
export function labelsOf(selector: unknown): string {
  const labels = valueAt(selector, 'matchLabels');
  const isPlain = isMap(selector) && isMap(labels) && Object.keys(selector).length === 1;
  return isPlain
    ? Object.entries(labels)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([label, value]) => `${label}=${shown(value)}`)
        .join(',')
    : shown(selector);
}

const portOf = ({ port, protocol, endPort }: ObjectFields): string => {
  const suffix = protocol === undefined || protocol === 'TCP' ? '' : `/${shown(protocol)}`;
  if (port === undefined) return suffix === '' ? allPorts : `${allPorts}${suffix}`;
  return `${shown(port)}${endPort === undefined ? '' : `-${shown(endPort)}`}${suffix}`;
};
