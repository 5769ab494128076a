/**
 * How people log in to Argo CD, in the words of its ConfigMap `argocd-cm`.
 */

/** A key of the Secret `argocd-secret`, with `$` in front: words of letters and digits, with dots between them. The value itself stands in no definition. */
export type ArgoCdSecretReference = `$${string}`;

/** An identity provider that Argo CD asks directly: what `oidc.config` says. */
export interface OidcDefinition {
  /** What the button of the login page says. */
  readonly name: string;
  /** URL of the provider, as its tokens say it. */
  readonly issuer: string;
  /** Id of the client that is registered there for Argo CD, with `<url>/auth/callback` as its redirect URI. */
  readonly clientID: string;
  /** Where the secret of that client is: `$oidc.clientSecret`. The runbook says how to put it there. @default - none; required without PKCE */
  readonly clientSecret?: ArgoCdSecretReference;
  /** Id of another client, for the `argocd` command. @default - the same */
  readonly cliClientID?: string;
  /** Whether the UI proves by PKCE who asks, so that a client without a secret is enough. @default false */
  readonly enablePKCEAuthentication?: boolean;
  /** The scopes that are asked for; `openid` is among them. @default - Argo CD's: openid, profile, email and groups */
  readonly requestedScopes?: readonly string[];
  /** Claims that the ID token is to have, by their name. @default - none beyond those of the scopes */
  readonly requestedIDTokenClaims?: { readonly [claim: string]: IdTokenClaimDefinition };
  /** Where logging out of Argo CD leads to. @default - only Argo CD forgets the login */
  readonly logoutURL?: string;
  /** Certificate of the authority behind the provider's own, in PEM. @default - the authorities that Argo CD's image knows */
  readonly rootCA?: string;
}

/** A claim that is asked for. @see https://openid.net/specs/openid-connect-core-1_0.html#IndividualClaimsRequests */
export interface IdTokenClaimDefinition {
  /** Whether the provider should take the claim for necessary. @default false */
  readonly essential?: boolean;
  /** The value that it should have. @default - any */
  readonly value?: string;
  /** The values of which it should have one. @default - any */
  readonly values?: readonly string[];
}

/** The Dex that comes with Argo CD: what `dex.config` says. */
export interface DexDefinition {
  /** Those who know the users. */
  readonly connectors: readonly GitHubConnectorDefinition[];
}

/** GitHub as the provider of users. @see https://dexidp.io/docs/connectors/github/ */
export interface GitHubConnectorDefinition {
  /** The kind of connector: GitHub is the one that can be declared. */
  readonly type: 'github';
  /** Tells it from other connectors. */
  readonly id: string;
  /** What the button of the login page says. */
  readonly name: string;
  /** The OAuth app at GitHub, and who may log in by it. */
  readonly config: GitHubConnectorConfig;
}

/** The OAuth app at GitHub, and who may log in by it. */
export interface GitHubConnectorConfig {
  /** Id of the OAuth app, which has `<url>/api/dex/callback` as its callback URL. */
  readonly clientID: string;
  /** Where the secret of the app is: `$dex.github.clientSecret`. The runbook says how to put it there. */
  readonly clientSecret: ArgoCdSecretReference;
  /** Whose members may log in. A user's groups are `<organization>:<team>`. */
  readonly orgs: readonly GitHubConnectorOrg[];
  /** How groups call a team: by its slug, as this definition does, by its name, or by `both`, as two groups. @default 'slug' */
  readonly teamNameField?: 'slug' | 'name' | 'both';
}

/** An organization at GitHub. */
export interface GitHubConnectorOrg {
  /** Its login. */
  readonly name: string;
  /** The teams whose members may log in, called as `teamNameField` says. @default - every member of the organization */
  readonly teams?: readonly string[];
}
