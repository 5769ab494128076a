import { groupBy } from '../model/group-by';
import { problem, type Problem } from '../problems/problem';

/** An object whose name is nobody's by itself: one that `extend` adds, or that lies outside the namespace of its service. */
export interface SharedObject {
  readonly service: string;
  readonly environment: string;
  readonly cluster: string;
  /** Kind, name, and the namespace where there is one. */
  readonly object: string;
}

/** On one cluster, an object belongs to one service in one environment. */
export const ownedOnce = (objects: readonly SharedObject[]): Problem[] =>
  [...groupBy(objects, ({ cluster, object }) => `${cluster}\n${object}`).values()].flatMap((same) => {
    const owners = [...new Set(same.map(({ service, environment }) => `service '${service}' in '${environment}'`))].sort();
    const { object, cluster } = same[0]!;
    const at = [...new Set(same.map(({ service }) => `services.${service}.extend`))].sort();
    return owners.length < 2 ? [] : [problem('object-owned-twice', at, { object, cluster, owners })];
  });
