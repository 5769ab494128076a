import type { ServiceProperties } from '../../definition/service-definition';
import type { WorkloadDefinition } from '../../definition/service/workload-definition';
import type { Problem } from '../../problems/problem';
import type { Place } from '../place';
import type { PlatformModel } from '../types/platform-model';
import type { ServiceModel } from '../types/service-model';
import type { ServiceSpecModel } from '../types/service-spec-model';
import type { WorkloadModel } from '../types/workload-model';

/** A workload for a rule, with the places of its properties. */
export interface WorkloadCase {
  readonly workload: WorkloadModel;
  /** The definition that it was resolved from. */
  readonly definition: WorkloadDefinition;
  /** The service that it is part of. */
  readonly service: ServiceModel;
  readonly spec: ServiceSpecModel;
  /** Returns the place where a property, such as `['replicas', 'min']`, was last written. */
  readonly place: Place;
}

/** A service in one environment, for a rule. */
export interface SpecCase {
  readonly service: ServiceModel;
  readonly spec: ServiceSpecModel;
  readonly properties: ServiceProperties;
  readonly place: Place;
}

/** A rule on a resolved workload in one environment. */
export type WorkloadRule = (subject: WorkloadCase) => Problem[];

/** A rule on what the workloads of one environment share. */
export type SpecRule = (subject: SpecCase) => Problem[];

/** A rule on a resolved service. */
export type ServiceModelRule = (service: ServiceModel, platform: PlatformModel) => Problem[];
