import type { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../names/kubernetes';
import { servicesOf, type KubernetesServiceModel, type ServicePortModel } from '../model/types/kubernetes-service-model';
import { selectorOf } from '../model/facts/selector-of';
import type { PortModel, WorkloadModel } from '../model/types/workload-model';
import { unlessTcp } from './container';
import { kubeResource, type Resource } from './resource';
import { intOrString } from './scalar';
import { isMonitored } from './service-monitor';
import { some, someEntries } from './some';

/** What Services say of a workload. */
type Given = Pick<WorkloadModel, 'name' | 'selectorLabels' | 'service' | 'services' | 'prometheus' | 'statefulSet'>;

/** The Services of a workload. cdk8s-plus' own Service cannot use a port name as target, so this is the typed API object. */
export const kubernetesServices = (workload: Given): Resource[] => [
  ...servicesOf(workload).map((service) => kubernetesService(service, workload)),
  ...governingService(workload),
];

function kubernetesService(model: KubernetesServiceModel, workload: Given): Resource {
  const { service, name, prometheus, statefulSet } = workload;
  const governs = model.headless && statefulSet?.serviceName === model.name;
  // A ServiceMonitor selects the Service by its labels.
  const ofMonitor = model === service && isMonitored(prometheus) ? selectorLabels(name) : {};
  // The classes do not know this field.
  const isUntyped = model.trafficDistribution !== undefined;
  return kubeResource(
    'Service',
    {
      metadata: { name: model.name, annotations: someEntries(model.annotations), labels: someEntries({ ...model.labels, ...ofMonitor }) },
      spec: {
        allocateLoadBalancerNodePorts: model.allocateLoadBalancerNodePorts,
        clusterIp: model.headless ? 'None' : undefined,
        externalTrafficPolicy: model.externalTrafficPolicy,
        internalTrafficPolicy: model.internalTrafficPolicy,
        ipFamilies: some(model.ipFamilies),
        ipFamilyPolicy: model.ipFamilyPolicy,
        loadBalancerClass: model.loadBalancerClass,
        loadBalancerSourceRanges: some(model.loadBalancerSourceRanges),
        ports: servicePorts(model.ports),
        publishNotReadyAddresses: governs || model.publishNotReadyAddresses,
        selector: { ...selectorOf(workload) },
        sessionAffinity: model.sessionAffinity,
        sessionAffinityConfig: sessionAffinityConfig(model),
        type: model.type,
        ...(model.trafficDistribution === undefined ? {} : { trafficDistribution: model.trafficDistribution }),
      },
    },
    isUntyped,
  );
}

const sessionAffinityConfig = ({
  sessionAffinityConfig: { clientIP } = {},
}: KubernetesServiceModel): k8s.SessionAffinityConfig | undefined =>
  clientIP?.timeoutSeconds === undefined ? undefined : { clientIp: { timeoutSeconds: clientIP.timeoutSeconds } };

/**
 * The headless Service that gives each pod of a StatefulSet a name, whether the pod is ready or not: many pods only become ready when they
 * have found each other. Clients use the other Service, unless that one is headless itself or has the same name.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
 */
function governingService(workload: Given): Resource[] {
  const { service, services, statefulSet } = workload;
  if (!statefulSet || servicesOf({ service, services }).some((own) => statefulSet.serviceName === own.name)) return [];
  return [
    kubeResource('Service', {
      metadata: { name: statefulSet.serviceName },
      spec: {
        clusterIp: 'None',
        ports: servicePorts(statefulSet.ports),
        publishNotReadyAddresses: true,
        selector: { ...selectorOf(workload) },
      },
    }),
  ];
}

const servicePorts = (ports: readonly (PortModel & Partial<Pick<ServicePortModel, 'nodePort'>>)[]): k8s.ServicePort[] | undefined =>
  some(
    ports.map((port) => ({
      name: port.name,
      appProtocol: port.appProtocol,
      nodePort: port.nodePort,
      port: port.port ?? port.containerPort,
      protocol: unlessTcp(port.protocol),
      targetPort: intOrString(port.name),
    })),
  );
