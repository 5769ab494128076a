import { awsRoleArn } from '../formats/names';
import { object, required, string } from '../shape/shape';
import type { AwsRegistryDefinition } from './registry-definition';

/** See {@link AwsRegistryDefinition}. */
const awsRegistry = object<AwsRegistryDefinition>('{ role }', { role: required(string(awsRoleArn)) });

/** See `RegistryDefinition`. */
export const registryShape = awsRegistry;
