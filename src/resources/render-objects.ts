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

/**
 * Renders the objects of one kind for a workload, from some of its properties. It only gets the part of the spec that is the same for all specs
 * of a service.
 */
type WorkloadRenderer<Key extends keyof WorkloadModel = keyof WorkloadModel> = (
  workload: Pick<WorkloadModel, Key>,
  spec: PlatformWide,
  service: ServiceModel,
) => Resource[];

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

interface WorkloadPart {
  readonly purpose: ObjectPurpose;
  readonly render: WorkloadRenderer;
  /** The properties that it reads; undefined if it reads all. */
  readonly reads: readonly (keyof WorkloadModel)[] | undefined;
}

/** Objects that depend on some properties of a workload only. The types do not let their renderer read others. */
const reading = <Key extends keyof WorkloadModel>(
  reads: readonly Key[],
  purpose: ObjectPurpose,
  render: WorkloadRenderer<Key>,
): WorkloadPart => ({ purpose, render, reads: [...reads, 'metadata'] });

const readingAll = (purpose: ObjectPurpose, render: WorkloadRenderer): WorkloadPart => ({ purpose, render, reads: undefined });

const ofWorkload: readonly WorkloadPart[] = [
  reading(['name', 'selectorLabels', 'network'], 'network', networkPolicy),
  reading(['name', 'selectorLabels', 'network'], 'network', ciliumNetworkPolicy),
  readingAll('job', job('before-rollout')),
  readingAll('check', job('after-rollout')),
  readingAll('workload', lastingWorkload),
  reading(['name', 'kind', 'replicas'], 'scaling', horizontalPodAutoscaler),
  reading(['name', 'selectorLabels', 'podDisruptionBudget'], 'scaling', podDisruptionBudget),
  reading(['name', 'selectorLabels', 'service', 'services', 'prometheus', 'statefulSet'], 'traffic', kubernetesServices),
  reading(['name', 'service', 'prometheus'], 'observability', serviceMonitor),
];

/**
 * Renders a service: once for the base, and once for each overlay.
 *
 * cdk8s validates the whole App again for every chart, so with one App for all services, time would grow with the square of their number.
 * Here, objects are rendered without a chart.
 */
export function renderObjects(service: ServiceModel): RenderedService {
  const same = interning();
  const renderWorkload = renderingWorkloads(service, same);
  const render = (spec: ServiceSpecModel): RenderedObject[] => {
    const objects: RenderedObject[] = [];
    const decorated = withMetadata(spec.metadata);
    for (const [purpose, renderer] of ofSpec) for (const each of renderer(spec, service)) objects.push(same(decorated(each), purpose));
    for (const workload of spec.workloads) for (const part of renderWorkload(workload)) objects.push(...part);
    return objects;
  };
  return {
    base: render(service.base),
    overlays: new Map(service.stages.flatMap(({ overlays }) => overlays.map((overlay) => [overlay, render(overlay.spec)]))),
  };
}

/** The objects of a workload, by the index of their part. */
type WorkloadObjects = readonly (readonly RenderedObject[])[];

/**
 * Renders workloads. The same workload, for example in an environment without overrides, is rendered only once. Of a workload that differs from
 * the first one of its name, only the parts that read a property that differs are rendered.
 */
function renderingWorkloads(service: ServiceModel, same: Interning): (workload: WorkloadModel) => WorkloadObjects {
  const rendered = new Map<WorkloadModel, WorkloadObjects>();
  const first = new Map<string, WorkloadModel>();
  return (workload) => {
    const known = rendered.get(workload);
    if (known) return known;
    const other = first.get(workload.name);
    if (!other) first.set(workload.name, workload);
    const decorated = withMetadata(workload.metadata);
    const objects = ofWorkload.map(({ purpose, render, reads }, index) =>
      other && reads?.every((key) => equal(workload[key], other[key]))
        ? rendered.get(other)![index]!
        : render(workload, service.base, service).map((each) => same(decorated(each), purpose)),
    );
    rendered.set(workload, objects);
    return objects;
  };
}

/** Adds the objects of a spec to a chart, as constructs. They render to the same objects as `renderObjects` returns. */
export function addObjects(scope: Construct, service: ServiceModel, spec: ServiceSpecModel): void {
  const decorated = withMetadata(spec.metadata);
  for (const [, render] of ofSpec) for (const each of render(spec, service)) decorated(each).add(scope);
  for (const workload of spec.workloads) {
    for (const { render } of ofWorkload) for (const each of render(workload, spec, service)) decorated(each).add(scope);
  }
}

type Interning = (resource: Resource, purpose: ObjectPurpose) => RenderedObject;

/**
 * Renders objects. Models that differ may render to equal objects: then the result is the first of them. An object that differs from the
 * first one of its name shares equal parts with it.
 */
function interning(): Interning {
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
