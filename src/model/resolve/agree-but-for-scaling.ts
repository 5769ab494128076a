import { scalingProperties } from '../../definition/service/scaling-shape';

/** How many pods there are, and how large the main container is. */
const scaling = [...Object.keys(scalingProperties), 'resources'];

/** What a workload does not read: it only gets the namespaces from which traffic comes. */
const entrances = ['ingress', 'httpRoute', 'grpcRoute'];

const apart: ReadonlySet<string> = new Set([...scaling, ...entrances]);

/**
 * Whether the merged properties of two environments agree in all that a workload reads, except for its scaling. Merging keeps the objects that are not overridden, so
 * that comparing them is enough.
 */
export const agreeButForScaling = <Properties extends object>(one: Properties, other: Properties): boolean =>
  one === other || (agree(one, other) && agree(other, one));

function agree<Properties extends object>(one: Properties, other: Properties): boolean {
  for (const key in one) if (one[key] !== other[key] && !apart.has(key)) return false;
  return true;
}
