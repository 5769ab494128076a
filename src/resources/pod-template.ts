import type { k8s } from 'cdk8s-plus-28';
import type { Manifest } from '../files/manifest';
import { selectorLabels } from '../model/names';
import type { PodModel, WorkloadModel } from '../model/workload-model';
import { container } from './container';
import { prometheusAnnotations } from './prometheus-annotations';
import { some, someEntries } from './some';
import { volume } from './volume';
import { workloadLabels } from './workload-labels';

/** The pods of a workload, but for their affinity: see `withAffinity`. */
export const podTemplate = (workload: WorkloadModel, service: string): k8s.PodTemplateSpec => ({
  metadata: {
    labels: { ...workload.pod.labels, ...workloadLabels(workload.name, service) },
    annotations: someEntries({ ...prometheusAnnotations(workload), ...workload.pod.annotations }),
  },
  spec: podSpec(workload),
});

const podSpec = ({ name, pod, job }: WorkloadModel): k8s.PodSpec => ({
  serviceAccountName: pod.serviceAccountName,
  automountServiceAccountToken: pod.automountToken,
  imagePullSecrets: some(pod.imagePullSecrets.map((secret) => ({ name: secret }))),
  securityContext: security(pod),
  initContainers: some(pod.initContainers.map(container)),
  containers: pod.containers.map(container),
  volumes: some(pod.volumes.map(volume)),
  restartPolicy: job?.restartPolicy,
  terminationGracePeriodSeconds: pod.terminationGracePeriodSeconds,
  nodeSelector: someEntries(pod.nodeSelector),
  tolerations: some(pod.tolerations),
  topologySpreadConstraints: some(
    pod.topologySpreadConstraints.map((constraint) => ({ labelSelector: { matchLabels: selectorLabels(name) }, ...constraint })),
  ),
  priorityClassName: pod.priorityClassName,
  hostNetwork: pod.hostNetwork || undefined,
  // Else such a pod asks its node's DNS, which does not know the Services.
  dnsPolicy: pod.hostNetwork ? 'ClusterFirstWithHostNet' : undefined,
});

const security = ({ securityContext }: PodModel): k8s.PodSecurityContext => ({
  fsGroup: securityContext.fsGroup,
  runAsGroup: securityContext.runAsGroup,
  runAsNonRoot: securityContext.runAsNonRoot,
  runAsUser: securityContext.runAsUser,
  seccompProfile: { type: securityContext.seccompProfile },
});

/** Where the kinds of workloads have their pods. */
interface Templated {
  readonly template: { readonly spec: Record<string, unknown> };
}

/**
 * Puts the affinity into a freshly rendered workload as it was written: a typed class would drop what is newer than itself, and could not
 * read what is malformed.
 */
export function withAffinity({ affinity }: PodModel): ((manifest: Manifest) => Manifest) | undefined {
  if (!affinity) return undefined;
  return (manifest) => {
    const spec = manifest.spec as Templated | { readonly jobTemplate: { readonly spec: Templated } };
    const { template } = 'jobTemplate' in spec ? spec.jobTemplate.spec : spec;
    template.spec.affinity = affinity;
    return manifest;
  };
}
