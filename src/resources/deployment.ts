import { k8s } from 'cdk8s-plus-28';
import { selectorLabels } from '../model/names';
import type { ServiceModel, WorkloadModel } from '../model/service-model';
import { container } from './container';
import { kubeResource, type Resource } from './resource';

/** The pods of a service. cdk8s-plus' own Deployment has no topology spread and no ports by name, so this is the typed object beneath it. */
export function deployment(service: ServiceModel, workload: WorkloadModel): Resource[] {
  const labels = selectorLabels(service.name);
  const { replicas } = workload;
  return [
    kubeResource('deployment', k8s.KubeDeployment, {
      metadata: { name: service.name, labels },
      spec: {
        // An autoscaler owns the count: naming one here would set it back at every sync.
        replicas: replicas.kind === 'count' ? replicas.count : undefined,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels, annotations: prometheusAnnotations(workload) },
          spec: {
            serviceAccountName: service.name,
            automountServiceAccountToken: false,
            securityContext: podSecurity(workload),
            affinity: workload.spread ? preferOtherNodes(labels) : undefined,
            topologySpreadConstraints: workload.spread ? [overZones(labels)] : undefined,
            containers: [container(service, workload)],
          },
        },
      },
    }),
  ];
}

const podSecurity = ({ securityContext }: WorkloadModel): k8s.PodSecurityContext => ({
  fsGroup: securityContext.fsGroup,
  runAsGroup: securityContext.runAsGroup,
  runAsNonRoot: securityContext.runAsNonRoot,
  runAsUser: securityContext.runAsUser,
  seccompProfile: { type: 'RuntimeDefault' },
});

const preferOtherNodes = (matchLabels: Record<string, string>): k8s.Affinity => ({
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 100, podAffinityTerm: { labelSelector: { matchLabels }, topologyKey: 'kubernetes.io/hostname' } },
    ],
  },
});

const overZones = (matchLabels: Record<string, string>): k8s.TopologySpreadConstraint => ({
  labelSelector: { matchLabels },
  maxSkew: 1,
  topologyKey: 'topology.kubernetes.io/zone',
  whenUnsatisfiable: 'ScheduleAnyway',
});

/**
 * In the base there may be no port to scrape yet: then the environments that have one add the annotations.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config
 */
function prometheusAnnotations({ prometheus, ports }: WorkloadModel): Record<string, string> | undefined {
  const port = ports.find(({ name }) => name === prometheus?.port);
  if (!prometheus || !port) return undefined;
  return {
    'prometheus.io/port': String(port.containerPort),
    'prometheus.io/scrape': 'true',
    ...(prometheus.path === undefined ? {} : { 'prometheus.io/path': prometheus.path }),
  };
}
