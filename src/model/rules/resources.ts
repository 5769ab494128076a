import { parseQuantity } from '../../data/quantity';
import type { DefinitionPlace } from '../../definition/shape/definition-place';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';

/** Resources that a node may overcommit. */
const divisible = new Set(['cpu', 'memory', 'ephemeral-storage']);

/**
 * Requests must not exceed limits; for devices and huge pages, they must be equal.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#consuming-extended-resources
 */
export const resources: WorkloadRule = ({ workload, place }) =>
  containersOf(workload).flatMap(({ container, path }) => {
    const { requests, limits } = container.resources;
    return Object.entries(requests).flatMap(([resource, request]): Problem[] => {
      const limit = limits[resource];
      const at = (): DefinitionPlace[] => [
        place(...path, 'resources', 'requests', resource),
        place(...path, 'resources', 'limits', resource),
      ];
      if (divisible.has(resource)) {
        return limit !== undefined && parseQuantity(request)! > parseQuantity(limit)!
          ? [problem('request-above-limit', at(), { resource, request, limit })]
          : [];
      }
      return limit === undefined || parseQuantity(request) !== parseQuantity(limit)
        ? [problem('request-unlike-limit', limit === undefined ? at().slice(0, 1) : at(), { resource, request, limit })]
        : [];
    });
  });
