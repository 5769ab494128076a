import { assembleService, type AssembledService, type PlacesIn } from './assemble-service';
import { images } from './checks/images';
import { ObjectOwners } from './checks/object-owners';
import { outputPaths } from './checks/output-paths';
import { renderedSecret } from './checks/rendered-secret';
import type { CheckContext } from './checks/objects/finished-problems';
import { checksByRepository, type DeclaredWorkflow } from './definition/declared-workflow';
import type { Definitions } from './definition/definitions';
import type { Delivery, DeliveryEngine, EngineOutput, PermittedKinds, PermittedPlace } from './delivery/delivery-engine';
import { joinKinds } from './delivery/emitted-kinds';
import { engines as knownEngines, type Engines } from './delivery/engines';
import { unpermittedExtension } from './delivery/unpermitted-extension';
import { FileTree, type FileListener } from './files/file-tree';
import type { ImageField } from './files/image-places';
import { inNamespace } from './files/in-namespace';
import { groupKind, groupOf, type Manifest } from './files/manifest';
import { generatedBy } from './generated-by';
import { renderStackForCdktf, tryRenderGovernance } from './governance/render-governance';
import { stackGitIgnore } from './governance/stack-git-ignore';
import { layoutClusterConfig } from './kustomize/layout-cluster-config';
import { layoutService } from './kustomize/layout-service';
import { describeDelivery } from './ledger/describe-delivery';
import { describeService } from './ledger/describe-service';
import { describeStack } from './ledger/describe-stack';
import { Ledgers } from './ledger/ledgers';
import { clusterNamespaces, podSecurityIn, type ClusterNamespaces } from './model/facts/cluster-namespaces';
import { applicationRepositories } from './model/facts/application-repositories';
import { withheldFrom, type Withheld } from './model/facts/withheld';
import { vulnerabilityWaiversOf, waiversOf } from './model/facts/waivers-of';
import { imageTagFile, inRepository, overlayFolder, terraformFolder } from './names/paths';
import type { ClusterModel, PlatformModel, TeamModel } from './model/types/platform-model';
import { placesOf } from './model/place';
import { resolveDefinitions } from './model/resolve-definitions';
import { specsOf, type ServiceModel } from './model/types/service-model';
import type { Findings } from './problems/findings';
import { mergeProblems, type Problem } from './problems/problem';
import type { VulnerabilityWaiver } from './problems/vulnerability-waiver';
import { waive, type WaivedWarning } from './problems/waiver';
import { repositoryFiles } from './repository-files';
import { clusterConfig } from './resources/cluster-config';
import type { Prerequisites } from './workflows/prerequisites/prerequisites';

/** The result of one synth, in memory. */
export interface Rendering {
  readonly files: FileTree;
  /** If there are any, no file should be written. */
  readonly problems: readonly Problem[];
  /** Things to review that do not stop a synth, without those that are waived. */
  readonly warnings: readonly Problem[];
  /** The warnings that are waived, whatever the day is. */
  readonly waived: readonly WaivedWarning[];
  /** The vulnerabilities that are accepted for a time, whatever the day is. */
  readonly vulnerabilityWaivers: readonly VulnerabilityWaiver[];
  /** What protects images, and some repositories do not have. */
  readonly withheld: readonly Withheld[];
  /** The engine of the platform; undefined if the platform itself has problems. */
  readonly engine: DeliveryEngine | undefined;
}

export interface RenderOptions {
  /**
   * Called for each file as soon as it is complete, so that writing need not wait for the last one. Files do not change afterwards, but
   * problems may follow.
   */
  readonly onFile?: FileListener;
  /** Called with the rendered objects of each overlay, for the proof. */
  readonly onOverlay?: (overlay: RenderedOverlay) => void;
  /** Called with each delivery. */
  readonly onDelivery?: (delivery: Delivery) => void;
  /** Called with what people create once. */
  readonly onPrerequisites?: (prerequisites: Prerequisites) => void;
  /** The engines to choose from. @default - those of Charthouse */
  readonly engines?: Engines;
}

/** What an overlay must build to, as plain data. */
export interface RenderedOverlay {
  /** Relative to the output folder. */
  readonly folder: string;
  readonly environment: string;
  /** The objects with namespaces. Images of the service have no tag. */
  readonly objects: readonly Manifest[];
  /** The image-tag file of its environment. Relative to the output folder. */
  readonly tagFile: string;
  /** The tag of each image in the image-tag file. */
  readonly tags: Readonly<Record<string, string>>;
  /** Fields outside of container lists that contain such an image. */
  readonly imageFields: readonly ImageField[];
}

/**
 * The only function that knows all rooms: it takes definitions and returns files and problems. It is pure: it does not read the disk, the
 * clock or the environment, and the same definitions always give the same bytes.
 */
export function render(definitions: Definitions, options: RenderOptions = {}): Rendering {
  const files = new FileTree(options.onFile);
  const { platform, services, problems: found, warnings: foundBefore } = resolveDefinitions(definitions);
  const problems = [...found];
  const warnings = [...foundBefore];
  const engine = platform && (options.engines ?? knownEngines)[platform.engine]();
  const add = (findings: Findings): void => {
    problems.push(...findings.problems);
    warnings.push(...findings.warnings);
  };
  if (platform && engine) {
    const owners = services.some(hasForeignObjects) ? new ObjectOwners() : undefined;
    const checking: CheckContext = {
      customResources: definitions.customResources ?? [],
      // Services with problems are missing, so a namespace would seem stricter than it is.
      podSecurityIn: found.length > 0 ? () => undefined : podSecurityIn(platform, services),
    };
    const ledgers = new Ledgers(files, platform.name);
    const context: Context = { ledgers, platform, engine, services, checking, emitted: new Map(), permitted: new Map(), owners };
    const places = placesOfServices(definitions);
    for (const service of services) add(addService(service, context, { ...options, placesIn: places(service.name) }));
    problems.push(...unpermittedExtensions(context));
    for (const team of platform.teams) add(addTeam(team, context));
    const clusters = clusterNamespaces(platform, services);
    add(addClusters(clusters, context));
    problems.push(...(owners?.problems() ?? []));
    problems.push(...addRepositories(clusters, definitions.workflows ?? [], context, options));
    addTerraform(context, definitions.workflows ?? []);
    problems.push(...outputPaths(files, platform, services));
  }
  // What has a problem is not checked for warnings.
  const waived = waive(mergeProblems(warnings), waiversOf(platform, services), { areAllFound: problems.length === 0 });
  return {
    files,
    problems: mergeProblems(problems),
    ...waived,
    vulnerabilityWaivers: vulnerabilityWaiversOf(services),
    withheld: platform ? withheldFrom(platform, applicationRepositories(services)) : [],
    engine,
  };
}

/** Renders only the Terraform stack, in the layout that cdktf's command expects in its output folder. */
export function renderForCdktf(definitions: Definitions): Rendering {
  const files = new FileTree();
  const { platform, services, problems } = resolveDefinitions(definitions);
  if (platform) files.addAll(renderStackForCdktf(platform, services, checksByRepository(definitions.workflows ?? [])));
  return { files, problems: mergeProblems(problems), warnings: [], waived: [], vulnerabilityWaivers: [], withheld: [], engine: undefined };
}

/** The state of one rendering: what is kept of services after their objects are released. */
interface Context {
  readonly platform: PlatformModel;
  readonly engine: DeliveryEngine;
  readonly services: readonly ServiceModel[];
  readonly checking: CheckContext;
  /** The kinds and places for which each service needs permissions, by name. */
  readonly emitted: Map<string, AssembledService['emitted']>;
  /** Undefined if no service adds or patches objects: names of rendered objects are unique. */
  readonly owners: ObjectOwners | undefined;
  /** They add files. */
  readonly ledgers: Ledgers;
  /** What the engine permits each team with services. */
  readonly permitted: Map<string, PermittedKinds & { readonly places: readonly PermittedPlace[] }>;
}

const hasForeignObjects = (service: ServiceModel): boolean =>
  service.extend !== undefined || specsOf(service).some(({ jsonPatches }) => jsonPatches.length > 0);

interface ServiceOptions extends RenderOptions {
  readonly placesIn: PlacesIn;
}

/** Adds a service's folder of the config repository, and what syncs it. Its objects are released afterwards. */
function addService(service: ServiceModel, context: Context, { onOverlay, onDelivery, placesIn }: ServiceOptions): Findings {
  const { platform, engine, checking, owners, ledgers } = context;
  const { base, overlays, foreign, emitted, added, problems, warnings } = assembleService(service, engine, placesIn, checking);
  context.emitted.set(service.name, emitted);
  owners?.addService(service, { overlays, added, foreign });
  const origin = { service: service.name };
  const own = generatedBy(origin, platform.name, layoutService(service, { base, overlays, foreign }));
  const delivery = engine.renderService(service, overlays, platform);
  notePlaced(delivery, context);
  const instanceOf = (cluster: ClusterModel): string | undefined => engine.instanceOf(cluster, platform);
  const { recreates } = engine;
  const ledger = describeService(service, { platform: platform.name, overlays, instanceOf, recreates });
  ledgers.addService(ledger, [...own, ...generatedBy(origin, platform.name, delivery.files)]);
  if (onOverlay) reportOverlays(service, platform, overlays, onOverlay);
  if (onDelivery) engine.describeService(service, overlays, platform).forEach(onDelivery);
  const inFiles = [renderedSecret, images].flatMap((check) => check(own)).map((found) => atDefinition(found, service));
  return { problems: [...problems, ...inFiles, ...delivery.problems], warnings: [...warnings, ...delivery.warnings] };
}

/** Adds what an engine rendered for the platform or a team to the config repository. */
function addEngineOutput(output: EngineOutput, context: Context): Findings {
  const { name } = context.platform;
  context.ledgers.addFiles(name, generatedBy({ platform: name }, name, output.files));
  notePlaced(output, context);
  return output;
}

function notePlaced(output: EngineOutput, { owners }: Context): void {
  if (owners) for (const { object, ...place } of output.objects()) owners.addPlatform([object], place);
}

function unpermittedExtensions({ services, emitted, engine, platform }: Context): Problem[] {
  const around = { services, engine: { title: engine.title, territory: engine.territory(platform) } };
  return services.flatMap((service) => unpermittedExtension(service, emitted.get(service.name)!, around));
}

/** Returns the places of properties, by service. */
function placesOfServices({ platform, services }: Definitions): (service: string) => PlacesIn {
  const byName = new Map(services.map((service) => [service.name, service]));
  return (name) => (environment, cluster) => placesOf({ service: byName.get(name)!, platform, environment, cluster });
}

/**
 * Reports a problem in a file at its place in the definition: an image that nothing runs is one of `images`. Only objects of `extend` and
 * patched objects can have another problem: rendered objects have passed all checks.
 */
function atDefinition(found: Problem, { name, extend }: ServiceModel): Problem {
  const property = found.code === 'image-not-rendered' ? 'images' : extend ? 'extend' : 'jsonPatches';
  return { ...found, at: [`services.${name}.${property}`] };
}

function reportOverlays(
  service: ServiceModel,
  platform: PlatformModel,
  rendered: AssembledService['overlays'],
  onOverlay: NonNullable<RenderOptions['onOverlay']>,
): void {
  for (const { environment, namespace, overlays, firstTags } of service.stages) {
    for (const overlay of overlays) {
      const folder = inRepository(platform.name, overlayFolder(service.name, environment.name, overlay.cluster));
      onOverlay({
        folder,
        environment: environment.name,
        objects: overlay.retired ? [] : rendered.get(overlay)!.map((object) => inNamespace(object, namespace)),
        tagFile: inRepository(platform.name, imageTagFile(service.name, environment.name)),
        tags: firstTags,
        imageFields: service.imageFields,
      });
    }
  }
}

/** Adds the permissions of a team with services. */
function addTeam(team: TeamModel, context: Context): Findings {
  const services = context.services.filter((service) => service.team.name === team.name);
  if (services.length === 0) return { problems: [], warnings: [] };
  const { engine, platform } = context;
  const input = { services, emitted: joinKinds(services.map(({ name }) => context.emitted.get(name)!)) };
  const places = engine.permittedPlaces(team, input, platform);
  context.permitted.set(team.name, { places, ...engine.permittedKinds(team, input, platform) });
  return addEngineOutput(engine.renderTeam(team, input, platform), context);
}

/** Adds each cluster's own objects (the namespaces of services, and their policies), and the engine that applies them. */
function addClusters(clusters: readonly ClusterNamespaces[], context: Context): Findings {
  const { services, platform, engine, owners, emitted, ledgers } = context;
  const kinds = new Set([...emitted.values()].flatMap((each) => each.kinds));
  for (const { cluster, namespaces } of clusters) {
    const objects = clusterConfig(
      namespaces,
      platform.clusters.find(({ name }) => name === cluster)!,
      platform,
    );
    for (const object of objects.policies) kinds.add(groupKind(groupOf(object), object.kind));
    owners?.addPlatform([...objects.namespaces, ...objects.policies], { cluster, namespace: undefined });
    const decorated = {
      namespaces: objects.namespaces.map(engine.decorateNamespace),
      policies: objects.policies.map(engine.decorateNamespace),
    };
    ledgers.addFiles(platform.name, generatedBy({ platform: platform.name }, platform.name, layoutClusterConfig(cluster, decorated)));
  }
  const configured = clusters.map(({ cluster }) => cluster);
  return addEngineOutput(engine.renderPlatform(platform, { services, configured, kinds: [...kinds] }), context);
}

/** Adds what every repository has besides services, with the user's own workflows. */
function addRepositories(
  clusters: readonly ClusterNamespaces[],
  workflows: readonly DeclaredWorkflow[],
  { services, platform, engine, ledgers, permitted }: Context,
  { onPrerequisites }: RenderOptions,
): Problem[] {
  const { repositories, prerequisites, problems } = repositoryFiles(workflows, {
    platform,
    services,
    engine,
    delivery: describeDelivery(platform, clusters, permitted),
  });
  for (const { name, files, facts } of repositories) {
    ledgers.addFiles(name, files);
    ledgers.addRepository(name, facts);
  }
  onPrerequisites?.(prerequisites);
  return problems;
}

/** Adds the Terraform stack, which is in a folder of its own wherever it is kept, and its ledger. */
function addTerraform({ services, platform, ledgers }: Context, workflows: readonly DeclaredWorkflow[]): void {
  const stack = tryRenderGovernance(platform, services, checksByRepository(workflows));
  if (!stack) return;
  const own = [stack.file, ...(platform.stackPlace ? [stackGitIgnore] : [])];
  ledgers.addFiles(terraformFolder, generatedBy({ platform: platform.name }, terraformFolder, own));
  ledgers.addRepository(terraformFolder, {
    resources: describeStack(
      stack.resources,
      platform.teams.map(({ name }) => name),
    ),
  });
}
