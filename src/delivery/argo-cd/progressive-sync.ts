import type { EnvironmentModel } from '../../model/types/platform-model';
import type { ServiceModel } from '../../model/types/service-model';
import type { ApplicationSetStrategy } from './kinds/application-set/props';

/**
 * The steps of a progressive sync, if the service has a gated environment: each gated environment begins a step, which waits until the
 * earlier ones are healthy. Argo CD's ApplicationSet controller then starts all syncs in this order. Environments that a person syncs are
 * in no step.
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

/** Whether any service has such steps. If so, progressive syncs must be enabled in the ApplicationSet controller. */
export const hasProgressiveSyncs = (services: readonly ServiceModel[]): boolean =>
  services.some(({ stages }) => stages.some(({ environment }) => isGated(environment)));
