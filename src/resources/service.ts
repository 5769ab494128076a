import { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../model/names';
import type { ServiceModel, WorkloadModel } from '../model/service-model';
import { kubeResource, type Resource } from './resource';

/** The address of the pods inside the cluster, if they listen at all. cdk8s-plus' own Service cannot name a target port, so this is the typed object beneath it. */
export function service({ name }: ServiceModel, { ports }: WorkloadModel): Resource[] {
  if (ports.length === 0) return [];
  return [
    kubeResource('service', k8s.KubeService, {
      metadata: { name },
      spec: {
        selector: selectorLabels(name),
        ports: ports.map((port) => ({ name: port.name, port: port.port, targetPort: k8s.IntOrString.fromString(port.name) })),
      },
    }),
  ];
}
