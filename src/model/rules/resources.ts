import { parseQuantity } from '../../definition/formats/quantity';
import { problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';
import { containersOf } from '../containers-of';

/** No more is requested than may be used. */
export const resources: WorkloadRule = ({ workload, place }) =>
  containersOf(workload).flatMap(({ container, path }) => {
    const { requests, limits } = container.resources;
    return Object.entries(requests).flatMap(([resource, request]) => {
      const limit = limits[resource];
      const at = [place(...path, 'resources', 'requests', resource), place(...path, 'resources', 'limits', resource)];
      return limit !== undefined && parseQuantity(request)! > parseQuantity(limit)!
        ? [problem('request-above-limit', at, { resource, request, limit })]
        : [];
    });
  });
