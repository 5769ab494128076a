import type { Construct } from 'constructs';
import { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../model/names';
import type { ServiceModel, WorkloadModel } from '../model/service-model';

/** The address of the pods inside the cluster, if they listen at all. cdk8s-plus' own Service cannot name a target port, so this is the typed object beneath it. */
export function service(scope: Construct, { name }: ServiceModel, { ports }: WorkloadModel): void {
  if (ports.length === 0) return;
  new k8s.KubeService(scope, 'service', {
    metadata: { name },
    spec: {
      selector: selectorLabels(name),
      ports: ports.map((port) => ({ name: port.name, port: port.port, targetPort: k8s.IntOrString.fromString(port.name) })),
    },
  });
}
