import { k8s } from 'cdk8s-plus-28';
import type { ProbeModel, ServiceModel, WorkloadModel } from '../model/service-model';

/** The container of a service. Its image carries no tag: that is in the image-tag file. */
export const container = (service: ServiceModel, workload: WorkloadModel): k8s.Container => ({
  name: service.name,
  image: workload.image,
  env: some(workload.env.map(({ name, value }) => ({ name, value }))),
  envFrom: some(workload.envFrom.map((name) => ({ secretRef: { name } }))),
  ports: some(workload.ports.map(({ name, containerPort }) => ({ name, containerPort }))),
  readinessProbe: probe(workload.probes.readiness),
  livenessProbe: probe(workload.probes.liveness),
  startupProbe: probe(workload.probes.startup),
  resources: resources(workload),
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: workload.securityContext.readOnlyRootFilesystem,
  },
});

/** A list that has something in it, or nothing at all: an empty one says no more and reads worse. */
const some = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

/** In the base there may be no port to ask yet: then the environments that have one add the probe. */
function probe(model: ProbeModel | undefined): k8s.Probe | undefined {
  if (model?.port === undefined) return undefined;
  return {
    httpGet: { path: model.path, port: k8s.IntOrString.fromString(model.port) },
    initialDelaySeconds: model.initialDelaySeconds,
    periodSeconds: model.periodSeconds,
    timeoutSeconds: model.timeoutSeconds,
    failureThreshold: model.failureThreshold,
  };
}

function resources({ resources: { requests, limits } }: WorkloadModel): k8s.ResourceRequirements | undefined {
  const requested = quantities(requests);
  const limited = quantities(limits);
  return requested || limited ? { requests: requested, limits: limited } : undefined;
}

function quantities(amounts: Readonly<Record<string, string>>): Record<string, k8s.Quantity> | undefined {
  const entries = Object.entries(amounts).map(([resource, amount]) => [resource, k8s.Quantity.fromString(amount)] as const);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
