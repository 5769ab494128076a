/**
 * How workflows log in to a registry of a cloud: with the identity that GitHub gives to their job, and without a stored password. The
 * cloud must trust this identity: the config repository has the files and commands for it, in `registries/` and `PREREQUISITES.md`.
 */
export type RegistryDefinition = AwsRegistryDefinition | AzureRegistryDefinition | GoogleRegistryDefinition;

/** A registry of Amazon ECR, `<account>.dkr.ecr.<region>.amazonaws.com`. */
export interface AwsRegistryDefinition {
  /** ARN of the role that workflows assume. It may be in another account than the registry. */
  readonly role: string;
}

/** A registry of Azure Container Registry, `<name>.azurecr.io`. */
export interface AzureRegistryDefinition {
  /** Client ID of the app in Entra ID as which workflows log in. */
  readonly clientId: string;
  /** ID of the tenant of this app. */
  readonly tenantId: string;
}

/** A registry of Google Artifact Registry, `<location>-docker.pkg.dev`, perhaps with a project, or with a project and a repository. */
export interface GoogleRegistryDefinition {
  /**
   * Full name of the workload identity provider that accepts identities of GitHub:
   * `projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>`. It may be in another project than the registry.
   */
  readonly workloadIdentityProvider: string;
}
