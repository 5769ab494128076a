import type { DeploymentModel, ServiceModel } from '../model/service-model';
import { mergeProblems, problem, type Problem } from '../problems/problem';

/**
 * Warnings: every StatefulSet that says how many pods may be missing at a time, which Kubernetes leaves aside before 1.35. The platform does not say which
 * version its clusters have.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#maximum-unavailable-pods
 */
export const ignoredMaxUnavailable = (services: readonly ServiceModel[]): Problem[] =>
  mergeProblems(services.flatMap((service) => service.deployments.flatMap((deployment) => ignoredIn(deployment, service.name))));

const ignoredIn = ({ overlays }: DeploymentModel, service: string): Problem[] =>
  overlays.flatMap(({ instance: { workloads } }) =>
    workloads
      .filter(({ kind, strategy }) => kind === 'StatefulSet' && strategy.maxUnavailable !== undefined)
      .map(({ name, strategy }) =>
        problem('max-unavailable-ignored', `services.${service}`, { workload: name, given: strategy.maxUnavailable! }),
      ),
  );
