import { parseQuantity } from '../../definition/formats/quantity';
import { problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';

/** No more is requested than may be used. */
export const resources: WorkloadRule = ({
  workload: {
    resources: { requests, limits },
  },
  place,
}) =>
  Object.entries(requests).flatMap(([resource, request]) => {
    const limit = limits[resource];
    const at = [place('resources', 'requests', resource), place('resources', 'limits', resource)];
    return limit !== undefined && parseQuantity(request)! > parseQuantity(limit)!
      ? [problem('request-above-limit', at, { resource, request, limit })]
      : [];
  });
