import { allOwnedFields } from '../files/field-owners';
import type { Manifest } from '../files/manifest';
import { groupBy } from '../data/group-by';
import { problem, type Problem } from '../problems/problem';

/**
 * One object chooses the number of pods of a workload. Of two autoscalers each would undo what the other has done.
 *
 * @param objects all of a service in one place.
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
