import { problem, type Problem } from '../../problems/problem';
import { movesOf } from './moves';
import type { ServiceChange } from './service-change';

/** Services that get another team, and with it other namespaces: what they deployed in the old ones keeps running. */
export const changedTeam = (change: ServiceChange): Problem[] =>
  movesOf(change).flatMap(({ cause, folder }) =>
    cause === 'team'
      ? [problem('team-changes', folder, { service: change.before.service, from: change.before.team, to: change.after!.team })]
      : [],
  );
