import type { Given } from '../../definition/given';
import type { KubernetesServiceDefinition } from '../../definition/service/kubernetes-service-definition';
import type { PortModel, WorkloadModel } from './workload-model';

/** The properties of a Kubernetes Service that the model does not have as they are given. It has all others. */
export const resolvedServiceProperties = [
  'name',
  'headless',
  'labels',
  'annotations',
  'ports',
  'sessionAffinity',
] as const satisfies readonly (keyof KubernetesServiceDefinition)[];

export interface KubernetesServiceModel extends Given<Omit<KubernetesServiceDefinition, (typeof resolvedServiceProperties)[number]>> {
  readonly name: string;
  readonly headless: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly sessionAffinity: 'ClientIP' | undefined;
  /** `http` first. Ports that are switched off are not included. */
  readonly ports: readonly ServicePortModel[];
}

/** A port of a container that is also a port of the Kubernetes Service. */
export interface ServicePortModel extends PortModel {
  readonly port: number;
  /** Undefined if Kubernetes chooses one, or none is needed. */
  readonly nodePort: number | undefined;
}

/** All Services of a workload, the main one first. */
export const servicesOf = ({ service, services }: Pick<WorkloadModel, 'service' | 'services'>): readonly KubernetesServiceModel[] =>
  service ? [service, ...services] : services;

/** The names of a workload and of its Services. A Service may have the name of its workload, and not that of another Service. */
export function namesOf(workload: WorkloadModel): readonly string[] {
  const { name, statefulSet } = workload;
  const services = servicesOf(workload).map((service) => service.name);
  const all = statefulSet && !services.includes(statefulSet.serviceName) ? [...services, statefulSet.serviceName] : services;
  return all.includes(name) ? all : [name, ...all];
}
