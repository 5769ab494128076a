import { awsRoleArn, uuid, workloadIdentityProvider } from '../formats/names';
import { object, required, string, union } from '../shape/shape';
import type { AwsRegistryDefinition, AzureRegistryDefinition, GoogleRegistryDefinition } from './registry-definition';

/** See {@link AwsRegistryDefinition}. */
const awsRegistry = object<AwsRegistryDefinition>('{ role }', { role: required(string(awsRoleArn)) });

/** See {@link AzureRegistryDefinition}. */
const azureRegistry = object<AzureRegistryDefinition>('{ clientId, tenantId }', {
  clientId: required(string(uuid)),
  tenantId: required(string(uuid)),
});

/** See {@link GoogleRegistryDefinition}. */
const googleRegistry = object<GoogleRegistryDefinition>('{ workloadIdentityProvider }', {
  workloadIdentityProvider: required(string(workloadIdentityProvider)),
});

/** See `RegistryDefinition`. */
export const registryShape = union(awsRegistry, azureRegistry, googleRegistry);
