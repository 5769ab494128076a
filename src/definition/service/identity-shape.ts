import { annotationKey, awsRoleArn, emailAddress, objectName, uuid } from '../formats/names';
import { ruleGroup, ruleResource, verb } from '../formats/rbac';
import { words } from '../formats/words';
import { boolean, filledList, list, map, object, oneOf, optional, required, string, withDefault, type Properties } from '../shape/shape';
import type { IdentityDefinition, PodSecurityDefinition, PolicyRuleDefinition, ServiceAccountDefinition } from './identity-definition';

/** See {@link IdentityDefinition}. */
export const identityProperties = {
  serviceAccount: optional(
    object<ServiceAccountDefinition>('a ServiceAccount', {
      name: optional(string(objectName)),
      existing: withDefault(boolean(), false),
      imagePullSecrets: optional(list(string(objectName))),
      annotations: optional(map(annotationKey, string())),
      automountToken: optional(boolean()),
      rules: optional(
        list(
          object<PolicyRuleDefinition>('a rule', {
            apiGroups: required(filledList(string(ruleGroup))),
            resources: required(filledList(string(ruleResource))),
            verbs: required(filledList(string(verb))),
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
} satisfies Properties<IdentityDefinition>;
