import { ApiObject, App, Chart } from 'cdk8s';
import type { Manifest } from '../files/manifest';
import type { ServiceModel, WorkloadModel } from '../model/service-model';
import { deployment } from './deployment';
import { externalSecret } from './external-secret';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler';
import { networkPolicy } from './network-policy';
import { podDisruptionBudget } from './pod-disruption-budget';
import { serviceAccount } from './service-account';
import { service as kubernetesService } from './service';

/** A service's objects: without overrides, and in each environment that it is deployed to, by its name. */
export interface RenderedService {
  /** Without namespace, and without what only an environment gives. */
  readonly base: readonly Manifest[];
  readonly environments: ReadonlyMap<string, readonly Manifest[]>;
}

/**
 * Renders a service whole, once for the base and once for each environment.
 *
 * Each service has an App of its own, which is let go afterwards: cdk8s validates a whole App again for every chart, so that one App for
 * all services would take a time that grows with their square.
 */
export function renderObjects(service: ServiceModel): RenderedService {
  const app = new App();
  const render = (id: string, workload: WorkloadModel, namespace?: string): Manifest[] => {
    const chart = new Chart(app, id, { namespace });
    addObjects(chart, service, workload);
    return toManifests(chart);
  };
  return {
    // No environment is called like that: an underscore is in no name.
    base: render('_base', service.base),
    environments: new Map(
      service.deployments.map((each) => [each.environment.name, render(each.environment.name, each.workload, each.namespace)]),
    ),
  };
}

function addObjects(chart: Chart, service: ServiceModel, workload: WorkloadModel): void {
  deployment(chart, service, workload);
  serviceAccount(chart, service);
  kubernetesService(chart, service, workload);
  networkPolicy(chart, service, workload);
  horizontalPodAutoscaler(chart, service, workload);
  podDisruptionBudget(chart, service, workload);
  workload.secrets.forEach((secret) => externalSecret(chart, secret));
}

/** The objects of a chart. `chart.toJson()` would validate the whole App again. */
const toManifests = (chart: Chart): Manifest[] =>
  chart.node
    .findAll()
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((object) => object.toJson() as Manifest);
