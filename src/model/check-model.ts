import type { DeclaredPlatform, DeclaredService } from '../definition/definitions';
import type { Workload } from '../definition/service-definition';
import { serviceShape, workloadShape } from '../definition/service-shape';
import { merge } from '../definition/shape/merge';
import { missingKeys } from '../definition/shape/missing-keys';
import type { Problem } from '../problems/problem';
import type { PlatformModel } from './platform-model';
import { workloadOf } from './resolve-service';
import { autoscaler } from './rules/autoscaler';
import { budget } from './rules/budget';
import { deployedSomewhere } from './rules/deployed-somewhere';
import { nameLengths } from './rules/name-lengths';
import { ownApprovals } from './rules/own-approvals';
import { ports } from './rules/ports';
import { probes } from './rules/probes';
import { resources } from './rules/resources';
import type { DeploymentModel, ServiceModel, WorkloadModel } from './service-model';
import { placeOf } from './place';

/** One workload under judgement, and how to say where a property of it was written. */
export interface WorkloadCase {
  readonly workload: WorkloadModel;
  /** The place of a property, such as `['replicas', 'min']`: in the override, the definition or the defaults, whichever said it last. */
  readonly place: (...path: string[]) => string;
}

/** A rule over the resolved workload of one environment. */
export type WorkloadRule = (subject: WorkloadCase) => Problem[];

/** A rule over a resolved service. */
export type ServiceModelRule = (service: ServiceModel, platform: PlatformModel) => Problem[];

const workloadRules: readonly WorkloadRule[] = [autoscaler, budget, ports, probes, resources];
const serviceRules: readonly ServiceModelRule[] = [deployedSomewhere, nameLengths, ownApprovals];

/** Required values that neither the definition nor the environments give, found before a service is resolved. */
export function checkComplete(service: DeclaredService, platform: DeclaredPlatform): Problem[] {
  const { environments = {}, ...rest } = service.definition;
  const at = `services.${service.name}`;
  const identity = missingKeys(
    { ...serviceShape, properties: { team: serviceShape.properties.team!, source: serviceShape.properties.source! } },
    rest,
    at,
  );
  const workload = workloadOf(service, platform.definition.defaults);
  const inEnvironment = Object.keys(platform.definition.environments)
    .filter((environment) => environments[environment] !== null)
    .flatMap((environment) =>
      missingKeys(
        workloadShape,
        merge(workloadShape, workload, environments[environment]) as Workload,
        `${at}.environments.${environment}`,
      ),
    );
  return [...identity, ...inEnvironment];
}

/** The rules on resolved values: each environment's, and the service's as a whole. */
export function checkService(service: ServiceModel, platform: PlatformModel, declared: DeclaredService, defaults: unknown): Problem[] {
  const inEnvironments = service.deployments.flatMap((deployment: DeploymentModel) => {
    const place = (...path: string[]): string => placeOf(declared, defaults, deployment.environment.name, path);
    return workloadRules.flatMap((rule) => rule({ workload: deployment.workload, place }));
  });
  return [...serviceRules.flatMap((rule) => rule(service, platform)), ...inEnvironments];
}
