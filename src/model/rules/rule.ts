import type { ServiceProperties } from '../../definition/service-definition';
import type { WorkloadDefinition } from '../../definition/service/workload-definition';
import type { Problem } from '../../problems/problem';
import type { Place } from '../place';
import type { PlatformModel } from '../types/platform-model';
import type { ServiceModel } from '../types/service-model';
import type { ServiceSpecModel } from '../types/service-spec-model';
import type { WorkloadModel } from '../types/workload-model';

/** One workload under judgement, and how to say where a property of it was written. */
export interface WorkloadCase {
  readonly workload: WorkloadModel;
  /** What it was resolved from. */
  readonly definition: WorkloadDefinition;
  /** What it is part of. */
  readonly service: ServiceModel;
  readonly spec: ServiceSpecModel;
  /** The place of a property, such as `['replicas', 'min']`: wherever it was said last. */
  readonly place: Place;
}

/** A service as it runs in one environment, under judgement. */
export interface SpecCase {
  readonly service: ServiceModel;
  readonly spec: ServiceSpecModel;
  readonly properties: ServiceProperties;
  readonly place: Place;
}

/** A rule over a resolved workload of one environment. */
export type WorkloadRule = (subject: WorkloadCase) => Problem[];

/** A rule over what the workloads of one environment share. */
export type SpecRule = (subject: SpecCase) => Problem[];

/** A rule over a resolved service. */
export type ServiceModelRule = (service: ServiceModel, platform: PlatformModel) => Problem[];
