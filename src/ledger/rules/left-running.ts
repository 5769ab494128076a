import { matchesGlob } from '../../data/matches-glob';
import { ownValue } from '../../data/set-own';
import { inRepository, overlayFolder } from '../../names/paths';
import { problem, type Problem } from '../../problems/problem';
import { placesIn, type LedgerPlace } from '../service-ledger';
import { newNames } from './renamed-service';
import type { ServiceChange } from './service-change';
import { notPermitted } from './unpermitted-prune';

/**
 * Warnings: each environment that a service leaves without being retired there. Nothing deletes what it deployed. A service that gets another name,
 * or moves within its environment, has a problem of its own.
 */
export function leftRunning(change: ServiceChange): Problem[] {
  const { repository, before, after } = change;
  const { service } = before;
  if (newNames(change).length > 0) return [];
  return Object.keys(before.environments).flatMap((environment) => {
    if (after && environment in after.environments) return [];
    const live = placesIn(before, environment).filter(({ retired }) => !retired);
    if (live.every((place) => isDeleted(place, change))) return [];
    return [problem('left-running', inRepository(repository, overlayFolder(service, environment)), { service, environment })];
  });
}

/**
 * Whether the engine deletes the deployed objects together with the Application. It cannot if the team's project loses the namespace or a kind in
 * the same commit.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/
 */
function isDeleted(place: LedgerPlace, { before, teams }: ServiceChange): boolean {
  const team = ownValue(teams, before.team);
  const permitted = ownValue(team?.namespaces ?? {}, place.cluster) ?? [];
  return (
    before.deletion === 'cascade' &&
    team !== undefined &&
    permitted.some((each) => matchesGlob(each, place.namespace)) &&
    Object.keys(place.objects).every((key) => notPermitted(key, place, team) === undefined)
  );
}
