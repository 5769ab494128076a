import type { DeclaredService } from '../definition/definitions';
import { serviceShape, workloadShape } from '../definition/service-shape';
import { missingKeys } from '../definition/shape/missing-keys';
import type { Problem } from '../problems/problem';
import type { MergedWorkloads } from './merge-workloads';
import type { PlatformModel } from './platform-model';
import { autoscaler } from './rules/autoscaler';
import { budget } from './rules/budget';
import { deployedSomewhere } from './rules/deployed-somewhere';
import { nameLengths } from './rules/name-lengths';
import { ownApprovals } from './rules/own-approvals';
import { ports } from './rules/ports';
import { probes } from './rules/probes';
import { rootUser } from './rules/root-user';
import { reservedNamespaces } from './rules/reserved-namespaces';
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

const workloadRules: readonly WorkloadRule[] = [autoscaler, budget, ports, probes, resources, rootUser];
const serviceRules: readonly ServiceModelRule[] = [deployedSomewhere, nameLengths, ownApprovals, reservedNamespaces];

const identityShape = { ...serviceShape, properties: pick(serviceShape.properties, ['team', 'source']) };

/** Required values that neither the definition nor the environments give, found before a service is resolved. */
export function checkComplete(service: DeclaredService, { environments }: MergedWorkloads, defaults: unknown): Problem[] {
  const identity = missingKeys(identityShape, service.definition, `services.${service.name}`);
  const inEnvironments = [...environments].flatMap(([environment, workload]) =>
    missingKeys(workloadShape, workload, '').map((missing) => {
      const at = missing.at.map((path) => placeOf(service, defaults, environment, path.split('.').slice(1)));
      return { ...missing, at };
    }),
  );
  return [...identity, ...inEnvironments];
}

function pick<V>(from: Readonly<Record<string, V>>, keys: readonly string[]): Record<string, V> {
  return Object.fromEntries(keys.map((key) => [key, from[key]!]));
}

/** The rules on resolved values: each environment's, and the service's as a whole. */
export function checkService(service: ServiceModel, platform: PlatformModel, declared: DeclaredService, defaults: unknown): Problem[] {
  const inEnvironments = service.deployments.flatMap((deployment: DeploymentModel) => {
    const place = (...path: string[]): string => placeOf(declared, defaults, deployment.environment.name, path);
    return workloadRules.flatMap((rule) => rule({ workload: deployment.workload, place }));
  });
  return [...serviceRules.flatMap((rule) => rule(service, platform)), ...inEnvironments];
}
