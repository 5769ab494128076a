import type { Change, ObjectChange } from '../object-change';
import type { KnownPart } from './known-fields';
import { containerChanges, fieldsOfPods, isWorkload, podValues, valuesBelow, type ContainerChange } from './pods';
import { containerProperty, ofContainer, ofWorkload, workloadProperty } from './subject';

/** Objects that were there and stay. */
export const kept = ({ objects }: Change): ObjectChange[] => objects.filter(({ before, after }) => before && after);

/** Containers of them that were there and stay. */
export const keptContainers = (change: Change): ContainerChange[] =>
  kept(change)
    .flatMap(containerChanges)
    .filter(({ before, after }) => before && after);

/** Those that create pods. */
export const keptWorkloads = (change: Change): ObjectChange[] => kept(change).filter(({ object }) => isWorkload(object));

/** A workload as a whole. */
export const workloadPart = (change: Change, object: ObjectChange): KnownPart => ({
  before: object.before,
  after: object.after,
  values: valuesBelow(object),
  of: ofWorkload(change, object.object),
  placeOf: (property) => workloadProperty(change, object.object, ...property),
});

/** The pods of a workload, without their containers. */
export const podPart = (change: Change, object: ObjectChange): KnownPart => ({
  ...workloadPart(change, object),
  before: object.before && fieldsOfPods(object.before),
  after: object.after && fieldsOfPods(object.after),
  values: podValues(object),
});

/** A container. */
export const containerPart = (change: Change, { change: { object }, container, before, after, values }: ContainerChange): KnownPart => ({
  before,
  after,
  values,
  of: ofContainer(change, object, container.name),
  placeOf: (property) => containerProperty(change, object, container, ...property),
});
