import type { PlatformModel } from '../model/types/platform-model';
import { hasOwnImages, type ServiceModel } from '../model/types/service-model';

/** A possible promotion, from one environment to another. */
export interface Promotion {
  /** Undefined for all services that are deployed to both. */
  readonly service: string | undefined;
  readonly from: string;
  readonly to: string;
}

/**
 * Every promotion that a person can start: from each environment to the next one, and for services that skip environments. There is none if
 * no service has its own images, because tags of other images are in the definition.
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
