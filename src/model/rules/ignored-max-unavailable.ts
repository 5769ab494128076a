import type { ServiceModel } from '../types/service-model';
import { problem, type Problem } from '../../problems/problem';
import { clustersBefore, type GatedFeature } from '../facts/gated-feature';

/**
 * The gate was on in 1.35.0 to 1.35.3, and was switched off again in 1.35.4 and 1.36.
 *
 * @see https://github.com/kubernetes/kubernetes/pull/137926
 */
const feature: GatedFeature = { gate: 'MaxUnavailableStatefulSet', since: '1.37' };

/**
 * Warnings: every StatefulSet with `maxUnavailable` on a cluster whose version ignores it.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#maximum-unavailable-pods
 */
export const ignoredMaxUnavailable = (services: readonly ServiceModel[]): Problem[] =>
  services.flatMap((service) => {
    const strategies = service.stages.flatMap(({ overlays }) =>
      overlays.flatMap((overlay) =>
        overlay.spec.workloads.flatMap(({ kind, name, strategy: { maxUnavailable } }) =>
          kind === 'StatefulSet' && maxUnavailable !== undefined ? [{ name, maxUnavailable, overlay }] : [],
        ),
      ),
    );
    return [...new Set(strategies.map(({ name }) => name))].flatMap((workload) => {
      const same = strategies.filter(({ name }) => name === workload);
      const on = clustersBefore(
        feature,
        same.map(({ overlay }) => overlay),
      );
      const given = same.find(({ overlay }) => clustersBefore(feature, [overlay]).length > 0)?.maxUnavailable;
      return given === undefined
        ? []
        : [problem('max-unavailable-ignored', `services.${service.name}`, { workload, given, on, ...feature })];
    });
  });
