import { actionInputs } from './checks/action-inputs';
import { codeScanningReported } from './checks/code-scanning-reported';
import { gateHolds } from './checks/gate-holds';
import { gateReported } from './checks/gate-reported';
import { requiredChecks } from './checks/required-checks';
import type { DeclaredWorkflow } from './definition/declared-workflow';
import type { DeliveryEngine } from './delivery/delivery-engine';
import type { GeneratedFile } from './files/file-tree';
import { generatedBy, type Origin } from './generated-by';
import { renderApplicationCodeOwners, renderConfigCodeOwners, renderDefinitionsCodeOwners } from './governance/code-owners';
import { renderConfigReadme } from './governance/config-readme';
import { gitAttributes } from './governance/git-attributes';
import type { RepositoryFacts } from './ledger/repository-ledger';
import { applicationRepositories, type ApplicationRepository } from './model/facts/application-repositories';
import { buildRefs } from './model/facts/build-refs';
import { patchesOfRepository } from './model/facts/patches-of-repository';
import { requiresCodeScanning } from './model/facts/requires-code-scanning';
import type { PlatformModel } from './model/types/platform-model';
import type { ServiceModel } from './model/types/service-model';
import { registriesFolder, type FolderDescription } from './names/paths';
import type { Problem } from './problems/problem';
import { addedWorkflows } from './workflows/added-workflows';
import { renderApplicationWorkflow } from './workflows/application-workflow';
import { renderBranchesWorkflow } from './workflows/branches-workflow';
import { renderDefinitionsWorkflows } from './workflows/definitions/render-definitions-workflows';
import { patchWorkflows } from './workflows/patch-workflows';
import { findPrerequisites } from './workflows/prerequisites/find-prerequisites';
import type { Prerequisites, RepositoryWithFiles } from './workflows/prerequisites/prerequisites';
import { renderPrerequisites } from './workflows/prerequisites/prerequisites-page';
import { registryAccesses } from './workflows/registries/registry-accesses';
import { renderReleaseWorkflow } from './workflows/release-workflow';
import { renderConfigWorkflows } from './workflows/render-workflows';

/** What a repository has besides services, and what its ledger says of it. */
export interface RepositoryFiles {
  readonly name: string;
  readonly files: readonly GeneratedFile[];
  readonly facts: RepositoryFacts;
}

interface Around {
  readonly platform: PlatformModel;
  readonly services: readonly ServiceModel[];
  readonly engine: DeliveryEngine;
  /** The facts of the config repository. */
  readonly delivery: RepositoryFacts;
}

/**
 * The files of every repository that belong to no service: workflows, among them the user's own, code owners, and what these workflows need.
 */
export function repositoryFiles(
  workflows: readonly DeclaredWorkflow[],
  around: Around,
): { readonly repositories: readonly RepositoryFiles[]; readonly prerequisites: Prerequisites; readonly problems: Problem[] } {
  const { platform } = around;
  const applications = applicationRepositories(around.services);
  const accesses = registryAccesses(around.services, platform);
  const registries = accesses.flatMap(({ files }) => files);
  const generated = generatedFiles(around, applications, registries);
  const { added, problems } = addedWorkflows(
    workflows,
    generated.map(({ name, own }) => ({ name, paths: own.map(({ path }) => path) })),
  );
  const complete = generated.map(({ name, own }) => ({ name, files: [...own, ...(added.get(name) ?? [])] }));
  const prerequisites = findPrerequisites(complete, platform, applications, accesses);
  const page = new Map([[platform.name, [renderPrerequisites(prerequisites)]]]);
  return {
    repositories: generated.map(({ name, origin, own, facts }) => ({
      name,
      files: [
        ...generatedBy(origin, name, own),
        ...generatedBy({ platform: platform.name }, name, [...(added.get(name) ?? []), ...(page.get(name) ?? [])]),
      ],
      facts,
    })),
    prerequisites,
    problems: [
      ...problems,
      ...generated.flatMap((each) => each.problems),
      ...accesses.flatMap((access) => access.problems),
      ...actionInputs(
        generated.flatMap(({ own }) => own),
        platform,
      ),
      ...gates(complete, applications, workflows),
    ],
  };
}

/** Each repository reports its required checks on every branch that requires them. */
function gates(
  repositories: readonly RepositoryWithFiles[],
  applications: readonly ApplicationRepository[],
  workflows: readonly DeclaredWorkflow[],
): Problem[] {
  const branches = new Map(applications.map((application) => [application.repository.name, buildRefs(application).branches]));
  const analysed = new Set(applications.flatMap(({ repository, services }) => (requiresCodeScanning(services) ? repository.name : [])));
  return repositories.flatMap(({ name, files }) => [
    ...gateReported(name, files),
    ...gateHolds(name, files, branches.get(name)),
    ...(analysed.has(name) ? codeScanningReported(name, files) : []),
    ...requiredChecks(
      workflows.filter(({ repository }) => repository === name),
      branches.get(name),
    ),
  ]);
}

/** What Charthouse generates itself, and what is wrong with patches of it. */
interface GeneratedRepository {
  readonly name: string;
  readonly origin: Origin;
  readonly own: readonly GeneratedFile[];
  readonly facts: RepositoryFacts;
  readonly problems: readonly Problem[];
}

const generatedFiles = (
  around: Around,
  applications: readonly ApplicationRepository[],
  registries: readonly GeneratedFile[],
): GeneratedRepository[] => [
  configFiles(around, registries),
  ...definitionsFiles(around),
  ...applications.map((application) => applicationFiles(application, around.platform)),
];

const ofRegistries: FolderDescription = { folder: `${registriesFolder}/`, content: 'what clouds need to let workflows push images' };

function configFiles({ platform, services, engine, delivery }: Around, registries: readonly GeneratedFile[]): GeneratedRepository {
  const readme = renderConfigReadme(platform, services, {
    title: engine.title,
    folders: [...engine.folders(platform), ...(registries.length > 0 ? [ofRegistries] : [])],
  });
  const { files, problems } = patchWorkflows(renderConfigWorkflows(platform, services), platform.jsonPatches, platform.actions);
  return {
    name: platform.name,
    origin: { platform: platform.name },
    own: [...files, ...renderConfigCodeOwners(platform, services), readme, gitAttributes, ...registries],
    facts: delivery,
    problems,
  };
}

function definitionsFiles({ platform, services }: Around): GeneratedRepository[] {
  const { definitions, actions } = platform;
  if (!definitions) return [];
  const { files, problems } = patchWorkflows(renderDefinitionsWorkflows(platform, services), definitions.jsonPatches, actions);
  const own = [...files, ...renderDefinitionsCodeOwners(platform)];
  return [{ name: definitions.repository.name, origin: { platform: platform.name }, own, facts: {}, problems }];
}

function applicationFiles(application: ApplicationRepository, platform: PlatformModel): GeneratedRepository {
  const { repository, services } = application;
  const workflows = [
    ...renderApplicationWorkflow(application, platform),
    ...renderBranchesWorkflow(application, platform),
    ...renderReleaseWorkflow(application, platform),
  ];
  const { files, problems } = patchWorkflows(workflows, patchesOfRepository(application), platform.actions);
  return {
    name: repository.name,
    origin: services.length === 1 ? { service: services[0]!.name } : { platform: platform.name },
    own: [...files, ...renderApplicationCodeOwners(application, platform)],
    facts: { services: services.map(({ name }) => name) },
    problems,
  };
}
