/**
 * How people log in to Argo CD, in the words of its ConfigMap `argocd-cm`.
 */

/**
 * A key of the Secret `argocd-secret` after a `$`: words of letters and digits, separated by dots. The secret value is in no definition.
 */
export type ArgoCdSecretReference = `$${string}`;

/** An OpenID Connect provider that Argo CD asks directly: the content of `oidc.config`. */
export interface OidcDefinition {
  /** Text on the button of the login page. */
  readonly name: string;
  /** URL of the provider, exactly as in its tokens. */
  readonly issuer: string;
  /** ID of the client that is registered there for Argo CD. Its redirect URI is `<url>/auth/callback`. */
  readonly clientID: string;
  /**
   * Where the secret of the client is: `$oidc.clientSecret`. The runbook describes how to store it.
   *
   * @default - none; required without PKCE
   */
  readonly clientSecret?: ArgoCdSecretReference;
  /** ID of another client, for the `argocd` command. @default - the same client */
  readonly cliClientID?: string;
  /** Whether the UI uses PKCE, so that a client without a secret is enough. @default false */
  readonly enablePKCEAuthentication?: boolean;
  /** Scopes to request. `openid` must be one of them. @default - Argo CD's: openid, profile, email and groups */
  readonly requestedScopes?: readonly string[];
  /** Claims to request in the ID token, by name. @default - only those of the scopes */
  readonly requestedIDTokenClaims?: { readonly [claim: string]: IdTokenClaimDefinition };
  /** URL to open after people log out of Argo CD. @default - people are logged out of Argo CD only */
  readonly logoutURL?: string;
  /** Certificate of the authority that signed the provider's certificate, in PEM. @default - the authorities in Argo CD's image */
  readonly rootCA?: string;
}

/** A claim to request. @see https://openid.net/specs/openid-connect-core-1_0.html#IndividualClaimsRequests */
export interface IdTokenClaimDefinition {
  /** Whether the claim is requested as essential. @default false */
  readonly essential?: boolean;
  /** Value that the claim should have. @default - any value */
  readonly value?: string;
  /** Values, one of which the claim should have. @default - any value */
  readonly values?: readonly string[];
}

/** The Dex that is part of Argo CD: the content of `dex.config`. */
export interface DexDefinition {
  /** Identity providers that Dex asks. */
  readonly connectors: readonly GitHubConnectorDefinition[];
}

/** GitHub as an identity provider. @see https://dexidp.io/docs/connectors/github/ */
export interface GitHubConnectorDefinition {
  /** Type of the connector. GitHub is the only supported one. */
  readonly type: 'github';
  /** ID of the connector. It must be unique. */
  readonly id: string;
  /** Text on the button of the login page. */
  readonly name: string;
  /** The OAuth app in GitHub, and who may log in with it. */
  readonly config: GitHubConnectorConfig;
}

/** The OAuth app in GitHub, and who may log in with it. */
export interface GitHubConnectorConfig {
  /** ID of the OAuth app. Its callback URL is `<url>/api/dex/callback`. */
  readonly clientID: string;
  /** Where the secret of the app is: `$dex.github.clientSecret`. The runbook describes how to store it. */
  readonly clientSecret: ArgoCdSecretReference;
  /** Organizations whose members may log in. The groups of a user are `<organization>:<team>`. */
  readonly orgs: readonly GitHubConnectorOrg[];
  /** How groups name a team: by its slug, as this definition does, by its name, or by `both`, as two groups. @default 'slug' */
  readonly teamNameField?: 'slug' | 'name' | 'both';
}

/** An organization in GitHub. */
export interface GitHubConnectorOrg {
  /** Login of the organization. */
  readonly name: string;
  /** Teams whose members may log in, named as `teamNameField` says. @default - all members of the organization */
  readonly teams?: readonly string[];
}
