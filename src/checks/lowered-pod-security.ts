import type { ServiceModel } from '../model/service-model';
import { problem, type Problem } from '../problems/problem';

/** Warnings: every service whose pods are less than "restricted" somewhere, with its reason, for reviewers to see. */
export const loweredPodSecurity = (services: readonly ServiceModel[]): Problem[] =>
  services.flatMap(({ name, deployments }) =>
    deployments.flatMap(({ environment, overlays }) =>
      overlays.flatMap(({ instance: { podSecurity } }) =>
        podSecurity.reason === undefined
          ? []
          : [
              problem('pod-security-lowered', `services.${name} in ${environment.name}`, {
                service: name,
                level: podSecurity.level,
                reason: podSecurity.reason,
              }),
            ],
      ),
    ),
  );
