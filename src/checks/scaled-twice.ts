import { allOwnedFields } from '../files/field-owners';
import type { Manifest } from '../files/manifest';
import { groupBy } from '../data/group-by';
import { problem, type Problem } from '../problems/problem';

/**
 * Only one object may set the number of pods of a workload. Two autoscalers would undo each other's changes.
 *
 * @param objects all objects of a service in one overlay.
 */
export const scaledTwice = (objects: readonly Manifest[], service: string): Problem[] =>
  [
    ...groupBy(
      allOwnedFields(objects).filter(({ scales }) => scales),
      ({ kind, name }) => `${kind} '${name}'`,
    ),
  ]
    .filter(([, same]) => same.length > 1)
    .map(([workload, same]) =>
      problem('scaled-twice', `services.${service}.extend`, {
        workload,
        by: same.map(({ by }) => `${by.kind} '${by.metadata.name}'`).sort(),
      }),
    );
