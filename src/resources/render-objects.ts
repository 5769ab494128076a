import { ApiObject, App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../files/manifest';
import type { ServiceModel, WorkloadModel } from '../model/service-model';
import { deployment } from './deployment';
import { externalSecrets } from './external-secrets';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler';
import { networkPolicy } from './network-policy';
import { podDisruptionBudget } from './pod-disruption-budget';
import type { Resource } from './resource';
import { service as kubernetesService } from './service';
import { serviceAccount } from './service-account';
import { sharing } from './sharing';

/** A service's objects: without overrides, and in each environment that it is deployed to, by its name. They carry no namespace: that is the overlay's. */
export interface RenderedService {
  /** Without what only an environment gives. */
  readonly base: readonly Manifest[];
  readonly environments: ReadonlyMap<string, readonly Manifest[]>;
}

/** The objects of one kind, if the workload has any. They depend on nothing but what is given here. */
type Renderer = (service: ServiceModel, workload: WorkloadModel) => Resource[];

const renderers: readonly Renderer[] = [
  deployment,
  externalSecrets,
  horizontalPodAutoscaler,
  networkPolicy,
  podDisruptionBudget,
  kubernetesService,
  serviceAccount,
];

/**
 * Renders a service whole, once for the base and once for each environment.
 *
 * cdk8s validates a whole App again for every chart, so that one App for all services would take a time that grows with their square. Here
 * an object is rendered without a chart where its class can, and else in an App of its own, which is let go afterwards.
 */
export function renderObjects(service: ServiceModel): RenderedService {
  const kinds = renderers.map((renderer) => sharing((workload) => renderer(service, workload).map(toManifest)));
  const render = (workload: WorkloadModel): Manifest[] => kinds.flatMap((kind) => kind(workload));
  return {
    base: render(service.base),
    environments: new Map(service.deployments.map(({ environment, workload }) => [environment.name, render(workload)])),
  };
}

/** Adds the objects of a workload to a chart, as constructs. They render to the same as `renderObjects` gives. */
export function addObjects(scope: Construct, service: ServiceModel, workload: WorkloadModel): void {
  for (const renderer of renderers) renderer(service, workload).forEach(({ add }) => add(scope));
}

function toManifest({ add, manifest }: Resource): Manifest {
  if (manifest) return manifest();
  const chart = new Chart(new App(), 'chart');
  add(chart);
  // `chart.toJson()` would validate, and resolve dependencies, for which one object has no use.
  return chart.node
    .findAll()
    .find((construct) => ApiObject.isApiObject(construct))!
    .toJson() as Manifest;
}
