import type {
  ArgoCdDefinition,
  GitHubAppDefinition,
  ImageUpdaterDefinition,
  NotificationsDefinition,
} from '../../../src/definition/platform/argo-cd-definition';
import type {
  DexDefinition,
  GitHubConnectorConfig,
  GitHubConnectorDefinition,
  GitHubConnectorOrg,
  IdTokenClaimDefinition,
  OidcDefinition,
} from '../../../src/definition/platform/single-sign-on-definition';
import type { ExamplesOf } from '../examples-of';

export const argoCdExamples = {
  ArgoCdDefinition: {
    namespace: 'gitops',
    layout: 'applications',
    instances: 'per-cluster',
    version: 'v3.5.7',
    manifest: 'https://raw.githubusercontent.com/argoproj/argo-cd/v3.5.7/manifests/ha/install.yaml',
    sha256: 'd7b75669da63dc218de0ea67ac00183783cebabd52147c3cf012250faa5ced85',
    url: 'https://argocd.example.com',
    oidc: { name: 'Okta', issuer: 'https://example.okta.com', clientID: '0oa1b2c3d4', clientSecret: '$oidc.clientSecret' },
    dex: {
      connectors: [
        {
          type: 'github',
          id: 'github',
          name: 'GitHub',
          config: { clientID: 'Iv1.8a61f9b3a7aba766', clientSecret: '$dex.github.clientSecret', orgs: [{ name: 'myorg' }] },
        },
      ],
    },
    adminGroups: ['myorg:platform'],
    revisionHistoryLimit: 3,
    orphanedResources: 'ignore',
    notifications: { github: { appId: 123456, installationId: 7654321 } },
    healthChecks: {
      'example.com/Widget': "local health = { status = 'Progressing' }\nif obj.status then health.status = 'Healthy' end\nreturn health",
    },
    imageUpdater: { credentials: 'config-repository', allowTags: '^v[0-9]+$' },
  } satisfies ExamplesOf<ArgoCdDefinition>,

  OidcDefinition: {
    name: 'Okta',
    issuer: 'https://example.okta.com',
    clientID: '0oa1b2c3d4',
    clientSecret: '$oidc.clientSecret',
    cliClientID: '0oa5e6f7g8',
    enablePKCEAuthentication: true,
    requestedScopes: ['openid', 'profile', 'email', 'groups'],
    requestedIDTokenClaims: { groups: { essential: true } },
    logoutURL: 'https://example.okta.com/logout',
    rootCA: '-----BEGIN CERTIFICATE-----\nMIIBszCCARygAwIBAgIBATANBgkqhkiG9w0BAQsFADAeMRwwGgYDVQQDDBNleGFt\n-----END CERTIFICATE-----\n',
  } satisfies ExamplesOf<OidcDefinition>,

  IdTokenClaimDefinition: {
    essential: true,
    value: 'myorg',
    values: ['myorg', 'myorg-contractors'],
  } satisfies ExamplesOf<IdTokenClaimDefinition>,

  DexDefinition: {
    connectors: [
      {
        type: 'github',
        id: 'github',
        name: 'GitHub',
        config: { clientID: 'Iv1.8a61f9b3a7aba766', clientSecret: '$dex.github.clientSecret', orgs: [{ name: 'myorg' }] },
      },
    ],
  } satisfies ExamplesOf<DexDefinition>,

  GitHubConnectorDefinition: {
    type: 'github',
    id: 'github',
    name: 'GitHub',
    config: { clientID: 'Iv1.8a61f9b3a7aba766', clientSecret: '$dex.github.clientSecret', orgs: [{ name: 'myorg' }] },
  } satisfies ExamplesOf<GitHubConnectorDefinition>,

  GitHubConnectorConfig: {
    clientID: 'Iv1.8a61f9b3a7aba766',
    clientSecret: '$dex.github.clientSecret',
    orgs: [{ name: 'myorg', teams: ['platform', 'payments'] }],
    teamNameField: 'name',
  } satisfies ExamplesOf<GitHubConnectorConfig>,

  GitHubConnectorOrg: {
    name: 'myorg',
    teams: ['platform', 'payments'],
  } satisfies ExamplesOf<GitHubConnectorOrg>,

  NotificationsDefinition: {
    github: { appId: 123456, installationId: 7654321 },
  } satisfies ExamplesOf<NotificationsDefinition>,

  GitHubAppDefinition: {
    appId: 123456,
    installationId: 7654321,
  } satisfies ExamplesOf<GitHubAppDefinition>,

  ImageUpdaterDefinition: {
    credentials: 'config-repository',
    allowTags: '^v[0-9]+$',
  } satisfies ExamplesOf<ImageUpdaterDefinition>,
};
