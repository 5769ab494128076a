/** How the job that builds an image logs in to its registry. */
export type RegistryLogin = TokenLogin | PasswordLogin | CloudLogin;

/** With the token of the job, to GitHub's registry. */
export interface TokenLogin {
  readonly kind: 'token';
}

/** With a user and a password, which the GitHub environment of the job has. */
export interface PasswordLogin {
  readonly kind: 'password';
}

/** With the identity of the job, which a cloud trusts. */
export type CloudLogin = AwsLogin | AzureLogin | GoogleLogin;

interface LoginAt {
  /** The beginning of the names of its images: the host, perhaps with a path. */
  readonly registry: string;
  readonly host: string;
}

/** To Amazon ECR. */
export interface AwsLogin extends LoginAt {
  readonly kind: 'aws';
  /** The ARN of the role that the job assumes. */
  readonly role: string;
  /** The account of the registry. */
  readonly account: string;
  readonly region: string;
}

/** To Azure Container Registry. */
export interface AzureLogin extends LoginAt {
  readonly kind: 'azure';
  /** Of the app in Entra ID, and of its tenant. */
  readonly clientId: string;
  readonly tenantId: string;
  /** The name of the registry as a resource. */
  readonly name: string;
  /** What the host has after the name; undefined if it is the name alone. */
  readonly suffix: string | undefined;
}

/** To Google Artifact Registry. */
export interface GoogleLogin extends LoginAt {
  readonly kind: 'google';
  /** The full name of the workload identity provider. */
  readonly provider: string;
  /** The location of the registry. */
  readonly location: string;
}
