import { groupBy } from '../../../data/group-by';
import { allPorts, type Reach } from './reach';
import { few } from './words';

/** `pods of 'cart' and 'web' on port 80`: peers with the same ports are named together. */
export function reachTexts(reaches: readonly Reach[]): string {
  const peers = [...groupBy(reaches, ({ who, where }) => `${who}\n${where}`).values()].map((each) => ({
    who: each[0]!.who,
    where: each[0]!.where,
    ports: portsText(each.map(({ port }) => port)),
  }));
  const alike = groupBy(peers, ({ who, where, ports }) => `${who.startsWith(podsOf) ? podsOf : who}\n${where}\n${ports}`);
  return few([...alike.values()].map((each) => `${namesOf(each.map(({ who }) => who))}${each[0]!.where} ${each[0]!.ports}`));
}

const podsOf = 'pods of ';

const namesOf = (peers: readonly string[]): string =>
  peers.length === 1 ? peers[0]! : `${podsOf}${few(peers.map((who) => who.slice(podsOf.length)))}`;

function portsText(given: readonly string[]): string {
  const ports = [...new Set(given)];
  if (ports.includes(allPorts)) return `on ${allPorts}`;
  if (ports.length === dns.length && dns.every((port) => ports.includes(port))) return 'for DNS';
  return `on ${ports.length > 1 ? 'ports' : 'port'} ${few(ports)}`;
}

const dns = ['53', '53/UDP'];
