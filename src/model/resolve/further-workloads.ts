import type { ServiceDefaults, ServiceProperties } from '../../definition/service-definition';
import { workloadShape } from '../../definition/service-shape';
import type { WorkloadDefinition } from '../../definition/service/workload-definition';
import { merge } from '../../definition/shape/merge';
import { givenByName } from '../../data/entries';

/** What further workloads take over from their service. The defaults of the team and the platform have the lowest priority. */
const takenOver = ['image', 'env', 'securityContext'] as const;

/** Whether a further workload gets a property from the service: it takes it over, or all workloads share it. */
export const isSharedByService = (property: string): boolean =>
  takenOver.some((each) => each === property) || !(property in workloadShape.properties);

/** The further workloads, by name, each merged with what it takes over. */
export function furtherWorkloads(properties: ServiceProperties, defaults: ServiceDefaults): [string, WorkloadDefinition][] {
  const workloads = givenByName<WorkloadDefinition>(properties.workloads);
  if (workloads.length === 0) return [];
  const beneath = Object.fromEntries(Object.entries(defaults).filter(([property]) => property in workloadShape.properties));
  const service = Object.fromEntries(takenOver.map((property) => [property, properties[property]]));
  const around = merge(workloadShape, beneath, service);
  return workloads.map(([name, workload]) => [name, merge(workloadShape, around, workload) as WorkloadDefinition]);
}
