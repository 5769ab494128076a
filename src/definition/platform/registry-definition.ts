/**
 * How workflows log in to a registry of a cloud: with the identity that GitHub gives to their job, and without a stored password. The
 * cloud must trust this identity: the config repository has the files and commands for it, in `registries/` and `PREREQUISITES.md`.
 */
export type RegistryDefinition = AwsRegistryDefinition;

/** A registry of Amazon ECR, `<account>.dkr.ecr.<region>.amazonaws.com`. */
export interface AwsRegistryDefinition {
  /** ARN of the role that workflows assume. It may be in another account than the registry. */
  readonly role: string;
}
