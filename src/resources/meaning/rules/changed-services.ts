import type { Manifest } from '../../../files/manifest';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { mapsAt, textAt, type ObjectFields } from '../read/fields';
import { always, tellFields, type KnownField, type Weight } from '../read/known-fields';
import { valuesBelow } from '../read/pods';
import { titleOf, workloadProperty, type PropertyPlace } from '../read/subject';
import { differences, few, fieldsInWords, shown } from '../read/words';

/** Kubernetes Services: their ports, and from where they can be reached. */
export const changedServices: Rule = (change) =>
  change.objects.flatMap((object): readonly Told[] => {
    if (object.object.kind !== 'Service' || object.object.apiVersion !== 'v1' || !object.after) return [];
    return object.before ? ofService(change, object) : ofOpenService(change, object, object.after);
  });

/** The steps to a property of a Service in a definition. A Service with a name of its own has none. */
function placeIn(change: Change, service: Manifest, property: string): PropertyPlace {
  const { name } = service.metadata;
  const workload = textAt(service, 'spec', 'selector', 'app.kubernetes.io/name') ?? name;
  const own = property === 'ports' ? [] : ['service'];
  if (name !== workload && !name.startsWith(`${workload}-`)) return {};
  const within = name === workload ? own : ['services', name.slice(workload.length + 1)];
  return workloadProperty(change, { ...service, metadata: { name: workload } }, ...within, property);
}

const isOpen = (object: Manifest | undefined): boolean => ['LoadBalancer', 'NodePort'].includes(textAt(object, 'spec', 'type') ?? '');

/** Only one that opens the cluster is told here. */
function ofOpenService(change: Change, { values }: ObjectChange, after: Manifest): Told[] {
  if (!isOpen(after)) return [];
  const text = `${titleOf(change, after)} is new: ${shown(textAt(after, 'spec', 'type'))} on ${few(portsOf(after))}`;
  return [{ meaning: { topic: 'network', grade: 'high', text, reason: outside, ...placeIn(change, after, 'type') }, values }];
}

function ofService(change: Change, object: ObjectChange): Told[] {
  const { before, after } = object;
  const placeOf = ([property]: readonly string[]): PropertyPlace => placeIn(change, object.object, property!);
  const of = ` of ${titleOf(change, object.object)}`;
  return [
    ...tellFields({ before, after, values: valuesBelow(object), of, placeOf }, fields),
    ...ofPorts(object, of, placeOf(['ports'])),
    ...(isOpen(after) ? ofAnnotations(object, of, placeOf(['annotations'])) : []),
  ];
}

function ofPorts(object: ObjectChange, of: string, place: PropertyPlace): Told[] {
  const values = valuesBelow(object, 'spec', 'ports').map(({ value }) => value);
  if (values.length === 0) return [];
  const { added, gone } = differences(portsOf(object.before), portsOf(object.after));
  const said = [added.length > 0 ? `new: ${few(added)}` : '', gone.length > 0 ? `gone: ${few(gone)}` : ''].filter(Boolean);
  const [grade, reason]: Weight = gone.length > 0 ? ['high', 'what connects to them fails'] : ['low', 'more ports answer'];
  return [{ meaning: { topic: 'network', grade, text: `ports${of}: ${said.join('; ') || 'another order'}`, reason, ...place }, values }];
}

/** Those of a load balancer, which its controller reads. */
function ofAnnotations(object: ObjectChange, of: string, place: PropertyPlace): Told[] {
  const values = valuesBelow(object, 'metadata', 'annotations').map(({ value }) => value);
  if (values.length === 0) return [];
  const text = `annotations${of} change: ${few(values.map(({ path }) => path.slice(2).join('.')))}`;
  return [
    { meaning: { topic: 'network', grade: 'high', text, reason: 'they may change who can reach its load balancer', ...place }, values },
  ];
}

const outside = 'it can be reached from outside the cluster';

/** `http (80 to port http of the pods)`. */
const portsOf = (object: Manifest | undefined): string[] =>
  mapsAt(object, 'spec', 'ports').map(({ name, port, targetPort, protocol, nodePort, ...others }: ObjectFields) => {
    const suffix = protocol === undefined || protocol === 'TCP' ? '' : `/${shown(protocol)}`;
    const details = [
      `${shown(port)}${suffix}`,
      ...(targetPort === undefined || targetPort === port ? [] : [`to ${shown(targetPort)} of the pods`]),
      ...(nodePort === undefined ? [] : [`on ${shown(nodePort)} of the nodes`]),
      ...fieldsInWords(others),
    ].join(' ');
    return name === undefined ? details : `${shown(name)} (${details})`;
  });

const spec = (name: string, weigh: KnownField['weigh'], property?: readonly string[]): KnownField => ({
  path: ['spec', name],
  topic: 'network',
  name,
  property,
  weigh,
});

/** A field that a property of the same name sets. */
const own = (name: string, weigh: KnownField['weigh']): KnownField => spec(name, weigh, [name]);

const fields: readonly KnownField[] = [
  own('type', (_, after) =>
    after === 'LoadBalancer' || after === 'NodePort' ? ['high', outside] : ['high', 'it can no longer be reached from outside the cluster'],
  ),
  spec('clusterIP', always('high', 'its name resolves to other addresses, and Kubernetes refuses this change of an object that exists'), [
    'headless',
  ]),
  spec('clusterIPs', always('high', 'its name resolves to other addresses, and Kubernetes refuses this change of an object that exists')),
  spec('selector', always('high', 'other pods answer')),
  spec('externalName', always('high', 'its name resolves to another host')),
  spec('externalIPs', always('high', outside)),
  own('loadBalancerSourceRanges', always('high', 'other addresses can reach it')),
  spec('loadBalancerIP', always('high', 'it has another address')),
  own('loadBalancerClass', always('high', 'another controller makes its load balancer')),
  own('allocateLoadBalancerNodePorts', always('low', 'load balancers that need ports of nodes no longer reach it without them')),
  own('externalTrafficPolicy', always('high', 'pods see other addresses of clients, and nodes without pods may refuse them')),
  own('internalTrafficPolicy', always('high', 'nodes without pods may refuse connections')),
  own('trafficDistribution', always('low', 'clients reach other pods')),
  own('ipFamilies', always('high', 'it has other addresses')),
  own('ipFamilyPolicy', always('high', 'it has other addresses')),
  own('sessionAffinity', always('low', 'clients reach other pods')),
  own('sessionAffinityConfig', always('low', 'clients reach other pods')),
  own('publishNotReadyAddresses', always('low', 'it decides whether pods that are not ready get traffic')),
];
