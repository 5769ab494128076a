import type { DeclaredPlatform, DeclaredService } from '../definition/definitions';
import type { ServiceDefaults, Workload } from '../definition/service-definition';
import { workloadShape } from '../definition/service-shape';
import { merge } from '../definition/shape/merge';

/** What a service says of its workload, with everything laid over each other that users wrote, and nothing filled in. */
export interface MergedWorkloads {
  /** The service's own words over the platform's defaults. */
  readonly base: Workload;
  /** Each environment's words over that, where the service is deployed; by the environment's name. */
  readonly environments: ReadonlyMap<string, Workload>;
}

/** Lays a service's definition over the platform's defaults, and each environment's overrides over both. */
export function mergeWorkloads({ definition }: DeclaredService, { definition: platform }: DeclaredPlatform): MergedWorkloads {
  const base = merge(workloadShape, workloadPart(platform.defaults), workloadPart(definition)) as Workload;
  const overrides = definition.environments ?? {};
  const deployed = Object.keys(platform.environments).filter((environment) => overrides[environment] !== null);
  return {
    base,
    environments: new Map(deployed.map((environment) => [environment, merge(workloadShape, base, overrides[environment]) as Workload])),
  };
}

/** The properties that are about what runs. */
function workloadPart(definition: object | ServiceDefaults = {}): object {
  return Object.fromEntries(Object.entries(definition).filter(([property]) => property in workloadShape.properties));
}
