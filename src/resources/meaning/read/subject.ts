import type { Manifest } from '../../../files/manifest';
import { objectTitle } from '../../../files/object-title';
import { quote } from '../../../problems/text';
import type { Change } from '../object-change';
import { namedContainers, isInitContainer, isWorkload, type PodContainer } from './pods';

/** How texts say which object they mean. Objects of a service are all in the same namespace, so it is not said. */
export const titleOf = ({ service }: Change, { kind, apiVersion, metadata }: Manifest): string =>
  objectTitle({ kind, apiVersion, metadata: service === undefined ? metadata : { name: metadata.name } });

/** ` of 'shop-worker'`, or nothing if the service has one workload alone. */
export const ofWorkload = (change: Change, object: Manifest): string =>
  change.hasSeveralWorkloads ? ` of ${quote(object.metadata.name)}` : '';

/** ` of 'proxy' in 'shop-worker'`, without what there is only one of. */
export function ofContainer(change: Change, object: Manifest, name: string): string {
  if (namedContainers(object).length < 2) return ofWorkload(change, object);
  return change.hasSeveralWorkloads && name !== object.metadata.name
    ? ` of ${quote(name)} in ${quote(object.metadata.name)}`
    : ` of ${quote(name)}`;
}

/** The steps into the definition of a service to a property of one of its workloads. Objects with a name of their own have none. */
export function workloadProperty({ service }: Change, { metadata: { name } }: Manifest, ...property: readonly string[]): PropertyPlace {
  if (service === undefined) return {};
  if (name === service) return property.length > 0 ? { property } : {};
  const further = name.startsWith(`${service}-`) ? name.slice(service.length + 1) : '';
  return further === '' ? {} : { property: ['workloads', further, ...property] };
}

/** Where a meaning is set in a definition. */
export interface PropertyPlace {
  readonly property?: readonly string[];
}

/** The steps to a property of a container: its workload has the properties of the first one. */
export function containerProperty(
  change: Change,
  object: Manifest,
  container: PodContainer,
  ...property: readonly string[]
): PropertyPlace {
  const { list, name } = container;
  if (list === 'containers' && namedContainers(object)[0]?.name === name) return workloadProperty(change, object, ...property);
  return workloadProperty(change, object, isInitContainer(container) ? 'initContainers' : 'sidecars', name, ...property);
}

/** The steps to a property that all workloads of a service share. */
export const serviceProperty = ({ service }: Change, ...property: readonly string[]): PropertyPlace =>
  service === undefined ? {} : { property };

/** The same for an object that is named after the service and an entry of a map. */
export function entryProperty({ service }: Change, { metadata: { name } }: Manifest, map: string): PropertyPlace {
  return service !== undefined && name.startsWith(`${service}-`) ? { property: [map, name.slice(service.length + 1)] } : {};
}

/** The workloads among objects. */
export const workloadsOf = (objects: readonly Manifest[]): Manifest[] => objects.filter(isWorkload);
