import type { PodSecurityModel } from '../types/service-spec-model';
import type { StageModel, ServiceModel } from '../types/service-model';
import { mergeProblems, problem, type Problem } from '../../problems/problem';

/** Warnings: every service with pods below "restricted", with its reason, for reviewers. */
export const loweredPodSecurity = (services: readonly ServiceModel[]): Problem[] =>
  mergeProblems(services.flatMap((service) => service.stages.flatMap((stage) => loweredIn(stage, service))));

const loweredIn = ({ environment, overlays }: StageModel, { name: service, base }: ServiceModel): Problem[] =>
  overlays.flatMap(({ cluster, spec: { podSecurity } }) => {
    const { level, reason } = podSecurity;
    if (reason === undefined) return [];
    const isAlike = overlays.every(({ spec }) => isSame(spec.podSecurity, podSecurity));
    const inEnvironment = `.environments.${environment.name}${isAlike ? '' : `.clusters.${cluster}`}`;
    const at = `services.${service}${isSame(base.podSecurity, podSecurity) ? '' : inEnvironment}.podSecurity`;
    return [problem('pod-security-lowered', at, { service, level, reason })];
  });

const isSame = (one: PodSecurityModel, other: PodSecurityModel): boolean => one.level === other.level && one.reason === other.reason;
