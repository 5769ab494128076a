import type { ToldMeaning } from '../meaning/told-meaning';
import type { ChangePlan } from './plan-checkouts';
import type { FileChange } from './repository-plan';

export interface Narrowing {
  readonly service?: string;
  readonly environment?: string;
}

/**
 * The part of a plan that is about one service, or one environment. What all environments have in common belongs to each of them.
 */
export function narrow({ repositories, meanings, ...others }: ChangePlan, { service, environment }: Narrowing): ChangePlan {
  const isWanted = (file: Pick<FileChange, 'services' | 'environment'>): boolean =>
    (service === undefined || file.services.includes(service)) &&
    (environment === undefined || (file.environment ?? environment) === environment);
  const isTold = (meaning: ToldMeaning): boolean =>
    (service === undefined || meaning.service === service) &&
    (environment === undefined || meaning.stages.length === 0 || meaning.stages.some((stage) => stage.environment === environment));
  return {
    ...others,
    meanings: meanings?.filter(isTold),
    repositories: repositories.map((each) => ({ ...each, files: each.files.filter(isWanted), kept: each.kept.filter(isWanted) })),
  };
}
