import { ownedFields } from '../../../files/field-owners';
import type { Manifest } from '../../../files/manifest';
import { numberAt } from './fields';

/** An object that sets the number of pods of a workload. */
export interface Autoscaler {
  readonly object: Manifest;
  readonly min: number;
  /** Undefined if it is not known. */
  readonly max: number | undefined;
}

/** Bounds of kinds of autoscalers: where they are, and their defaults. */
const bounds: Readonly<
  Record<string, { readonly min: readonly string[]; readonly max: readonly string[]; readonly defaults: [number, number?] }>
> = {
  HorizontalPodAutoscaler: { min: ['spec', 'minReplicas'], max: ['spec', 'maxReplicas'], defaults: [1] },
  ScaledObject: { min: ['spec', 'minReplicaCount'], max: ['spec', 'maxReplicaCount'], defaults: [0, 100] },
  DatadogPodAutoscaler: { min: ['spec', 'constraints', 'minReplicas'], max: ['spec', 'constraints', 'maxReplicas'], defaults: [1] },
};

/** The places of its bounds. */
export const boundsOf = ({ kind }: Manifest): readonly (readonly string[])[] => {
  const places = Object.hasOwn(bounds, kind) ? bounds[kind] : undefined;
  return places ? [places.min, places.max] : [];
};

/** Whether an object scales a workload. */
export const scales = (object: Manifest): boolean => ownedFields(object).some((owned) => owned.scales);

/** The autoscaler of a workload. */
export function autoscalerOf(objects: readonly Manifest[], workload: Manifest): Autoscaler | undefined {
  const object = objects.find((each) =>
    ownedFields(each).some(({ scales, kind, name }) => scales && kind === workload.kind && name === workload.metadata.name),
  );
  if (!object) return undefined;
  const [min, max] = boundsOf(object);
  const [least, most] = Object.hasOwn(bounds, object.kind) ? bounds[object.kind]!.defaults : [1];
  return { object, min: (min && numberAt(object, ...min)) ?? least, max: (max && numberAt(object, ...max)) ?? most };
}
