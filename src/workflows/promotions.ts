import type { PlatformModel } from '../model/types/platform-model';
import { hasOwnImages, type ServiceModel } from '../model/types/service-model';

/** A way that tags may go, from one environment to another. */
export interface Promotion {
  /** Undefined for every service that is deployed to both. */
  readonly service: string | undefined;
  readonly from: string;
  readonly to: string;
}

/**
 * Every promotion that a person may start: those from each environment to the next, then those of services that pass one over. There is
 * none where no service has an image of its own: what others build has its tag in the definition.
 */
export function promotions({ environments }: PlatformModel, services: readonly ServiceModel[]): Promotion[] {
  const promoted = services.filter(hasOwnImages);
  if (promoted.length === 0) return [];
  const ordinary = environments.flatMap(({ name, after }) => (after === undefined ? [] : [{ service: undefined, from: after, to: name }]));
  const longer = promoted.flatMap(({ name: service, stages }) =>
    stages.flatMap(({ environment, promotedFrom: from }) =>
      from === undefined || from === environment.after ? [] : [{ service, from, to: environment.name }],
    ),
  );
  return [...ordinary, ...longer];
}
