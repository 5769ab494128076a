import type { SourceDefinition } from '../../src/definition/service-definition';
import { packageManagers, type Language, type PackageManager } from '../../src/definition/service/checks-definition';
import { stringifyYaml } from '../../src/files/yaml';
import { applicationRepositories } from '../../src/model/facts/application-repositories';
import type { PlatformModel } from '../../src/model/types/platform-model';
import type { ServiceModel, SourceModel } from '../../src/model/types/service-model';
import { renderApplicationWorkflow } from '../../src/workflows/application-workflow';
import { renderBranchesWorkflow } from '../../src/workflows/branches-workflow';
import { overlaysOfJob } from '../../src/workflows/definitions/proof-job';
import { renderDefinitionsWorkflows } from '../../src/workflows/definitions/render-definitions-workflows';
import { renderReleaseWorkflow } from '../../src/workflows/release-workflow';
import type { WorkflowFile } from '../../src/workflows/render-workflow';
import { renderConfigWorkflows } from '../../src/workflows/render-workflows';
import type { WorkflowDefinition } from '../../src/workflows/workflow';
import type { Job, RunStep, Workflow } from './rendered-workflow';
import { models, platform, service } from '../example-platform';

/** A workflow, by the repository that it is for. */
export interface Example {
  readonly repository: string;
  readonly path: string;
  readonly definition: WorkflowDefinition;
  readonly workflow: Workflow;
  readonly text: string;
}

/** The workflows of every repository of a platform. */
export const workflowsOf = ({ platform, services }: { platform: PlatformModel; services: ServiceModel[] }): Example[] => [
  ...example(platform.name, renderConfigWorkflows(platform, services)),
  ...applicationRepositories(services).flatMap((each) =>
    example(each.repository.name, [
      ...renderApplicationWorkflow(each, platform),
      ...renderBranchesWorkflow(each, platform),
      ...renderReleaseWorkflow(each, platform),
    ]),
  ),
  ...(platform.definitions ? example(platform.definitions.repository.name, renderDefinitionsWorkflows(platform, services)) : []),
];

const example = (repository: string, files: readonly WorkflowFile[]): Example[] =>
  files.map(({ path, content, definition }) => ({
    repository,
    path,
    definition,
    workflow: content as Workflow,
    text: stringifyYaml(content),
  }));

/** The one workflow of an application repository with one service, which a test varies. */
export function applicationWorkflow(changes: Record<string, unknown> = {}, platformChanges: Record<string, unknown> = {}): Workflow {
  const input = models({ platform: platform(platformChanges), services: [service(changes)] });
  return renderApplicationWorkflow(applicationRepositories(input.services)[0]!, input.platform)[0]!.content as Workflow;
}

/** Two services in one repository; `cart` passes staging over, `orders` passes dev over. */
export const shop = [
  service({ source: { repository: 'shop', path: 'services/cart', test: 'npm ci\nnpm test' }, environments: { staging: null } }, 'cart'),
  service(
    { source: { repository: 'shop', path: 'services/orders', dockerfile: 'build/Dockerfile' }, environments: { dev: null } },
    'orders',
  ),
];

/** The package managers of each language; undefined for a language that has one of its own. */
const languages = Object.entries(packageManagers).flatMap(([language, managers]) =>
  managers.length > 0 ? managers.map((packageManager) => ({ language, packageManager })) : [{ language }],
) as readonly { readonly language: Language; readonly packageManager?: PackageManager }[];

/** The source of a service in a language. */
export const sourceOfLanguage = (language: Language, changes: Partial<SourceDefinition> = {}): SourceModel =>
  models({ services: [service({ source: { repository: 'app', language, ...changes } })] }).services[0]!.source!;

/** Services of one repository, one for each language and package manager. */
const polyglot = languages.map((tools, index) =>
  service(
    { source: { repository: 'polyglot', path: `apps/${index}`, ...tools, ...(index % 2 === 0 ? { versions: ['1.0', '2.0'] } : {}) } },
    `app-${index}`,
  ),
);

/** A database beside a test, whose health command needs quotes. */
export const testServices = {
  db: {
    image: `docker.io/library/postgres:17@sha256:${'d'.repeat(64)}`,
    ports: [5432],
    env: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
    healthCommand: 'sh -c "pg_isready"',
  },
};

/** What a service with two images says of them: its own, and `worker`, which is made in a folder of its own for another registry. */
export const twoImages = {
  'payments-api': {},
  worker: { repository: 'quay.io/myorg/worker', path: 'worker', dockerfile: 'build/Dockerfile' },
};

/** An image that says everything about its build. */
export const specialImage = {
  'payments-api': {
    target: 'production',
    testTarget: 'test',
    platforms: ['linux/arm64', 'linux/amd64'],
    buildArgs: { NODE_VERSION: '24', FLAGS: '--title="Pay, now"', EMPTY: '' },
    buildSecrets: { npmrc: 'NPMRC', 'pip.conf': 'PIP_CONF' },
    buildContexts: { shared: 'libraries/shared' },
  },
};
/** A service that runs the image of `payments-api`, and perhaps one of its own. */
export const userOfImage = (changes: Record<string, unknown> = {}) =>
  service({ source: undefined, images: { 'payments-api': { builtBy: 'payments-api' } }, ...changes }, 'worker');

/** What a service says of its images that builds none. */
export const foreign = { images: { redis: null }, image: `docker.io/library/redis:8@sha256:${'c'.repeat(64)}` };

/** Services of one repository, whose names and images' names are made to meet. */
export const alike = ['a', 'a-image'].map((name) =>
  service({ source: { repository: 'alike' }, images: { [name]: {}, test: { repository: `ghcr.io/myorg/${name}-test` } } }, name),
);

/** A registry of Amazon ECR, and the role that pushes to it. */
export const elastic = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
export const awsLogin = { [elastic]: { role: 'arn:aws:iam::123456789012:role/push-images' } };

/** A registry of Azure, and the app as which jobs push to it. */
export const azureHost = 'imagesofmyorg.azurecr.io';
export const azureLogin = {
  [azureHost]: { clientId: '33333333-3333-3333-3333-333333333333', tenantId: '22222222-2222-2222-2222-222222222222' },
};

/** A repository of Google Artifact Registry, and the provider that accepts the jobs which push to it. */
export const artifacts = 'europe-west3-docker.pkg.dev/myorg-images/containers';
export const provider = 'projects/123456789/locations/global/workloadIdentityPools/github/providers/push-images';
export const googleLogin = { 'europe-west3-docker.pkg.dev': { workloadIdentityProvider: provider } };

/** Every shape that workflows have: one service and two, one image and two, with attestations and without, GitHub's registry and others. */
export const allShapes = (): Example[] => [
  ...workflowsOf(models()),
  ...workflowsOf(models({ services: [...alike, service({ images: twoImages })] })),
  ...workflowsOf(models({ services: [...shop, service({ source: { repository: 'ledger', visibility: 'private' } }, 'ledger')] })),
  ...workflowsOf(models({ platform: platform({ registry: 'registry.example.com:5000/myorg' }) })),
  ...workflowsOf(models({ platform: platform({ registry: `${elastic}/myorg`, registries: awsLogin }) })),
  ...workflowsOf(models({ platform: platform({ registry: azureHost, registries: azureLogin }) })),
  ...workflowsOf(models({ platform: platform({ registry: artifacts, registries: googleLogin }) })),
  ...workflowsOf(models({ platform: platform({ environments: twoBeginnings }) })),
  ...workflowsOf(withReleases([...alike, service({ images: twoImages }), userOfImage()])),
  ...workflowsOf(withReleases([service()], { registry: `${elastic}/myorg`, registries: awsLogin })),
  ...workflowsOf(withReleases([service()], { registry: azureHost, registries: azureLogin })),
  ...workflowsOf(withReleases(shop, { registry: artifacts, registries: googleLogin })),
  ...workflowsOf(models({ services: [service(foreign, 'redis')] })),
  ...workflowsOf(models({ services: [service({ images: specialImage })] })),
  ...workflowsOf(models({ services: [service(), userOfImage()] })),
  ...workflowsOf(models({ platform: platform({ github: { ...withDefinitions(), runners: otherRunners } }), services: shop })),
  ...workflowsOf(models({ platform: platform({ github: withDefinitions() }) })),
  ...workflowsOf(withScans()),
  ...strictPlatforms().flatMap((each) => workflowsOf(each)),
  ...workflowsOf(manyOverlays()),
  ...workflowsOf(models({ platform: withTerraformPlan })),
  ...workflowsOf(
    models({
      services: [
        ...polyglot,
        service({ source: { repository: 'go', visibility: 'public', language: 'go', testServices, checkedOnPush: true } }),
      ],
    }),
  ),
];

/** Strict supply chains: one service and several, public and private, in registries of all kinds. */
const strictPlatforms = (): ReturnType<typeof models>[] => {
  const supplyChain = 'strict';
  const github = { ...withDefinitions({ visibility: 'public' }), visibility: 'public' };
  return [
    models({ platform: platform({ supplyChain, github }), services: [service({ images: twoImages })] }),
    models({ platform: platform({ supplyChain, registry: `${elastic}/myorg`, registries: awsLogin }), services: shop }),
    models({
      platform: platform({ supplyChain, registry: 'registry.example.com/myorg' }),
      services: [service({ images: specialImage, source: { repository: 'payments-api', visibility: 'private' } })],
    }),
  ];
};

/** Scans by both scanners, with waivers, in private repositories with code scanning. */
const withScans = (): ReturnType<typeof models> => {
  const vulnerabilityWaivers = { 'CVE-2026-12345': { reason: 'it is never "called"', until: '2027-03-31' } };
  const source = { repository: 'scanned', visibility: 'private', vulnerabilityWaivers };
  return models({
    platform: platform({ github: { organization: 'myorg', plan: 'team', codeSecurity: true, owners: 'platform' } }),
    services: [
      service({ source: { ...source, scanner: 'trivy', platforms: ['linux/amd64', 'linux/arm64'] } }, 'first'),
      service({ source: { ...source, language: 'java' } }, 'second'),
    ],
  });
};

/** A platform with more overlays than one job proves: one service, as often as it takes. */
const manyOverlays = (): ReturnType<typeof models> => {
  const { platform: resolved, services } = models({ platform: platform({ github: withDefinitions() }) });
  return {
    platform: resolved,
    services: services.flatMap((each) => Array.from({ length: overlaysOfJob }, () => ({ ...each, source: undefined }))),
  };
};

/** An organization whose definitions are in the repository `platform`. */
export const withDefinitions = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  organization: 'myorg',
  plan: 'team',
  owners: 'platform',
  definitions: { repository: 'platform', ...changes },
});

/** Machines of other kinds than the default. */
export const otherRunners = {
  default: { hosted: 'ubuntu-24.04-arm' },
  test: { selfHosted: ['self-hosted', 'linux', 'x64'], reason: 'the tests need a GPU' },
  promote: { selfHosted: ['self-hosted'], reason: 'only it reaches the config repository: see #42' },
};

/** A platform whose Terraform stack is planned after each merge. */
export const withTerraformPlan = platform({
  github: withDefinitions({ terraformPlan: { secrets: ['AWS_SECRET_ACCESS_KEY'], variables: ['SIZE'] } }),
  terraform: { backend: { s3: { bucket: 'myorg', key: 'github.tfstate', region: 'eu-west-1' } } },
});

/** Services in environments that follow branches and releases. */
const withReleases = (services: readonly ReturnType<typeof service>[], changes: object = {}): ReturnType<typeof models> => {
  const environments = {
    dev: { clusters: ['staging'], promotion: { branch: 'develop' } },
    staging: { clusters: ['staging'], promotion: 'on-merge' },
    production: { clusters: ['production'], promotion: { on: 'release' } },
  };
  return models({ platform: platform({ environments, ...changes }), services: [...services] });
};

const twoBeginnings = {
  dev: { clusters: ['staging'], promotion: 'on-merge' },
  sandbox: { clusters: ['staging'], promotion: 'on-merge' },
};

/** A step that runs a script, by its name. */
export function scriptNamed(name: string, job: Job): RunStep {
  const step = job.steps.find((each) => each.name === name);
  if (!step || !('run' in step)) throw new Error(`no script is called '${name}': ${job.steps.map((each) => each.name).join(', ')}`);
  return step;
}
