import type { PodSecurityModel } from '../model/types/instance-model';
import type { DeploymentModel, ServiceModel } from '../model/types/service-model';
import { mergeProblems, problem, type Problem } from '../problems/problem';

/** Warnings: every service whose pods are less than "restricted" somewhere, with its reason, for reviewers to see. */
export const loweredPodSecurity = (services: readonly ServiceModel[]): Problem[] =>
  mergeProblems(services.flatMap((service) => service.deployments.flatMap((deployment) => loweredIn(deployment, service))));

const loweredIn = ({ environment, overlays }: DeploymentModel, { name: service, base }: ServiceModel): Problem[] =>
  overlays.flatMap(({ cluster, instance: { podSecurity } }) => {
    const { level, reason } = podSecurity;
    if (reason === undefined) return [];
    const isAlike = overlays.every(({ instance }) => isSame(instance.podSecurity, podSecurity));
    const inEnvironment = `.environments.${environment.name}${isAlike ? '' : `.clusters.${cluster}`}`;
    const at = `services.${service}${isSame(base.podSecurity, podSecurity) ? '' : inEnvironment}.podSecurity`;
    return [problem('pod-security-lowered', at, { service, level, reason })];
  });

const isSame = (one: PodSecurityModel, other: PodSecurityModel): boolean => one.level === other.level && one.reason === other.reason;
