import { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../model/names';
import type { WorkloadModel } from '../model/workload-model';
import { unlessTcp } from './container';
import { intOrString } from './int-or-string';
import { kubeResource, type Resource } from './resource';
import { isMonitored } from './service-monitor';
import { some, someEntries } from './some';

/** The address of the pods inside the cluster. cdk8s-plus' own Service cannot name a target port, so this is the typed object beneath it. */
export function service({ service: model, name, prometheus }: WorkloadModel): Resource[] {
  if (!model) return [];
  return [
    kubeResource(k8s.KubeService, {
      // A ServiceMonitor selects Services by their labels; nothing else does.
      metadata: { name, labels: isMonitored(prometheus) ? selectorLabels(name) : undefined, annotations: someEntries(model.annotations) },
      spec: {
        type: model.type,
        clusterIp: model.headless ? 'None' : undefined,
        selector: selectorLabels(name),
        sessionAffinity: model.sessionAffinity,
        ports: some(
          model.ports.map((port) => ({
            name: port.name,
            port: port.port,
            protocol: unlessTcp(port.protocol),
            targetPort: intOrString(port.name),
          })),
        ),
      },
    }),
  ];
}
