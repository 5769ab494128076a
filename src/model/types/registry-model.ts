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
export type CloudLogin = AwsLogin | GoogleLogin;

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

/** To Google Artifact Registry. */
export interface GoogleLogin extends LoginAt {
  readonly kind: 'google';
  /** The full name of the workload identity provider. */
  readonly provider: string;
  /** The location of the registry. */
  readonly location: string;
}
