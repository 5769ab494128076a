import { argoCdSecret, clientId } from '../formats/argo-cd-secret';
import { certificate } from '../formats/certificate';
import { dnsLabel, login, scope } from '../formats/names';
import { httpsUrl } from '../formats/paths';
import { fewWords, words } from '../formats/words';
import {
  boolean,
  filledList,
  hidden,
  map,
  object,
  oneOf,
  optional,
  required,
  string,
  stringAs,
  withDefault,
  withImpliedDefault,
  type Properties,
} from '../shape/shape';
import type {
  ArgoCdSecretReference,
  DexDefinition,
  GitHubConnectorConfig,
  GitHubConnectorDefinition,
  GitHubConnectorOrg,
  IdTokenClaimDefinition,
  OidcDefinition,
} from './single-sign-on-definition';

/** The label of a button. */
const label = string(fewWords(60));

const secretReference = stringAs<ArgoCdSecretReference>(argoCdSecret);

const claim = object<IdTokenClaimDefinition>('a claim', {
  essential: withImpliedDefault(boolean(), false),
  value: optional(string(words)),
  values: optional(filledList(string(words))),
});

/** See {@link OidcDefinition}. */
export const oidcShape = object<OidcDefinition>('a provider of OpenID Connect', {
  name: required(label),
  issuer: required(string(httpsUrl)),
  clientID: required(string(clientId)),
  clientSecret: hidden(optional(secretReference)),
  cliClientID: optional(string(clientId)),
  enablePKCEAuthentication: withImpliedDefault(boolean(), false),
  requestedScopes: optional(filledList(string(scope))),
  requestedIDTokenClaims: optional(map(scope, claim)),
  logoutURL: optional(string(httpsUrl)),
  rootCA: optional(string(certificate)),
});

const organization = object<GitHubConnectorOrg>('an organization at GitHub', {
  name: required(string(login)),
  teams: optional(filledList(string(fewWords(100)))),
});

/** See {@link GitHubConnectorConfig}. */
export const gitHubConnectorProperties = {
  clientID: required(string(clientId)),
  clientSecret: hidden(required(secretReference)),
  orgs: required(filledList(organization)),
  teamNameField: withDefault(oneOf('slug', 'name', 'both'), 'slug'),
} satisfies Properties<GitHubConnectorConfig>;

const gitHubConfig = object<GitHubConnectorConfig>('an OAuth app at GitHub', gitHubConnectorProperties);

/** See {@link DexDefinition}. */
export const dexShape = object<DexDefinition>('Dex', {
  connectors: required(
    filledList(
      object<GitHubConnectorDefinition>('a connector', {
        type: required(oneOf('github')),
        id: required(string(dnsLabel)),
        name: required(label),
        config: required(gitHubConfig),
      }),
    ),
  ),
});
