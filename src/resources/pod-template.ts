import type { k8s } from 'cdk8s-plus-28';
import { selectorOf } from '../model/facts/selector-of';
import type { ContainerModel, PodModel, VolumeModel, WorkloadModel } from '../model/types/workload-model';
import { hasNewerFields as claimHasNewerFields } from './claim';
import { container } from './container';
import { prometheusAnnotations } from './prometheus-annotations';
import { some, someEntries } from './some';
import { volume } from './volume';
import { workloadLabels } from './workload-labels';

/** The template that was rendered last for a pod, and what for. */
const templates = new WeakMap<PodModel, { readonly of: Templated; readonly service: string; readonly template: k8s.PodTemplateSpec }>();

/** Besides the pod, what a template depends on. */
const readBesides = ['name', 'selectorLabels', 'prometheus', 'job'] as const;

type Templated = Pick<WorkloadModel, 'pod' | (typeof readBesides)[number]>;

/** The pod template of a workload. In environments that only scale a workload in another way, it has the same pod, and the same template. */
export function podTemplate(workload: Templated, service: string): k8s.PodTemplateSpec {
  const known = templates.get(workload.pod);
  if (known?.service === service && readBesides.every((key) => known.of[key] === workload[key])) return known.template;
  const template = newTemplate(workload, service);
  templates.set(workload.pod, { of: workload, service, template });
  return template;
}

const newTemplate = (workload: Templated, service: string): k8s.PodTemplateSpec => ({
  metadata: {
    annotations: someEntries({ ...prometheusAnnotations(workload), ...workload.pod.annotations }),
    labels: { ...workload.pod.labels, ...workloadLabels(workload.name, service), ...selectorOf(workload) },
  },
  spec: podSpec(workload),
});

const podSpec = ({ pod, job, ...workload }: Templated): k8s.PodSpec => ({
  affinity: pod.affinity,
  automountServiceAccountToken: pod.automountToken,
  containers: pod.containers.map(container),
  // Otherwise such a pod uses its node's DNS, which does not know Services.
  dnsConfig: pod.dnsConfig && {
    nameservers: some(pod.dnsConfig.nameservers),
    options: some(pod.dnsConfig.options),
    searches: some(pod.dnsConfig.searches),
  },
  dnsPolicy: pod.dnsPolicy ?? (pod.hostNetwork ? 'ClusterFirstWithHostNet' : undefined),
  enableServiceLinks: pod.enableServiceLinks,
  hostAliases: some(pod.hostAliases.map(({ ip, hostnames }) => ({ ip, hostnames: [...hostnames] }))),
  hostNetwork: pod.hostNetwork || undefined,
  imagePullSecrets: some(pod.imagePullSecrets.map((secret) => ({ name: secret }))),
  initContainers: some(pod.initContainers.map(container)),
  nodeSelector: someEntries(pod.nodeSelector),
  priorityClassName: pod.priorityClassName,
  restartPolicy: job?.restartPolicy,
  runtimeClassName: pod.runtimeClassName,
  schedulerName: pod.schedulerName,
  securityContext: security(pod),
  serviceAccountName: pod.serviceAccountName,
  setHostnameAsFqdn: pod.setHostnameAsFQDN,
  shareProcessNamespace: pod.shareProcessNamespace,
  terminationGracePeriodSeconds: pod.terminationGracePeriodSeconds,
  tolerations: some(pod.tolerations),
  topologySpreadConstraints: some(
    pod.topologySpreadConstraints.map((constraint) => ({
      labelSelector: { matchLabels: { ...selectorOf(workload) } },
      ...constraint,
      matchLabelKeys: some(constraint.matchLabelKeys ?? []),
    })),
  ),
  volumes: some(pod.volumes.map(volume)),
});

const security = ({ securityContext }: PodModel): k8s.PodSecurityContext => ({
  fsGroup: securityContext.fsGroup,
  fsGroupChangePolicy: securityContext.fsGroupChangePolicy,
  runAsGroup: securityContext.runAsGroup,
  runAsNonRoot: securityContext.runAsNonRoot,
  runAsUser: securityContext.runAsUser,
  seccompProfile: { type: securityContext.seccompProfile },
  supplementalGroups: some(securityContext.supplementalGroups),
  sysctls: some(securityContext.sysctls),
});

/** Whether the pods have fields in Kubernetes' own form, or newer ones, which the typed classes may not know. */
export const isUntyped = ({ affinity, initContainers, containers, volumes }: PodModel): boolean =>
  affinity !== undefined || [...initContainers, ...containers].some(hasNewerFields) || volumes.some(hasNewerSource);

const hasNewerFields = ({ lifecycle, mounts }: ContainerModel): boolean =>
  Object.values(lifecycle).some(({ kind }) => kind === 'sleep') || mounts.some(({ recursiveReadOnly }) => recursiveReadOnly !== undefined);

const hasNewerSource = (each: VolumeModel): boolean =>
  (each.kind === 'ephemeral' && claimHasNewerFields(each.claim)) ||
  (each.kind === 'projected' && each.sources.some(({ kind }) => kind === 'trust-bundle'));
