import { uniqueBy } from '../../data/entries';
import { inRepository } from '../../names/paths';
import { problem, type Problem } from '../../problems/problem';
import { placesIn, type LedgerPlace } from '../service-ledger';
import { isSamePlace, type ServiceChange } from './service-change';

/**
 * Warnings: each workload with two or more fixed replicas that gets an autoscaler instead. The number disappears from Git, and Kubernetes
 * runs one pod until the autoscaler has started.
 */
export function lostCounts({ repository, before, after }: ServiceChange): Problem[] {
  if (!after) return [];
  return Object.keys(after.environments).flatMap((environment) => {
    const known = placesIn(before, environment);
    return uniqueBy(placesIn(after, environment), ({ overlay }) => overlay).flatMap((place) => {
      const former = known.find((each) => isSamePlace(each, place));
      if (!former || !hasNewAutoscaler(former, place)) return [];
      return lostIn(former, place).map(({ workload, count }) =>
        problem('autoscaler-drops-pods', inRepository(repository, place.overlay), { service: after.service, environment, workload, count }),
      );
    });
  });
}

/** Whether there is a new object of a kind that Charthouse renders for autoscaling. */
const hasNewAutoscaler = (before: LedgerPlace, after: LedgerPlace): boolean =>
  Object.keys(after.objects).some(
    (key) => /^(?:HorizontalPodAutoscaler\.autoscaling|ScaledObject\.keda\.sh)\//.test(key) && !(key in before.objects),
  );

const lostIn = (before: LedgerPlace, after: LedgerPlace): { workload: string; count: number }[] =>
  Object.entries(before.replicas).flatMap(([key, count]) =>
    count > 1 && key in after.objects && !(key in after.replicas) ? [{ workload: key.slice(key.lastIndexOf('/') + 1), count }] : [],
  );
