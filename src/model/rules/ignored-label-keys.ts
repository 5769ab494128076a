import type { OverlayModel, ServiceModel } from '../types/service-model';
import { problem, type Problem } from '../../problems/problem';
import { hasKey } from '../facts/has-key';
import { clustersBefore, type GatedFeature } from '../facts/gated-feature';

const feature: GatedFeature = { gate: 'MatchLabelKeysInPodAffinity', since: '1.31' };

/**
 * Warnings: every pod affinity with label keys on a cluster whose version ignores them, so that it applies to more pods than intended.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys
 */
export const ignoredLabelKeys = (services: readonly ServiceModel[]): Problem[] =>
  services.flatMap(({ name, stages }) => {
    const overlays = stages.flatMap((stage) => stage.overlays).filter((overlay) => hasTerm(overlay, labelKeys));
    if (overlays.length === 0) return [];
    return [...labelKeys].flatMap((field) => {
      const using = overlays.filter((overlay) => hasTerm(overlay, new Set([field])));
      const on = clustersBefore(feature, using);
      return on.length === 0 ? [] : [problem('feature-gate-off', `services.${name}`, { field, on, ...feature })];
    });
  });

/** In the order of their problems. */
const labelKeys: ReadonlySet<string> = new Set(['matchLabelKeys', 'mismatchLabelKeys']);

const hasTerm = ({ spec }: OverlayModel, keys: ReadonlySet<string>): boolean =>
  spec.workloads.some(({ pod }) => hasKey(pod.affinity, keys));
