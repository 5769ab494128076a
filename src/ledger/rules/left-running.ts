import { matchesGlob } from '../../data/matches-glob';
import { ownValue } from '../../files/set-own';
import { addressOf } from '../../model/types/platform-model';
import { inRepository, overlayFolder } from '../../names/paths';
import { problem, type Problem } from '../../problems/problem';
import { placesIn, type LedgerPlace } from '../service-ledger';
import { isSamePlace, type ServiceChange } from './service-change';

/**
 * Warnings: each environment that a service leaves without being retired there, and each namespace and cluster that it leaves while the
 * environment remains. Nothing deletes what it deployed there.
 */
export function leftRunning(change: ServiceChange): Problem[] {
  const { repository, before, after } = change;
  const { service } = before;
  return Object.keys(before.environments).flatMap((environment) => {
    const live = placesIn(before, environment).filter(({ retired }) => !retired);
    const now = after ? placesIn(after, environment) : [];
    const folder = inRepository(repository, overlayFolder(service, environment));
    if (now.length === 0) {
      return live.every((place) => isDeleted(place, change)) ? [] : [problem('left-running', folder, { service, environment })];
    }
    return live
      .filter((place) => !now.some((each) => isSamePlace(each, place)))
      .map((place) => problem('left-running', folder, { service, environment, place: mentioned(place) }));
  });
}

/**
 * Whether the engine deletes the deployed objects together with the Application. It cannot if the team's project loses the namespace in the
 * same commit.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/
 */
function isDeleted({ cluster, namespace }: LedgerPlace, { before, teams }: ServiceChange): boolean {
  const permitted = ownValue(ownValue(teams, before.team)?.namespaces ?? {}, cluster) ?? [];
  return before.deletion === 'cascade' && permitted.some((each) => matchesGlob(each, namespace));
}

/** A cluster by its address, or by its name if its own instance knows it as the local cluster. */
const mentioned = ({ namespace, cluster, address, instance }: LedgerPlace): { namespace: string; cluster: string } => ({
  namespace,
  cluster: instance === undefined ? addressOf(address) : cluster,
});
