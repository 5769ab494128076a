import type { Construct } from 'constructs';
import { equal } from '../files/equal';
import { identityOf, type RenderedObject, type ObjectPurpose } from '../files/manifest';
import { withPartsOf } from '../files/shared-parts';
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
import { httpRoute } from './http-route';
import { ingress } from './ingress';
import { job } from './job';
import { networkPolicy } from './network-policy';
import { podDisruptionBudget } from './pod-disruption-budget';
import { prometheusRule } from './prometheus-rule';
import type { Resource } from './resource';
import { role } from './role';
import { sealedSecrets } from './sealed-secrets';
import { service as kubernetesService } from './service';
import { serviceAccount } from './service-account';
import { serviceMonitor } from './service-monitor';
import { statefulSet } from './stateful-set';

/** A service's objects: without overrides, and in each place that it is deployed to. They carry no namespace: that is the overlay's. */
export interface RenderedService {
  /** Without what only an environment gives. */
  readonly base: readonly RenderedObject[];
  /** An object that is equal to one of the base, or of another overlay, is that one. */
  readonly overlays: ReadonlyMap<OverlayModel, readonly RenderedObject[]>;
}

/** The objects of one kind that a spec has, if any. They depend on nothing but what is given here. */
type SpecRenderer = (spec: ServiceSpecModel, service: ServiceModel) => Resource[];

/** The same of one of its workloads. Of the spec it sees what is the platform's: alike for every spec of a service. */
type WorkloadRenderer = (workload: WorkloadModel, spec: PlatformWide, service: ServiceModel) => Resource[];

type PlatformWide = Pick<ServiceSpecModel, 'cilium' | 'monitorLabels'>;

/** What makes pods; a Job comes before all others or behind them, and so has a purpose of its own. */
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
  ['traffic', ingress],
  ['traffic', httpRoute],
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
  ['traffic', kubernetesService],
  ['observability', serviceMonitor],
];

/**
 * Renders a service whole, once for the base and once for each overlay.
 *
 * cdk8s validates a whole App again for every chart, so that one App for all services would take a time that grows with their square. Here
 * an object is written without a chart.
 */
export function renderObjects(service: ServiceModel): RenderedService {
  const same = interning();
  const addAll = (resources: readonly Resource[], purpose: ObjectPurpose, objects: RenderedObject[]): void => {
    for (const { manifest } of resources) objects.push(same({ manifest: manifest(), purpose }));
  };
  // The very same workload, as of an environment that overrides nothing, needs no looking at.
  const rendered = new Map<WorkloadModel, readonly RenderedObject[]>();
  const renderWorkload = (workload: WorkloadModel): readonly RenderedObject[] => {
    const objects: RenderedObject[] = [];
    for (const [purpose, renderer] of ofWorkload) addAll(renderer(workload, service.base, service), purpose, objects);
    rendered.set(workload, objects);
    return objects;
  };
  const render = (spec: ServiceSpecModel): RenderedObject[] => {
    const objects: RenderedObject[] = [];
    for (const [purpose, renderer] of ofSpec) addAll(renderer(spec, service), purpose, objects);
    for (const workload of spec.workloads) objects.push(...(rendered.get(workload) ?? renderWorkload(workload)));
    return objects;
  };
  return {
    base: render(service.base),
    overlays: new Map(service.stages.flatMap(({ overlays }) => overlays.map((overlay) => [overlay, render(overlay.spec)]))),
  };
}

/** Adds the objects of a spec to a chart, as constructs. They render to the same as `renderObjects` gives. */
export function addObjects(scope: Construct, service: ServiceModel, spec: ServiceSpecModel): void {
  for (const [, render] of ofSpec) for (const { add } of render(spec, service)) add(scope);
  for (const workload of spec.workloads) {
    for (const [, render] of ofWorkload) for (const { add } of render(workload, spec, service)) add(scope);
  }
}

/**
 * Gives for each object the first that was equal to it: what looked different to a renderer may have become alike. One that differs from the
 * first of its name shares with it what is alike in them.
 */
function interning(): (object: RenderedObject) => RenderedObject {
  const known = new Map<string, RenderedObject[]>();
  return ({ manifest, purpose }) => {
    const identity = identityOf(manifest);
    const others = known.get(identity) ?? [];
    const shared = others[0] ? withPartsOf(others[0].manifest, manifest) : manifest;
    const same = others.find((other) => equal(other.manifest, shared));
    if (same) return same;
    const object = { manifest: shared, purpose };
    known.set(identity, [...others, object]);
    return object;
  };
}
