import { findAll } from '../../data/find-all';
import type { OverlayModel, ServiceModel } from '../types/service-model';
import { problem, type Problem } from '../../problems/problem';
import { clustersBefore, type GatedFeature } from '../facts/gated-feature';

const feature: GatedFeature = { gate: 'MatchLabelKeysInPodAffinity', since: '1.31' };

/**
 * Warnings: every pod affinity with label keys on a cluster whose version ignores them, so that it applies to more pods than intended.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys
 */
export const ignoredLabelKeys = (services: readonly ServiceModel[]): Problem[] =>
  findAll(services, ({ name, stages }) =>
    findAll(fields, (field) => {
      const using = findAll(stages, ({ overlays }) => overlays.filter((overlay) => hasTerm(overlay, field)));
      if (using.length === 0) return [];
      const on = clustersBefore(feature, using);
      return on.length === 0 ? [] : [problem('feature-gate-off', `services.${name}`, { field, on, ...feature })];
    }),
  );

const fields = ['matchLabelKeys', 'mismatchLabelKeys'] as const;

const hasTerm = ({ spec }: OverlayModel, field: string): boolean =>
  spec.workloads.some(({ pod: { affinity } }) => affinity !== undefined && mentions(affinity, field));

const mentions = (value: unknown, field: string): boolean =>
  typeof value === 'object' && value !== null && (field in value || Object.values(value).some((inner) => mentions(inner, field)));
