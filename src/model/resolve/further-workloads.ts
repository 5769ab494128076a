import type { FurtherWorkloadDefinition, ServiceDefaults, ServiceProperties } from '../../definition/service-definition';
import { workloadShape } from '../../definition/service-shape';
import { ownConfigurationProperties } from '../../definition/service/configuration-shape';
import { workloadProperties } from '../../definition/service/workload-shape';
import { merge } from '../../definition/shape/merge';
import { givenByName } from '../../data/entries';

/** What further workloads take over from their service. The defaults of the team and the platform have the lowest priority. */
const takenOver = ['image', 'env', 'securityContext'] as const;

/** Whether a further workload gets a property from the service: it takes it over, or all workloads share it. */
export const isSharedByService = (property: string): boolean =>
  takenOver.some((each) => each === property) || !Object.hasOwn(workloadProperties, property);

/** The further workloads, by name, each merged with what it takes over. */
export function furtherWorkloads(properties: ServiceProperties, defaults: ServiceDefaults): [string, FurtherWorkloadDefinition][] {
  const workloads = givenByName<FurtherWorkloadDefinition>(properties.workloads);
  if (workloads.length === 0) return [];
  const beneath = Object.fromEntries(Object.entries(defaults).filter(([property]) => Object.hasOwn(workloadProperties, property)));
  const service = Object.fromEntries(takenOver.map((property) => [property, properties[property]]));
  const around = merge(workloadShape, beneath, service);
  const apart = merge(workloadShape, beneath, { ...service, env: undefined });
  return workloads.map(([name, workload]) => [
    name,
    merge(workloadShape, sharesConfiguration(workload) ? around : apart, workload) as FurtherWorkloadDefinition,
  ]);
}

/** Whether a further workload gets `env`, `secrets` and `configFiles` of the service. */
export const sharesConfiguration = (workload: Pick<FurtherWorkloadDefinition, 'sharesConfiguration'>): boolean =>
  workload.sharesConfiguration ?? ownConfigurationProperties.sharesConfiguration.default;
