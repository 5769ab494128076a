import { groupBy } from '../model/group-by';
import { problem, type Problem } from '../problems/problem';

/** An object outside the namespace of the service that renders it. */
export interface ForeignObject {
  readonly service: string;
  readonly cluster: string;
  /** Kind, name, and the namespace where there is one. */
  readonly object: string;
}

/** What a service renders outside its own namespace, no other service renders on the same cluster. */
export const ownedOnce = (objects: readonly ForeignObject[]): Problem[] =>
  [...groupBy(objects, ({ cluster, object }) => `${cluster}\n${object}`).values()].flatMap((same) => {
    const services = [...new Set(same.map(({ service }) => service))].sort();
    const { object, cluster } = same[0]!;
    return services.length < 2
      ? []
      : [
          problem(
            'object-owned-twice',
            services.map((service) => `services.${service}.extend`),
            { object, cluster, services },
          ),
        ];
  });
