import { uniqueBy } from '../../data/entries';
import { inRepository } from '../../names/paths';
import { problem, type Problem } from '../../problems/problem';
import { placesIn, type LedgerPlace } from '../service-ledger';
import { isSamePlace, type ServiceChange } from './service-change';

/**
 * Warnings: each workload that had a fixed count of two or more, and gets an autoscaler instead. Git says no count any more, and Kubernetes takes that
 * for one pod until the autoscaler has counted.
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

/** The kinds that Charthouse renders for autoscalers: one of them was not there before. */
const hasNewAutoscaler = (before: LedgerPlace, after: LedgerPlace): boolean =>
  Object.keys(after.objects).some(
    (key) => /^(?:HorizontalPodAutoscaler\.autoscaling|ScaledObject\.keda\.sh)\//.test(key) && !(key in before.objects),
  );

const lostIn = (before: LedgerPlace, after: LedgerPlace): { workload: string; count: number }[] =>
  Object.entries(before.replicas).flatMap(([key, count]) =>
    count > 1 && key in after.objects && !(key in after.replicas) ? [{ workload: key.slice(key.lastIndexOf('/') + 1), count }] : [],
  );
