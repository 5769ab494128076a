import type { Change, Rule, Told } from '../object-change';
import { mapsAt, type ObjectFields } from '../read/fields';
import type { Weight } from '../read/known-fields';
import { valuesAt, type ContainerChange } from '../read/pods';
import { keptContainers } from '../read/parts';
import { containerProperty, ofContainer } from '../read/subject';
import { arrow, differences, few, shown } from '../read/words';

/** The ports that containers listen on. */
export const changedContainerPorts: Rule = (change) => keptContainers(change).flatMap((container) => ofPorts(change, container));

function ofPorts(change: Change, { change: { object }, container, before, after, values }: ContainerChange): Told[] {
  const changed = valuesAt(values, ['ports']);
  if (changed.length === 0) return [];
  const [old, now] = [before, after].map((each) => new Map(mapsAt(each, 'ports').map((port) => [nameOf(port), port])));
  const names = differences([...old!.keys()], [...now!.keys()]);
  const kept = [...now!].filter(([name, port]) => old!.has(name) && numberOf(old!.get(name)!) !== numberOf(port));
  const said = [
    ...(names.added.length > 0 ? [`new: ${few(names.added.map((name) => titleOf(now!.get(name)!)))}`] : []),
    ...(names.gone.length > 0 ? [`gone: ${few(names.gone.map((name) => titleOf(old!.get(name)!)))}`] : []),
    ...kept.map(([name, port]) => `${shown(name)} ${arrow(numberOf(old!.get(name)!), numberOf(port))}`),
  ];
  const opens = [...now!.values()].some((port) => port.hostPort !== undefined && !sameHostPort(port, old!.get(nameOf(port))));
  const [grade, reason] = weigh(opens, names.gone.length + kept.length > 0);
  const text = `ports${ofContainer(change, object, container.name)}: ${said.join('; ') || 'another order'}`;
  return [
    { meaning: { topic: 'network', grade, text, reason, ...containerProperty(change, object, container, 'ports') }, values: changed },
  ];
}

const sameHostPort = (port: ObjectFields, before: ObjectFields | undefined): boolean => before?.hostPort === port.hostPort;

function weigh(opens: boolean, isMissed: boolean): Weight {
  if (opens) return ['high', 'the port can be reached at the address of the node'];
  return isMissed ? ['high', 'what connects to the former port fails'] : ['low', 'pods are replaced'];
}

const nameOf = ({ name, containerPort, protocol }: ObjectFields): string =>
  typeof name === 'string' ? name : `${shown(containerPort)}${protocol === undefined ? '' : `/${shown(protocol)}`}`;

const numberOf = ({ containerPort, protocol, hostPort, hostIP }: ObjectFields): string =>
  [
    shown(containerPort),
    ...(protocol === undefined || protocol === 'TCP' ? [] : [`/${shown(protocol)}`]),
    ...(hostPort === undefined ? [] : [` on port ${shown(hostPort)} of the node`]),
    ...(hostIP === undefined ? [] : [` at ${shown(hostIP)}`]),
  ].join('');

const titleOf = (port: ObjectFields): string => (typeof port.name === 'string' ? `${port.name} (${numberOf(port)})` : numberOf(port));
