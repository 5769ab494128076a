import type {
  IdentityDefinition,
  PodSecurityDefinition,
  PolicyRuleDefinition,
  ServiceAccountDefinition,
} from '../../../src/definition/service/identity-definition';
import type { ExamplesOf } from '../examples-of';

export const identityExamples = {
  IdentityDefinition: {
    serviceAccount: { awsRoleArn: 'arn:aws:iam::123456789012:role/shop' },
    podSecurity: { level: 'baseline', reason: 'the legacy image runs as root until it is replaced' },
  } satisfies ExamplesOf<IdentityDefinition>,

  ServiceAccountDefinition: {
    name: 'payments',
    existing: true,
    imagePullSecrets: ['registry'],
    annotations: { 'example.com/owner': 'payments' },
    automountToken: true,
    rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }],
    awsRoleArn: 'arn:aws:iam::123456789012:role/shop',
    gcpServiceAccount: 'shop@myproject.iam.gserviceaccount.com',
    azureClientId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  } satisfies ExamplesOf<ServiceAccountDefinition>,

  PolicyRuleDefinition: {
    apiGroups: ['', 'apps'],
    resources: ['configmaps'],
    verbs: ['get', 'list', 'watch'],
    resourceNames: ['shop-flags'],
  } satisfies ExamplesOf<PolicyRuleDefinition>,

  PodSecurityDefinition: {
    level: 'privileged',
    reason: 'it reads the log files of its node',
  } satisfies ExamplesOf<PodSecurityDefinition>,
};
