import type { Construct } from 'constructs';
import { equal } from '../files/equal';
import type { ObjectPurpose, RenderedObject } from '../files/manifest';
import type { ServiceSpecModel } from '../model/types/service-spec-model';
import type { OverlayModel, ServiceModel } from '../model/types/service-model';
import type { WorkloadModel } from '../model/types/workload-model';
import { ciliumNetworkPolicy } from './cilium-network-policy';
import { configMaps } from './config-maps';
import { cronJob } from './cron-job';
import { daemonSet } from './daemon-set';
import { deployment } from './deployment';
import { externalSecrets } from './external-secrets';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler';
import { ingress } from './ingress';
import { job } from './job';
import { networkPolicy } from './network-policy';
import { persistentVolumeClaims } from './persistent-volume-claims';
import { podDisruptionBudget } from './pod-disruption-budget';
import { prometheusRule } from './prometheus-rule';
import type { Resource } from './resource';
import { role } from './role';
import { grpcRoute, httpRoute } from './route';
import { sealedSecrets } from './sealed-secrets';
import { kubernetesServices } from './service';
import { serviceAccount } from './service-account';
import { serviceMonitor } from './service-monitor';
import { statefulSet } from './stateful-set';
import { withMetadata } from './with-metadata';

/** The objects of a service: without overrides, and for each overlay. They have no namespace, because the overlay sets it. */
export interface RenderedService {
  /** Without values that only environments set. */
  readonly base: readonly RenderedObject[];
  /** Objects that are equal to one of the base or of another overlay are the same object. */
  readonly overlays: ReadonlyMap<OverlayModel, readonly RenderedObject[]>;
}

/** Renders the objects of one kind for a spec. The result depends only on the arguments. */
type SpecRenderer = (spec: ServiceSpecModel, service: ServiceModel) => Resource[];

/** Renders the objects of one kind for a workload. It only gets the part of the spec that is the same for all specs of a service. */
type WorkloadRenderer = (workload: WorkloadModel, spec: PlatformWide, service: ServiceModel) => Resource[];

type PlatformWide = Pick<ServiceSpecModel, 'cilium' | 'monitorLabels'>;

/** Kinds with pods that keep running. A Job runs before or after all others, so it has its own purpose. */
const lastingKinds: Readonly<Record<WorkloadModel['kind'], WorkloadRenderer | undefined>> = {
  Deployment: deployment,
  StatefulSet: statefulSet,
  DaemonSet: daemonSet,
  CronJob: cronJob,
  Job: undefined,
};

const lastingWorkload: WorkloadRenderer = (workload, spec, service) => lastingKinds[workload.kind]?.(workload, spec, service) ?? [];

const ofSpec: readonly (readonly [ObjectPurpose, SpecRenderer])[] = [
  ['identity', serviceAccount],
  ['identity', role],
  ['configuration', configMaps],
  ['configuration', externalSecrets],
  ['configuration', sealedSecrets],
  ['storage', persistentVolumeClaims],
  ['traffic', ingress],
  ['traffic', httpRoute],
  ['traffic', grpcRoute],
  ['observability', prometheusRule],
];

const ofWorkload: readonly (readonly [ObjectPurpose, WorkloadRenderer])[] = [
  ['network', networkPolicy],
  ['network', ciliumNetworkPolicy],
  ['job', job('before-rollout')],
  ['check', job('after-rollout')],
  ['workload', lastingWorkload],
  ['scaling', horizontalPodAutoscaler],
  ['scaling', podDisruptionBudget],
  ['traffic', kubernetesServices],
  ['observability', serviceMonitor],
];

/**
 * Renders a service: once for the base, and once for each overlay.
 *
 * cdk8s validates the whole App again for every chart, so with one App for all services, time would grow with the square of their number.
 * Here, objects are rendered without a chart.
 */
export function renderObjects(service: ServiceModel): RenderedService {
  const same = interning();
  const addAll = (resources: readonly Resource[], purpose: ObjectPurpose, objects: RenderedObject[]): void => {
    for (const resource of resources) objects.push(same(resource, purpose));
  };
  // The same workload, for example in an environment without overrides, is rendered only once.
  const rendered = new Map<WorkloadModel, readonly RenderedObject[]>();
  const renderWorkload = (workload: WorkloadModel): readonly RenderedObject[] => {
    const objects: RenderedObject[] = [];
    const decorated = withMetadata(workload.metadata);
    for (const [purpose, renderer] of ofWorkload) addAll(renderer(workload, service.base, service).map(decorated), purpose, objects);
    rendered.set(workload, objects);
    return objects;
  };
  const render = (spec: ServiceSpecModel): RenderedObject[] => {
    const objects: RenderedObject[] = [];
    const decorated = withMetadata(spec.metadata);
    for (const [purpose, renderer] of ofSpec) addAll(renderer(spec, service).map(decorated), purpose, objects);
    for (const workload of spec.workloads) objects.push(...(rendered.get(workload) ?? renderWorkload(workload)));
    return objects;
  };
  return {
    base: render(service.base),
    overlays: new Map(service.stages.flatMap(({ overlays }) => overlays.map((overlay) => [overlay, render(overlay.spec)]))),
  };
}

/** Adds the objects of a spec to a chart, as constructs. They render to the same objects as `renderObjects` returns. */
export function addObjects(scope: Construct, service: ServiceModel, spec: ServiceSpecModel): void {
  const decorated = withMetadata(spec.metadata);
  for (const [, render] of ofSpec) for (const each of render(spec, service)) decorated(each).add(scope);
  for (const workload of spec.workloads) {
    for (const [, render] of ofWorkload) for (const each of render(workload, spec, service)) decorated(each).add(scope);
  }
}

/**
 * Renders objects. Models that differ may render to equal objects: then the result is the first of them. An object that differs from the
 * first one of its name shares equal parts with it.
 */
function interning(): (resource: Resource, purpose: ObjectPurpose) => RenderedObject {
  const known = new Map<string, RenderedObject[]>();
  return ({ identity, manifest: render }, purpose) => {
    const others = known.get(identity);
    const manifest = render(others?.[0]!.manifest);
    const same = others?.find((other) => equal(other.manifest, manifest));
    if (same) return same;
    const object = { manifest, purpose };
    if (others) others.push(object);
    else known.set(identity, [object]);
    return object;
  };
}
