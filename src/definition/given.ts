import { dropNulls, type Dropped, type NullableIn } from './shape/drop-nulls';
import type { Shape } from './shape/shape';
import type { FurtherWorkloadDefinition, ServiceProperties } from './service-definition';
import type { furtherWorkloadProperties } from './service-shape';
import type { PortPair } from './service/container-definition';
import type { portProperties } from './service/container-shape';
import type { networkProperties } from './service/network-shape';
import type { WorkloadDefinition } from './service/workload-definition';
import type { workloadProperties } from './service/workload-shape';

/** The type of a merged definition after {@link withoutNulls}. */
export type Given<T> = T extends PortPair
  ? GivenPort
  : T extends (...args: never[]) => unknown
    ? T
    : T extends object
      ? GivenBy<T, unknown>
      : T;

/** The same for an object with `nullable` properties, which its shape names. */
type GivenBy<T, P> = { readonly [K in keyof T]: K extends NullableIn<P> ? Given<T[K]> : Given<Exclude<T[K], null>> };

/** A port of a container, in full. */
export interface GivenPort extends GivenBy<PortPair, typeof portProperties> {}

/** A merged workload. */
export interface GivenWorkload extends GivenBy<WorkloadDefinition, typeof workloadProperties> {}

/** A merged further workload. */
export interface GivenFurtherWorkload extends GivenBy<FurtherWorkloadDefinition, typeof furtherWorkloadProperties> {}

/** The merged properties of a service in one environment. */
export interface GivenService extends GivenBy<ServiceProperties, typeof workloadProperties & typeof networkProperties> {}

/** A merged definition without what is switched off: see {@link dropNulls}. */
export const withoutNulls = <G>(shape: Shape, merged: object | null | undefined, known?: Dropped): G =>
  dropNulls(shape, merged, known) as G;
