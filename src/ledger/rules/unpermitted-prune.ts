import { matchesGlob } from '../../data/matches-glob';
import { isClusterScopedKind } from '../../files/cluster-scoped';
import { ownValue } from '../../data/set-own';
import { inRepository } from '../../names/paths';
import { problem, type Problem } from '../../problems/problem';
import { kindKey, parseKey } from '../object-key';
import type { TeamFacts } from '../repository-ledger';
import { placesIn, type LedgerPlace } from '../service-ledger';
import { isSamePlace, type ServiceChange } from './service-change';

/**
 * Objects that leave a service while the project of its team stops permitting them, by kind or namespace. Argo CD then no longer sees them, and
 * does not delete them.
 */
export function unpermittedPrune({ repository, before, after, teams }: ServiceChange): Problem[] {
  const team = after && ownValue(teams, after.team);
  if (!after || !team) return [];
  return Object.keys(after.environments).flatMap((environment) => {
    const now = placesIn(after, environment);
    return placesIn(before, environment).flatMap((former) => {
      const place = now.find((each) => isSamePlace(each, former));
      if (!place) return [];
      return Object.keys(former.objects).flatMap((key) => {
        const lost = key in place.objects ? undefined : notPermitted(key, place, team);
        if (!lost) return [];
        const { kind, name } = parseKey(key);
        return [problem('prune-not-permitted', inRepository(repository, former.overlay), { kind, name, team: after.team, lost })];
      });
    });
  });
}

/** What a project does not permit of an object; undefined if it permits the object, or if the ledger does not say. */
export function notPermitted(key: string, { cluster, namespace: own }: LedgerPlace, team: TeamFacts): 'kind' | 'namespace' | undefined {
  const { kind, group, name, namespace = own } = parseKey(key);
  if (team.kinds === undefined) return undefined;
  const ofKind = kindKey({ group, kind });
  if (isClusterScopedKind({ group, kind })) {
    return (team.clusterObjects ?? []).some((each) => matchesGlob(each, `${ofKind}/${name}`)) ? undefined : 'kind';
  }
  if (!team.kinds.includes(ofKind)) return 'kind';
  return (ownValue(team.namespaces, cluster) ?? []).some((each) => matchesGlob(each, namespace)) ? undefined : 'namespace';
}
