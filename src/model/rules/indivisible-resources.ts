import { parseQuantity } from '../../data/quantity';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { containersOf, type PlacedContainer } from '../facts/containers-of';
import type { Place } from '../place';

/**
 * Devices are whole numbers, and huge pages are multiples of the page size. Huge pages also need a request for cpu or memory.
 *
 * @see https://kubernetes.io/docs/tasks/manage-hugepages/scheduling-hugepages/
 */
export const indivisibleResources: WorkloadRule = ({ workload, place }) =>
  containersOf(workload).flatMap((placed) => [...fractions(placed, place), ...alone(placed, place)]);

function fractions({ container, path }: PlacedContainer, place: Place): Problem[] {
  return Object.entries(container.resources).flatMap(([side, amounts]) =>
    Object.entries(amounts).flatMap(([resource, given]) => {
      const unit = unitOf(resource);
      return unit === undefined || parseQuantity(given)! % parseQuantity(unit)! === 0
        ? []
        : [problem('resource-not-whole', place(...path, 'resources', side, resource), { given, resource, unit })];
    }),
  );
}

/** The unit of which a quantity must be a multiple; undefined for divisible resources. */
function unitOf(resource: string): string | undefined {
  if (resource.startsWith(pages)) return resource.slice(pages.length);
  return resource.includes('/') ? '1' : undefined;
}

const pages = 'hugepages-';

function alone({ container, path }: PlacedContainer, place: Place): Problem[] {
  const { requests, limits } = container.resources;
  if ([requests, limits].some((amounts) => 'cpu' in amounts || 'memory' in amounts)) return [];
  return Object.entries(container.resources).flatMap(([side, amounts]) =>
    Object.keys(amounts)
      .filter((resource) => resource.startsWith(pages))
      .map((resource) => problem('huge-pages-alone', place(...path, 'resources', side, resource), { resource })),
  );
}
