import type { EnvironmentModel } from '../../model/types/platform-model';
import type { ServiceModel } from '../../model/types/service-model';
import type { ApplicationSetStrategy } from './kinds/application-set/props';

/**
 * The steps of a service that has a gated environment: each such environment begins one, and waits for those before it to be healthy. Argo CD then
 * starts every sync itself, in this order. Environments that a person syncs are in no step.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Progressive-Syncs/
 */
export function progressiveSync(service: ServiceModel): ApplicationSetStrategy | undefined {
  const environments = service.stages.map(({ environment }) => environment);
  if (!environments.some(isGated)) return undefined;
  const steps: string[][] = [];
  for (const environment of environments) {
    if (environment.sync === 'manual') continue;
    const last = steps.at(-1);
    if (last && !isGated(environment)) last.push(environment.name);
    else steps.push([environment.name]);
  }
  return {
    type: 'RollingSync',
    rollingSync: { steps: steps.map((values) => ({ matchExpressions: [{ key: 'environment', operator: 'In', values }] })) },
  };
}

const isGated = ({ sync }: EnvironmentModel): boolean => sync === 'gated';

/** Whether any service has such steps, so that the ApplicationSet controller must be told to take them. */
export const hasProgressiveSyncs = (services: readonly ServiceModel[]): boolean =>
  services.some(({ stages }) => stages.some(({ environment }) => isGated(environment)));
