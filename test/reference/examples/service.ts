import type {
  EnvironmentOverride,
  FurtherWorkloadDefinition,
  ImageOverride,
  ServiceDefaults,
  ServiceDefinition,
  ServiceIdentity,
  ServiceOverride,
  ServiceProperties,
  SourceDefinition,
} from '../../../src/definition/service-definition';
import type { ChecksDefinition, TestServiceDefinition } from '../../../src/definition/service/checks-definition';
import type { ConfigurationDefinition } from '../../../src/definition/service/configuration-definition';
import type { DeliveryDefinition } from '../../../src/definition/service/delivery-definition';
import type { ExtensionDefinition, PatchesDefinition } from '../../../src/definition/service/extension-definition';
import type { IdentityDefinition } from '../../../src/definition/service/identity-definition';
import type { MetadataDefinition } from '../../../src/definition/service/metadata-definition';
import type { NetworkDefinition } from '../../../src/definition/service/network-definition';
import type { ObservabilityDefinition } from '../../../src/definition/service/observability-definition';
import type { ScanDefinition, VulnerabilityWaiverDefinition } from '../../../src/definition/service/scan-definition';
import type { StorageDefinition } from '../../../src/definition/service/storage-definition';
import type { WorkloadDefinition } from '../../../src/definition/service/workload-definition';
import type { WaiversDefinition } from '../../../src/definition/waiver-definition';
import type { ExamplesOf } from '../examples-of';

type Parts =
  | keyof WorkloadDefinition
  | keyof MetadataDefinition
  | keyof ConfigurationDefinition
  | keyof StorageDefinition
  | keyof NetworkDefinition
  | keyof IdentityDefinition
  | keyof ObservabilityDefinition
  | keyof DeliveryDefinition
  | keyof PatchesDefinition;

export const serviceExamples = {
  ServiceDefinition: {
    environments: {
      dev: { replicas: 1, env: { LOG_LEVEL: 'debug' } },
      staging: null,
      production: { replicas: { min: 3, max: 12, cpu: 70 } },
    },
  } satisfies ExamplesOf<ServiceDefinition, keyof ServiceIdentity | keyof ServiceProperties>,

  ServiceIdentity: {
    team: 'payments',
    source: { repository: 'shop', path: 'services/cart' },
    deletion: 'cascade',
  } satisfies ExamplesOf<ServiceIdentity, keyof ExtensionDefinition | keyof WaiversDefinition>,

  SourceDefinition: {
    repository: 'shop',
    path: 'services/cart',
    shared: ['libraries/money', 'go.work'],
    dockerfile: 'build/Dockerfile',
    platforms: ['linux/arm64'],
    test: 'npm ci && npm test',
    runners: { test: { hosted: 'ubuntu-24.04-arm' } },
    jsonPatches: {
      slow: { target: { workflow: 'ci' }, operations: [{ op: 'replace', path: '/jobs/test/timeout-minutes', value: 60 }] },
    },
    visibility: 'internal',
    repositoryId: 1296269,
  } satisfies ExamplesOf<SourceDefinition, keyof ChecksDefinition | keyof ScanDefinition>,

  ChecksDefinition: {
    language: 'node',
    packageManager: 'pnpm',
    versions: ['22', '24'],
    install: 'pnpm install --frozen-lockfile --ignore-scripts',
    checks: { test: 'pnpm test:ci', format: null, licenses: 'pnpm exec license-check' },
    sast: 'semgrep',
    checkedOnPush: true,
    testServices: {
      postgres: {
        image: 'docker.io/library/postgres:17.6@sha256:2a1f0c4c1c9a4e7a1c3f6f0a6c1b7d2e9f8e7d6c5b4a39281706f5e4d3c2b1a0',
        ports: [5432],
        env: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
        healthCommand: 'pg_isready --username postgres',
      },
    },
  } satisfies ExamplesOf<ChecksDefinition>,

  ScanDefinition: {
    scanner: 'trivy',
    vulnerabilityWaivers: { 'CVE-2026-12345': { reason: 'the code that has it is never called', until: '2027-03-31' } },
  } satisfies ExamplesOf<ScanDefinition>,

  VulnerabilityWaiverDefinition: {
    reason: 'the code that has it is never called',
    until: '2027-03-31',
  } satisfies ExamplesOf<VulnerabilityWaiverDefinition>,

  TestServiceDefinition: {
    image: 'docker.io/library/postgres:17.6@sha256:2a1f0c4c1c9a4e7a1c3f6f0a6c1b7d2e9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    ports: [5432],
    env: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
    healthCommand: 'pg_isready --username postgres',
  } satisfies ExamplesOf<TestServiceDefinition>,

  ServiceProperties: {
    workloads: {
      worker: { command: ['shop', 'work'], replicas: 2 },
      migrate: { kind: 'Job', command: ['shop', 'migrate'] },
    },
  } satisfies ExamplesOf<ServiceProperties, Parts>,

  FurtherWorkloadDefinition: {
    sharesConfiguration: false,
    configFiles: { script: { mountPath: '/scripts', defaultMode: 0o555, files: { 'clean.sh': 'rm -rf /cache/*\n' } }, app: null },
    secrets: { 'shop-backup': { as: 'files', mountPath: '/etc/backup' }, 'shop-database': null },
  } satisfies ExamplesOf<FurtherWorkloadDefinition, keyof WorkloadDefinition>,

  MetadataDefinition: {
    labels: { 'cost-center': '4711' },
    annotations: { 'example.com/runbook': 'https://wiki.example.com/shop' },
  } satisfies ExamplesOf<MetadataDefinition>,

  ServiceOverride: {
    images: { shop: { firstTag: '1.4.0' } },
    syncWindows: { nightly: { exempt: 'it only reads' } },
  } satisfies ExamplesOf<ServiceOverride, Exclude<keyof ServiceProperties, 'images' | 'syncWindows'>>,

  ImageOverride: {
    firstTag: '1.4.0',
  } satisfies ExamplesOf<ImageOverride>,

  EnvironmentOverride: {
    clusters: { 'production-eu': { replicas: 6 } },
  } satisfies ExamplesOf<EnvironmentOverride, keyof ServiceOverride>,

  ServiceDefaults: {
    source: { repository: 'shop', path: 'services/{service}' },
    deletion: 'cascade',
  } satisfies ExamplesOf<ServiceDefaults, keyof ServiceOverride>,
};
