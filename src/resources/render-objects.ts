import { ApiObject, App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../files/manifest';
import type { ServiceModel, WorkloadModel } from '../model/service-model';
import { deployment } from './deployment';
import { externalSecrets } from './external-secrets';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler';
import { networkPolicy } from './network-policy';
import { podDisruptionBudget } from './pod-disruption-budget';
import { service as kubernetesService } from './service';
import { serviceAccount } from './service-account';
import { sharing } from './sharing';

/** A service's objects: without overrides, and in each environment that it is deployed to, by its name. They carry no namespace: that is the overlay's. */
export interface RenderedService {
  /** Without what only an environment gives. */
  readonly base: readonly Manifest[];
  readonly environments: ReadonlyMap<string, readonly Manifest[]>;
}

/** Adds the objects of one kind, if the workload has any. It depends on nothing but what it is given. */
type Renderer = (scope: Construct, service: ServiceModel, workload: WorkloadModel) => void;

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
 * Each service has an App of its own, which is let go afterwards: cdk8s validates a whole App again for every chart, so that one App for
 * all services would take a time that grows with their square.
 */
export function renderObjects(service: ServiceModel): RenderedService {
  const app = new App();
  const kinds = renderers.map((renderer) =>
    sharing((workload) => {
      const chart = new Chart(app, `${app.node.children.length}`);
      renderer(chart, service, workload);
      return manifestsIn(chart);
    }),
  );
  const render = (workload: WorkloadModel): Manifest[] => kinds.flatMap((kind) => kind(workload));
  return {
    base: render(service.base),
    environments: new Map(service.deployments.map(({ environment, workload }) => [environment.name, render(workload)])),
  };
}

/** All objects of a workload, added to a scope as they are: for who wants them as constructs. */
export const addObjects: Renderer = (scope, service, workload) => renderers.forEach((renderer) => renderer(scope, service, workload));

/** The objects of a chart. `chart.toJson()` would validate the whole App again. */
const manifestsIn = (chart: Chart): Manifest[] =>
  chart.node
    .findAll()
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((object) => object.toJson() as Manifest);
