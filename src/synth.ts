import { assembleService, type AssembledService, type PlacesIn } from './assemble-service';
import { adminLogin } from './checks/admin-login';
import { addEngineObjects } from './checks/engine-objects';
import { gate } from './checks/gate';
import { ignoredLabelKeys } from './checks/ignored-label-keys';
import { ignoredMaxUnavailable } from './checks/ignored-max-unavailable';
import { images } from './checks/images';
import { loweredPodSecurity } from './checks/lowered-pod-security';
import { ObjectOwners } from './checks/object-owners';
import { outputPaths } from './checks/output-paths';
import { project } from './checks/project';
import { renderedSecret } from './checks/rendered-secret';
import { returningFreezes } from './checks/returning-freezes';
import type { Findings, Surroundings } from './checks/objects/finished-problems';
import { unpermittedExtension } from './checks/unpermitted-extension';
import type { Definitions } from './definition/definitions';
import { argoCdEngine } from './delivery/argo-cd/argo-cd-engine';
import { closedWindows } from './delivery/argo-cd/closed-windows';
import type { Delivery } from './delivery/delivery-engine';
import { joinKinds } from './delivery/emitted-kinds';
import { FileTree, type FileListener, type GeneratedFile } from './files/file-tree';
import type { ImageField } from './files/image-places';
import { inNamespace } from './files/in-namespace';
import { groupKind, groupOf, type Manifest } from './files/manifest';
import { renderApplicationCodeOwners, renderConfigCodeOwners } from './governance/code-owners';
import { renderForCdktf as renderStackForCdktf, renderGovernance } from './governance/render-governance';
import { layoutClusterConfig } from './kustomize/layout-cluster-config';
import { layoutService } from './kustomize/layout-service';
import { applicationRepositories } from './model/facts/application-repositories';
import { clusterNamespaces, podSecurityIn } from './model/facts/cluster-namespaces';
import { inRepository, overlayFolder, projectFile } from './names/paths';
import { delivers, type ClusterModel, type PlatformModel, type TeamModel } from './model/types/platform-model';
import { placesOf } from './model/place';
import { resolveDefinitions } from './model/resolve-definitions';
import { instancesOf, type ServiceModel } from './model/types/service-model';
import { mergeProblems, type Problem } from './problems/problem';
import { clusterConfig } from './resources/cluster-config';
import { renderApplicationWorkflow } from './workflows/application-workflow';
import { renderConfigWorkflows } from './workflows/render-workflows';

/** All that one synth makes, in memory. */
export interface Rendering {
  readonly files: FileTree;
  /** None of the files is worth writing as long as there is one. */
  readonly problems: readonly Problem[];
  /** What somebody should look at, although it is right. */
  readonly warnings: readonly Problem[];
}

export interface RenderOptions {
  /** Is told of each file as soon as it is made: whoever writes need not wait for the last one. No file changes any more, but there may still be problems. */
  readonly onFile?: FileListener;
  /** Is told, service by service, what each overlay was rendered to: for the proof. */
  readonly onOverlay?: (overlay: RenderedOverlay) => void;
  /** Is told, service by service, what syncs it. */
  readonly onDelivery?: (delivery: Delivery) => void;
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
  /** Fields beside the lists of containers in which such an image stands. */
  readonly imageFields: readonly ImageField[];
}

/**
 * The only place that knows every room: definitions in, files and problems out. It is pure: it reads no disk, no clock and no
 * environment, and the same definitions always give the same bytes.
 */
export function render(definitions: Definitions, options: RenderOptions = {}): Rendering {
  const files = new FileTree(options.onFile);
  const { platform, services, problems: found, warnings: foundBefore } = resolveDefinitions(definitions);
  const problems = [...found];
  const warnings = [...foundBefore];
  if (platform) {
    const assembled: Assembled = { emitted: new Map(), owners: services.some(hasForeignObjects) ? new ObjectOwners() : undefined };
    const places = placesOfServices(definitions);
    const surroundings = {
      customResources: definitions.customResources ?? [],
      // Services with problems are missing: a namespace would seem stricter than it is.
      podSecurityIn: found.length > 0 ? () => undefined : podSecurityIn(platform, services),
    };
    const context = { platform, assembled, surroundings };
    for (const service of services) {
      const findings = addService(files, service, context, { ...options, placesIn: places(service.name) });
      problems.push(...findings.problems);
      warnings.push(...findings.warnings);
    }
    for (const service of services) {
      problems.push(...unpermittedExtension(service, assembled.emitted.get(service.name)!, services, platform));
    }
    for (const team of platform.teams) problems.push(...addTeam(files, team, services, assembled, platform));
    problems.push(...closedWindows(services, platform));
    addClusters(files, services, platform, assembled);
    problems.push(...(assembled.owners?.problems() ?? []));
    problems.push(...addRepositories(files, services, platform), ...outputPaths(files, platform, services));
    warnings.push(...loweredPodSecurity(services), ...ignoredMaxUnavailable(services), ...ignoredLabelKeys(services));
    warnings.push(...returningFreezes(platform), ...adminLogin(platform));
  }
  return { files, problems: mergeProblems(problems), warnings: mergeProblems(warnings) };
}

/** The Terraform stack alone, in the layout that cdktf's command expects in its own output folder. */
export function renderForCdktf(definitions: Definitions): Rendering {
  const files = new FileTree();
  const { platform, services, problems } = resolveDefinitions(definitions);
  if (platform) files.addAll(renderStackForCdktf(platform, services));
  return { files, problems: mergeProblems(problems), warnings: [] };
}

/** What is kept of all services when their objects are let go. */
interface Assembled {
  /** What each needs permission for, by its name. */
  readonly emitted: Map<string, AssembledService['emitted']>;
  /** Undefined where no service adds or patches anything: whatever is rendered by itself has a name of its own. */
  readonly owners: ObjectOwners | undefined;
}

const hasForeignObjects = (service: ServiceModel): boolean =>
  service.extend !== undefined || instancesOf(service).some(({ jsonPatches }) => jsonPatches.length > 0);

interface ServiceContext {
  readonly platform: PlatformModel;
  readonly assembled: Assembled;
  readonly surroundings: Surroundings;
}

/** A service's folder of the config repository, and what syncs it. Its objects are let go afterwards. */
function addService(
  files: FileTree,
  service: ServiceModel,
  { platform, assembled: { emitted: emittedBy, owners }, surroundings }: ServiceContext,
  { onOverlay, onDelivery, placesIn }: RenderOptions & { readonly placesIn: PlacesIn },
): Findings {
  const { base, overlays, foreign, emitted, added, problems, warnings } = assembleService(service, argoCdEngine, placesIn, surroundings);
  emittedBy.set(service.name, emitted);
  owners?.addService(service, overlays, added);
  const own = inFolder(platform.name, layoutService(service, { base, overlays, foreign }));
  files.addAll(own);
  const delivery = argoCdEngine.renderService(service, overlays, platform);
  files.addAll(inFolder(platform.name, delivery));
  if (owners) addEngineObjects(owners, delivery, platform, [service]);
  if (onOverlay) reportOverlays(service, platform, overlays, onOverlay);
  if (onDelivery) argoCdEngine.describeService(service, overlays, platform).forEach(onDelivery);
  const inFiles = [renderedSecret, images].flatMap((check) => check(own)).map((found) => atDefinition(found, service));
  return { problems: [...problems, ...inFiles], warnings };
}

/** Where properties were written, service by service. */
function placesOfServices({ platform, services }: Definitions): (service: string) => PlacesIn {
  const byName = new Map(services.map((service) => [service.name, service]));
  const { defaults } = platform.definition;
  return (name) => (environment, cluster) => placesOf({ service: byName.get(name)!, defaults, environment, cluster });
}

/** What a check has found in a file, at the place of the definition that it comes from: what a service renders itself has passed all checks before. */
function atDefinition(found: Problem, { name, extend }: ServiceModel): Problem {
  return { ...found, at: [`services.${name}.${extend ? 'extend' : 'jsonPatches'}`] };
}

function reportOverlays(
  service: ServiceModel,
  platform: PlatformModel,
  rendered: AssembledService['overlays'],
  onOverlay: NonNullable<RenderOptions['onOverlay']>,
): void {
  for (const { environment, namespace, overlays, firstTags } of service.deployments) {
    for (const overlay of overlays) {
      const folder = inRepository(platform.name, overlayFolder(service.name, environment.name, overlay.cluster));
      onOverlay({
        folder,
        environment: environment.name,
        objects: overlay.retired ? [] : rendered.get(overlay)!.map((object) => inNamespace(object, namespace)),
        tags: firstTags,
        imageFields: service.imageFields,
      });
    }
  }
}

/** What a team that has services may do, and where. */
function addTeam(
  files: FileTree,
  team: TeamModel,
  all: readonly ServiceModel[],
  { emitted: emittedBy, owners }: Assembled,
  platform: PlatformModel,
): Problem[] {
  const services = all.filter((service) => service.team.name === team.name);
  if (services.length === 0) return [];
  const emitted = joinKinds(services.map(({ name }) => emittedBy.get(name)!));
  const projects = argoCdEngine.renderTeam(team, { services, emitted }, platform);
  const own = inFolder(platform.name, projects);
  files.addAll(own);
  if (owners) addEngineObjects(owners, projects, platform);
  return platform.argoCd.instances.flatMap((instance) => {
    const at = inRepository(platform.name, projectFile(instance.cluster, team.name));
    const content = own.find(({ path }) => path === at)?.content as Manifest | undefined;
    const isDelivered = (cluster: ClusterModel): boolean => delivers(instance, cluster);
    return content ? project(content, { at, services, kinds: emitted.kinds, isDelivered }) : [];
  });
}

/** What each cluster has of its own, the namespaces of services and what holds in each of them; and the engine that brings it there. */
function addClusters(files: FileTree, services: readonly ServiceModel[], platform: PlatformModel, { owners, emitted }: Assembled): void {
  const kinds = new Set([...emitted.values()].flatMap((each) => each.kinds));
  const clusters = clusterNamespaces(platform, services);
  for (const { cluster, namespaces } of clusters) {
    const objects = clusterConfig(
      namespaces,
      platform.clusters.find(({ name }) => name === cluster)!,
      platform,
    );
    for (const object of objects.policies) kinds.add(groupKind(groupOf(object), object.kind));
    owners?.addPlatform([...objects.namespaces, ...objects.policies], { cluster, namespace: undefined });
    const decorated = {
      namespaces: objects.namespaces.map(argoCdEngine.decorateNamespace),
      policies: objects.policies.map(argoCdEngine.decorateNamespace),
    };
    files.addAll(inFolder(platform.name, layoutClusterConfig(cluster, decorated)));
  }
  const configured = clusters.map(({ cluster }) => cluster);
  const engine = argoCdEngine.renderPlatform(platform, { services, configured, kinds: [...kinds] });
  files.addAll(inFolder(platform.name, engine));
  if (owners) addEngineObjects(owners, engine, platform);
}

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
