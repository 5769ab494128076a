import { gate } from './checks/gate';
import { images } from './checks/images';
import { project } from './checks/project';
import { renderedSecret } from './checks/rendered-secret';
import type { Definitions } from './definition/definitions';
import { argoCdEngine } from './delivery/argo-cd/argo-cd-engine';
import { FileTree, type GeneratedFile } from './files/file-tree';
import { groupOf, type GroupKind, type Manifest } from './files/manifest';
import { renderApplicationCodeOwners, renderConfigCodeOwners } from './governance/code-owners';
import { renderForCdktf as renderStackForCdktf, renderGovernance } from './governance/render-governance';
import { layoutService } from './kustomize/layout-service';
import { applicationRepositories } from './model/application-repositories';
import { inRepository, overlayFolder } from './model/paths';
import type { PlatformModel, TeamModel } from './model/platform-model';
import { resolveDefinitions } from './model/resolve-definitions';
import type { ServiceModel } from './model/service-model';
import { mergeProblems, type Problem } from './problems/problem';
import { renderObjects, type RenderedService } from './resources/render-objects';
import { renderApplicationWorkflow } from './workflows/application-workflow';
import { renderConfigWorkflows } from './workflows/render-workflows';

/** All that one synth makes, in memory. */
export interface Rendering {
  readonly files: FileTree;
  /** None of the files is worth writing as long as there is one. */
  readonly problems: readonly Problem[];
}

export interface RenderOptions {
  /** Is told, service by service, what each overlay was rendered to: for the proof. */
  readonly onOverlay?: (overlay: RenderedOverlay) => void;
}

/** What an overlay must build to, as plain data. */
export interface RenderedOverlay {
  /** Relative to the output folder. */
  readonly folder: string;
  readonly environment: string;
  /** With namespaces; the service's own images carry no tag. */
  readonly objects: readonly Manifest[];
  /** The tag of each image that the image-tag file owns. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * The only place that knows every room: definitions in, files and problems out. It is pure: it reads no disk, no clock and no
 * environment, and the same definitions always give the same bytes.
 */
export function render(definitions: Definitions, options: RenderOptions = {}): Rendering {
  const files = new FileTree();
  const { platform, services, problems: found } = resolveDefinitions(definitions);
  const problems = [...found];
  if (platform) {
    const kinds = new Map<string, GroupKind[]>();
    for (const service of services) problems.push(...addService(files, service, platform, kinds, options));
    for (const team of platform.teams) problems.push(...addTeam(files, team, services, kinds, platform));
    problems.push(...addRepositories(files, services, platform));
  }
  return { files, problems: mergeProblems(problems) };
}

/** The Terraform stack alone, in the layout that cdktf's command expects in its own output folder. */
export function renderForCdktf(definitions: Definitions): Rendering {
  const files = new FileTree();
  const { platform, services, problems } = resolveDefinitions(definitions);
  if (platform) files.addAll(renderStackForCdktf(platform, services));
  return { files, problems: mergeProblems(problems) };
}

/** A service's folder of the config repository, and what syncs it. Its objects are let go afterwards. */
function addService(
  files: FileTree,
  service: ServiceModel,
  platform: PlatformModel,
  kinds: Map<string, GroupKind[]>,
  { onOverlay }: RenderOptions,
): Problem[] {
  const rendered = renderObjects(service);
  const own = inFolder(platform.name, layoutService(service, rendered));
  files.addAll(own);
  files.addAll(inFolder(platform.name, argoCdEngine.renderService(service, platform)));
  for (const { environment, namespace, firstTags } of onOverlay ? service.deployments : []) {
    const folder = inRepository(platform.name, overlayFolder(service.name, environment.name));
    const objects = rendered.environments
      .get(environment.name)!
      .map((object) => ({ ...object, metadata: { ...object.metadata, namespace } }));
    onOverlay?.({ folder, environment: environment.name, objects, tags: firstTags });
  }
  kinds.set(service.name, kindsOf(rendered));
  return [renderedSecret, images].flatMap((check) => check(own));
}

/** Every kind that a service renders somewhere. Environments share most of their objects, which are looked at once. */
function kindsOf({ base, environments }: RenderedService): GroupKind[] {
  const objects = new Set([base, ...environments.values()].flat());
  return uniqueKinds([...objects].map((object) => ({ group: groupOf(object), kind: object.kind })));
}

/** What a team that has services may do, and where. */
function addTeam(
  files: FileTree,
  team: TeamModel,
  all: readonly ServiceModel[],
  kinds: ReadonlyMap<string, GroupKind[]>,
  platform: PlatformModel,
): Problem[] {
  const services = all.filter((service) => service.team.name === team.name);
  if (services.length === 0) return [];
  const emitted = uniqueKinds(services.flatMap(({ name }) => kinds.get(name)!));
  const own = inFolder(platform.name, argoCdEngine.renderTeam(team, { services, kinds: emitted }, platform));
  files.addAll(own);
  return own.flatMap(({ path, content }) => project(content as Manifest, path, services, emitted));
}

const uniqueKinds = (kinds: readonly GroupKind[]): GroupKind[] => [
  ...new Map(kinds.map((each) => [`${each.group}/${each.kind}`, each])).values(),
];

/** Workflows and owners of every repository, and the protection around them. */
function addRepositories(files: FileTree, services: readonly ServiceModel[], platform: PlatformModel): Problem[] {
  const repositories = [
    { name: platform.name, own: [...renderConfigWorkflows(platform, services), ...renderConfigCodeOwners(platform, services)] },
    ...applicationRepositories(services).map((repository) => ({
      name: repository.repository.name,
      own: [...renderApplicationWorkflow(repository, platform), ...renderApplicationCodeOwners(repository, platform)],
    })),
  ];
  const problems = repositories.flatMap(({ name, own }) => {
    files.addAll(inFolder(name, own));
    return gate(name, own);
  });
  files.addAll(renderGovernance(platform, services));
  return problems;
}

const inFolder = (repository: string, files: readonly GeneratedFile[]): GeneratedFile[] =>
  files.map(({ path, content }) => ({ path: inRepository(repository, path), content }));
