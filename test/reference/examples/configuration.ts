import type {
  ConfigFilesDefinition,
  ConfigurationDefinition,
  SecretDefinition,
  SecretKeyDefinition,
} from '../../../src/definition/service/configuration-definition';
import type { ImageDefinition } from '../../../src/definition/service/image-definition';
import type { ExamplesOf } from '../examples-of';

export const configurationExamples = {
  ConfigurationDefinition: {
    images: { shop: {}, 'shop-tools': { dockerfile: 'tools.Dockerfile' } },
    configFiles: { app: { mountPath: '/etc/shop', files: { 'app.yaml': 'pageSize: 20\n' } } },
    secrets: { 'shop-database': { as: 'environment' }, 'shop-tls': { as: 'files', mountPath: '/etc/tls', existing: true } },
    imagePullSecrets: ['registry'],
  } satisfies ExamplesOf<ConfigurationDefinition>,

  ImageDefinition: {
    repository: 'ghcr.io/myorg/shop',
    path: 'services/cart',
    dockerfile: 'build/Dockerfile',
    target: 'production',
    testTarget: 'test',
    platforms: ['linux/amd64', 'linux/arm64'],
    buildArgs: { NODE_VERSION: '24' },
    buildSecrets: { npmrc: 'NPMRC' },
    buildContexts: { shared: 'libraries/shared' },
    builtOnPullRequests: false,
    firstTag: 'sha-3f786850e387550fdab836ed7e6dc881de23001b@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    builtBy: 'shop',
  } satisfies ExamplesOf<ImageDefinition>,

  ConfigFilesDefinition: {
    mountPath: '/etc/shop',
    defaultMode: 0o555,
    files: { 'app.yaml': 'pageSize: 20\n' },
  } satisfies ExamplesOf<ConfigFilesDefinition>,

  SecretDefinition: {
    as: 'files',
    mountPath: '/etc/tls',
    defaultMode: 0o400,
    key: '{team}/{environment}/shop-tls',
    keys: { DATABASE_URL: { key: '{team}/{environment}/database', property: 'url' } },
    refreshInterval: '15m',
    store: 'vault',
    encryptedData: { DATABASE_URL: 'AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq' },
    scope: 'namespace-wide',
    existing: true,
  } satisfies ExamplesOf<SecretDefinition>,

  SecretKeyDefinition: {
    key: '{team}/{environment}/database',
    property: 'url',
  } satisfies ExamplesOf<SecretKeyDefinition>,
};
