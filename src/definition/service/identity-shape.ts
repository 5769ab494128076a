import { problem } from '../../problems/problem';
import { annotationKey, awsRoleArn, emailAddress, uuid } from '../formats/names';
import { boolean, filledList, list, map, object, oneOf, optional, required, string, type Format } from '../shape/shape';
import type { IdentityDefinition, PodSecurityDefinition, PolicyRuleDefinition, ServiceAccountDefinition } from './identity-definition';

const words: Format<string> = (value, at) =>
  value.trim() === '' ? problem('wrong-type', at, { given: value, expected: 'a reason, in words' }) : undefined;

/** See {@link IdentityDefinition}. */
export const identityProperties = {
  serviceAccount: optional(
    object<ServiceAccountDefinition>('a ServiceAccount', {
      annotations: optional(map(annotationKey, string())),
      automountToken: optional(boolean()),
      rules: optional(
        list(
          object<PolicyRuleDefinition>('a rule', {
            apiGroups: required(filledList(string())),
            resources: required(filledList(string())),
            verbs: required(filledList(string())),
            resourceNames: optional(list(string())),
          }),
        ),
      ),
      awsRoleArn: optional(string(awsRoleArn)),
      gcpServiceAccount: optional(string(emailAddress)),
      azureClientId: optional(string(uuid)),
    }),
  ),
  podSecurity: optional(
    object<PodSecurityDefinition>('what pods may be', {
      level: required(oneOf('baseline', 'privileged')),
      reason: required(string(words)),
    }),
  ),
} satisfies Record<keyof IdentityDefinition, unknown>;
