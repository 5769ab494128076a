import type { DnsAddresses, DnsPods } from '../../../src/definition/platform/dns-definition';
import type { ActionDefinition } from '../../../src/definition/platform/action-definition';
import type {
  AwsRegistryDefinition,
  AzureRegistryDefinition,
  GoogleRegistryDefinition,
} from '../../../src/definition/platform/registry-definition';
import type { NamespaceMetadataDefinition } from '../../../src/definition/platform/namespace-definition';
import type {
  ClusterByName,
  ClusterByServer,
  IngressControllerDefinition,
  MonitoringDefinition,
} from '../../../src/definition/platform/cluster-definition';
import type {
  DefinitionsRepositoryDefinition,
  TerraformPlanDefinition,
} from '../../../src/definition/platform/definitions-repository-definition';
import type {
  EnvironmentDefinition,
  PromotionAfter,
  PromotionFromBranch,
  PromotionOnRelease,
} from '../../../src/definition/platform/environment-definition';
import type { WorkflowPatchDefinition, WorkflowPatchTarget } from '../../../src/definition/platform/workflow-patch-definition';
import type { GitHubDefinition, PlatformDefinition, TerraformDefinition } from '../../../src/definition/platform-definition';
import type {
  BuildRunnersDefinition,
  HostedRunner,
  RunnersDefinition,
  SelfHostedRunner,
} from '../../../src/definition/platform/runner-definition';
import type { WaiversDefinition } from '../../../src/definition/waiver-definition';
import type { ExamplesOf } from '../examples-of';

export const platformExamples = {
  PlatformDefinition: {
    github: { organization: 'myorg', plan: 'team', owners: 'platform' },
    registry: 'ghcr.io/myorg',
    registries: { '123456789012.dkr.ecr.eu-central-1.amazonaws.com': { role: 'arn:aws:iam::123456789012:role/push-images' } },
    namespace: '{service}-{environment}',
    labels: { 'cost-centre': '4711' },
    annotations: { 'example.com/contact': 'platform@example.com' },
    namespaceMetadata: { labels: { 'istio-injection': 'enabled' } },
    supplyChain: 'strict',
    secretStore: 'vault',
    clusters: { main: { server: 'https://kubernetes.default.svc' }, production: { server: 'https://production.internal:6443' } },
    teams: { platform: {}, qa: {}, payments: { slack: { alerts: 'payments-alerts' } } },
    syncWindows: {
      nightly: { deny: '0 22 * * *', duration: '6h', timeZone: 'Europe/Berlin' },
      christmas: { from: '2026-12-18T18:00', until: '2027-01-04T08:00', timeZone: 'Europe/Berlin' },
    },
    environments: {
      dev: { clusters: ['main'], promotion: 'on-merge' },
      staging: { clusters: ['main'], promotion: { after: 'dev' } },
      production: { clusters: ['production'], sync: 'manual', promotion: { after: 'staging', approvals: { team: 1, qa: 1 } } },
    },
    gateway: { name: 'public', namespace: 'gateways' },
    ingressController: { className: 'nginx', namespace: 'ingress-nginx' },
    monitoring: { namespace: 'monitoring', labels: { release: 'prometheus' } },
    networkPolicies: 'cilium',
    dns: 'node-local-dns',
    defaults: { resources: { requests: { cpu: '50m', memory: '64Mi' } }, podSecurity: null },
    customResources: ['crds/*.yaml'],
    engine: 'argo-cd',
    argoCd: { layout: 'applications', url: 'https://argocd.example.com' },
    terraform: { backend: { s3: { bucket: 'myorg-terraform', key: 'github.tfstate', region: 'eu-west-1' } } },
  } satisfies ExamplesOf<PlatformDefinition, keyof WaiversDefinition>,

  GitHubDefinition: {
    organization: 'myorg',
    organizationId: 9919,
    plan: 'enterprise',
    codeSecurity: true,
    owners: 'platform',
    visibility: 'internal',
    definitions: { repository: 'platform', visibility: 'internal' },
    jsonPatches: {
      slow: { target: { workflow: 'promote' }, operations: [{ op: 'replace', path: '/jobs/promote/timeout-minutes', value: 20 }] },
    },
    runners: { image: { hosted: 'ubuntu-24.04-16-cores' }, test: { selfHosted: ['self-hosted', 'gpu'], reason: 'the tests need a GPU' } },
    actions: { 'actions/checkout': { version: 'v7.0.0', sha: '9f0b1d2c3e4a5968778695a4b3c2d1e0f9a8b7c6' } },
  } satisfies ExamplesOf<GitHubDefinition>,

  RunnersDefinition: {
    default: { hosted: 'ubuntu-24.04-arm' },
    promote: { selfHosted: ['self-hosted', 'linux'], reason: 'only they reach the registry' },
    gate: { hosted: 'ubuntu-24.04' },
    check: { hosted: 'ubuntu-24.04-8-cores' },
    definitions: { hosted: 'ubuntu-24.04-8-cores' },
  } satisfies ExamplesOf<RunnersDefinition, keyof BuildRunnersDefinition>,

  BuildRunnersDefinition: {
    test: { selfHosted: ['self-hosted', 'gpu'], reason: 'the tests need a GPU' },
    image: { hosted: 'ubuntu-24.04-16-cores' },
  } satisfies ExamplesOf<BuildRunnersDefinition>,

  HostedRunner: { hosted: 'ubuntu-24.04-arm' } satisfies ExamplesOf<HostedRunner>,

  SelfHostedRunner: {
    selfHosted: ['self-hosted', 'linux', 'x64'],
    reason: 'only they reach the database of the tests',
  } satisfies ExamplesOf<SelfHostedRunner>,

  ActionDefinition: {
    version: 'v1.2.0',
    sha: '9f0b1d2c3e4a5968778695a4b3c2d1e0f9a8b7c6',
    inputs: ['target', 'dry-run'],
    outputs: ['url'],
  } satisfies ExamplesOf<ActionDefinition>,

  DefinitionsRepositoryDefinition: {
    repository: 'platform',
    test: 'npx tsc --noEmit\nnpm run lint',
    visibility: 'internal',
    jsonPatches: {
      slow: { target: { workflow: 'check' }, operations: [{ op: 'replace', path: '/jobs/test/timeout-minutes', value: 60 }] },
    },
    terraformPlan: { secrets: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] },
  } satisfies ExamplesOf<DefinitionsRepositoryDefinition>,

  WorkflowPatchDefinition: {
    target: { workflow: 'ci' },
    operations: [{ op: 'replace', path: '/jobs/test/timeout-minutes', value: 60 }],
  } satisfies ExamplesOf<WorkflowPatchDefinition>,

  WorkflowPatchTarget: { workflow: 'ci' } satisfies ExamplesOf<WorkflowPatchTarget>,

  TerraformPlanDefinition: {
    secrets: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
    variables: ['AWS_REGION'],
  } satisfies ExamplesOf<TerraformPlanDefinition>,

  AwsRegistryDefinition: {
    role: 'arn:aws:iam::123456789012:role/push-images',
  } satisfies ExamplesOf<AwsRegistryDefinition>,

  AzureRegistryDefinition: {
    clientId: '5b3f2a52-6d0c-4e1c-9d2b-0f6c1f1d9a11',
    tenantId: '0c8d6a0e-8a39-4b57-8f4e-2d2f5f0b7c33',
  } satisfies ExamplesOf<AzureRegistryDefinition>,

  GoogleRegistryDefinition: {
    workloadIdentityProvider: 'projects/123456789/locations/global/workloadIdentityPools/github/providers/push-images',
  } satisfies ExamplesOf<GoogleRegistryDefinition>,

  ClusterByServer: {
    server: 'https://production.internal:6443',
    dns: ['node-local-dns', { cidr: '10.96.0.10/32' }],
    kubernetes: '1.33',
  } satisfies ExamplesOf<ClusterByServer, 'name'>,

  ClusterByName: {
    name: 'production-eu',
    dns: 'openshift',
    kubernetes: '1.35',
  } satisfies ExamplesOf<ClusterByName, 'server'>,

  DnsPods: {
    namespace: 'dns',
    podLabels: { app: 'unbound' },
    port: 5353,
  } satisfies ExamplesOf<DnsPods>,

  DnsAddresses: {
    cidr: '169.254.25.10/32',
    port: 5353,
  } satisfies ExamplesOf<DnsAddresses>,

  EnvironmentDefinition: {
    clusters: ['main', 'production'],
    promotion: { after: 'staging', approvals: { team: 1, qa: 1 } },
    sync: 'manual',
    syncWindows: ['nightly'],
    notifications: ['deploys', 'alerts', 'pages'],
    namespace: '{team}',
    namespaceMetadata: { labels: { 'istio-injection': null }, annotations: { 'linkerd.io/inject': 'enabled' } },
    secretStore: 'vault-production',
    gateway: { sectionName: 'https' },
    ingressController: { className: 'nginx-internal' },
  } satisfies ExamplesOf<EnvironmentDefinition>,

  PromotionFromBranch: {
    branch: 'develop',
    approvals: { team: 1 },
  } satisfies ExamplesOf<PromotionFromBranch>,

  PromotionOnRelease: {
    on: 'release',
    approvals: { team: 1, qa: 1 },
  } satisfies ExamplesOf<PromotionOnRelease>,

  PromotionAfter: {
    after: 'staging',
    approvals: { team: 1, qa: 1 },
  } satisfies ExamplesOf<PromotionAfter>,

  NamespaceMetadataDefinition: {
    labels: { 'istio-injection': 'enabled', 'cost-centre': '4711' },
    annotations: { 'scheduler.alpha.kubernetes.io/node-selector': 'pool=services' },
  } satisfies ExamplesOf<NamespaceMetadataDefinition>,

  IngressControllerDefinition: {
    className: 'nginx',
    namespace: 'ingress-nginx',
  } satisfies ExamplesOf<IngressControllerDefinition>,

  MonitoringDefinition: {
    namespace: 'monitoring',
    labels: { release: 'prometheus' },
  } satisfies ExamplesOf<MonitoringDefinition>,

  TerraformDefinition: {
    repository: 'infrastructure',
    path: 'github/terraform',
    backend: { s3: { bucket: 'myorg-terraform', key: 'github.tfstate', region: 'eu-west-1' } },
  } satisfies ExamplesOf<TerraformDefinition>,
};
