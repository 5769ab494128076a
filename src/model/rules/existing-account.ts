import type { ServiceAccountDefinition } from '../../definition/service/identity-definition';
import { problem } from '../../problems/problem';
import type { SpecRule } from './rule';

/** What only the one who generates a ServiceAccount can set. */
const ofOwner = [
  'annotations',
  'awsRoleArn',
  'azureClientId',
  'gcpServiceAccount',
  'imagePullSecrets',
] as const satisfies readonly (keyof ServiceAccountDefinition)[];

/** A ServiceAccount that is not generated gets its annotations and its cloud identity elsewhere. */
export const existingAccount: SpecRule = ({ properties: { serviceAccount }, place }) =>
  serviceAccount?.existing
    ? ofOwner
        .filter((key) => Object.keys(serviceAccount[key] ?? {}).length > 0)
        .map((key) =>
          problem('exclude-each-other', place('serviceAccount', key), {
            keys: ['existing', key],
            because: 'only the service that generates a ServiceAccount sets what is in it',
          }),
        )
    : [];
