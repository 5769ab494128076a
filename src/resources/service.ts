import type { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../names/kubernetes';
import type { PortModel, WorkloadModel } from '../model/types/workload-model';
import { unlessTcp } from './container';
import { kubeResource, type Resource } from './resource';
import { intOrString } from './scalar';
import { isMonitored } from './service-monitor';
import { some, someEntries } from './some';

/** The Services of a workload. cdk8s-plus' own Service cannot use a port name as target, so this is the typed API object. */
export const kubernetesServices = (workload: WorkloadModel): Resource[] => [...ownService(workload), ...governingService(workload)];

function ownService({ service: model, name, prometheus, statefulSet }: WorkloadModel): Resource[] {
  if (!model) return [];
  const governs = model.headless && statefulSet?.serviceName === name;
  return [
    kubeResource('Service', {
      // A ServiceMonitor selects Services by their labels. Nothing else does.
      metadata: { name, annotations: someEntries(model.annotations), labels: isMonitored(prometheus) ? selectorLabels(name) : undefined },
      spec: {
        clusterIp: model.headless ? 'None' : undefined,
        ports: servicePorts(model.ports),
        publishNotReadyAddresses: governs || undefined,
        selector: selectorLabels(name),
        sessionAffinity: model.sessionAffinity,
        type: model.type,
      },
    }),
  ];
}

/**
 * The headless Service that gives each pod of a StatefulSet a name, whether the pod is ready or not: many pods only become ready when they
 * have found each other. Clients use the other Service, unless that one is headless itself or has the same name.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
 */
function governingService({ name, service: own, statefulSet }: WorkloadModel): Resource[] {
  if (!statefulSet || (own && statefulSet.serviceName === name)) return [];
  return [
    kubeResource('Service', {
      metadata: { name: statefulSet.serviceName },
      spec: {
        clusterIp: 'None',
        ports: servicePorts(statefulSet.ports),
        publishNotReadyAddresses: true,
        selector: selectorLabels(name),
      },
    }),
  ];
}

const servicePorts = (ports: readonly PortModel[]): k8s.ServicePort[] | undefined =>
  some(
    ports.map((port) => ({
      name: port.name,
      port: port.port ?? port.containerPort,
      protocol: unlessTcp(port.protocol),
      targetPort: intOrString(port.name),
    })),
  );
