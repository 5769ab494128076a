import { isMap } from '../../../files/is-map';
import { groupOf, type Manifest } from '../../../files/manifest';
import type { ChangedValue } from '../../../meaning/changed-values';
import type { ObjectChange } from '../object-change';
import { mapsAt, fieldsAt, startsWith, valueAt, type ObjectFields } from './fields';

/** Where kinds have the template of their pods, if it is not at `spec.template`. */
const templates: Readonly<Record<string, readonly string[]>> = { 'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'], '/Pod': [] };

/** The place of the pod template. */
export const templatePath = (object: Manifest): readonly string[] => templates[`${groupOf(object)}/${object.kind}`] ?? ['spec', 'template'];

/** The place of what Kubernetes calls the spec of a pod. */
export const podPath = (object: Manifest): readonly string[] => [...templatePath(object), 'spec'];

/** Whether an object creates pods: any that has a template with containers, also of kinds that Kubernetes does not know. */
export const isWorkload = (object: Manifest): boolean => Array.isArray(valueAt(object, ...podPath(object), 'containers'));

/** The lists of containers in a pod. */
export const containerLists = ['containers', 'initContainers', 'ephemeralContainers'] as const;

/** A container, and the list that it is in. */
export interface PodContainer {
  readonly list: (typeof containerLists)[number];
  readonly name: string;
  readonly fields: ObjectFields;
}

/** All containers of an object's pods that have a name. */
export const namedContainers = (object: Manifest | undefined): PodContainer[] =>
  object
    ? containerLists.flatMap((list) =>
        mapsAt(object, ...podPath(object), list).flatMap((fields) =>
          typeof fields.name === 'string' ? [{ list, name: fields.name, fields }] : [],
        ),
      )
    : [];

/** The fields of an object's pods. */
export const fieldsOfPods = (object: Manifest | undefined): ObjectFields => (object ? fieldsAt(object, ...podPath(object)) : {});

/** A changed value within some part of an object. */
export interface InnerValue {
  readonly value: ChangedValue;
  /** The path within the part. */
  readonly inner: readonly string[];
}

/** The changed values at or below a place of an object. */
export const valuesBelow = ({ values }: ObjectChange, ...place: readonly string[]): InnerValue[] =>
  values.flatMap((value) => (startsWith(value.path, ...place) ? [{ value, inner: value.path.slice(place.length) }] : []));

/** The changed values of an object's pods, except those of containers. */
export const podValues = (change: ObjectChange): InnerValue[] =>
  isWorkload(change.object)
    ? valuesBelow(change, ...podPath(change.object)).filter(({ inner }) => !containerLists.some((list) => list === inner[0]))
    : [];

/** A container whose values change. */
export interface ContainerChange {
  readonly change: ObjectChange;
  readonly container: PodContainer;
  /** Undefined if it is new. */
  readonly before: ObjectFields | undefined;
  /** Undefined if it goes. */
  readonly after: ObjectFields | undefined;
  readonly values: readonly InnerValue[];
}

/** The containers of an object that changed. Most rules ask for them. */
export function containerChanges(change: ObjectChange): readonly ContainerChange[] {
  const known = found.get(change) ?? findContainerChanges(change);
  found.set(change, known);
  return known;
}

const found = new WeakMap<ObjectChange, readonly ContainerChange[]>();

function findContainerChanges(change: ObjectChange): ContainerChange[] {
  const [before, after] = [namedContainers(change.before), namedContainers(change.after)];
  const containers = new Map([...before, ...after].map((container) => [`${container.list}/${container.name}`, container]));
  return [...containers.values()].flatMap((container) => {
    const values = valuesBelow(change, ...podPath(change.object), container.list, `[${container.name}]`);
    const find = (all: readonly PodContainer[]): ObjectFields | undefined =>
      all.find(({ list, name }) => list === container.list && name === container.name)?.fields;
    return values.length > 0 ? [{ change, container, values, before: find(before), after: find(after) }] : [];
  });
}

/** Whether a container ends before the others start. */
export const isInitContainer = ({ list, fields }: PodContainer): boolean => list === 'initContainers' && fields.restartPolicy !== 'Always';

/** The values at these places of a part: each place is the beginning of a path. */
export const valuesAt = (values: readonly InnerValue[], ...places: readonly (readonly string[])[]): ChangedValue[] =>
  values.flatMap(({ value, inner }) => (places.some((place) => startsWith(inner, ...place)) ? [value] : []));

/** Whether the value is a map with no entries, or missing. */
export const isEmpty = (value: unknown): boolean => value === undefined || (isMap(value) && Object.keys(value).length === 0);
