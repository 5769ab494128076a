import type { Given } from '../../definition/given';
import type { KubernetesServiceDefinition } from '../../definition/service/kubernetes-service-definition';
import type { PortModel, WorkloadModel } from './workload-model';

/** The properties of a Kubernetes Service that the model does not have as they are given. It has all others. */
export const resolvedServiceProperties = [
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

/** The names of a workload and of its Services. */
export const namesOf = ({ name, statefulSet, services }: WorkloadModel): readonly string[] =>
  statefulSet || services.length > 0
    ? [...new Set([name, ...(statefulSet ? [statefulSet.serviceName] : []), ...services.map((service) => service.name)])]
    : [name];
