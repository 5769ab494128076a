import { imageRepository, imagesOfService } from '../../definition/built-images';
import { constantProperties, identityShape, sourceProperties } from '../../definition/service-shape';
import { imageProperties } from '../../definition/service/image-shape';
import type { ImageDefinition } from '../../definition/service/image-definition';
import { deliveryProperties } from '../../definition/service/delivery-shape';
import type { ImageFieldDefinition } from '../../definition/service/extension-definition';
import { imageFieldProperties } from '../../definition/service/extension-shape';
import { isDeepStrictEqual } from 'node:util';
import type { DeclaredPlatform, DeclaredService } from '../../definition/definitions';
import { defaultsBeneath } from '../../definition/defaults-beneath';
import { fillIn } from '../../definition/formats/placeholders';
import { sourceOf, type GivenSource } from '../../definition/source-of';
import type { Deletion, ServiceDefaults, ServiceIdentity, ServiceProperties } from '../../definition/service-definition';
import { withoutNulls, type Given } from '../../definition/given';
import { DefinitionPlace } from '../../definition/shape/definition-place';
import { dictionary } from '../../definition/shape/dictionary';
import { givenByName, unique, valuesOfMap } from '../../data/entries';
import { loginOf } from './resolve-registries';
import { imageFields } from './image-fields';
import type { MergedEnvironment, MergedProperties } from './merge-properties';
import { applicationName } from '../../names/argo-cd';
import type { ClusterModel, EnvironmentModel, PlatformModel, TeamModel } from '../types/platform-model';
import { resolveWaivers } from './resolve-waivers';
import type { ServiceSpecModel } from '../types/service-spec-model';
import { resolveSource } from './resolve-source';
import { resolveSpec, type SpecContext } from './resolve-spec';
import {
  specsOf,
  type ApplicationModel,
  type ApprovalModel,
  type StageModel,
  type ImageModel,
  type OverlayModel,
  type ServiceModel,
} from '../types/service-model';

/**
 * Resolves the merged definition of a service, which has been checked.
 *
 * @param others the services that may build images for it, by name.
 */
export function resolveService(
  declared: DeclaredService,
  merged: MergedProperties,
  platform: PlatformModel,
  written: DeclaredPlatform,
  others: ReadonlyMap<string, DeclaredService> = new Map(),
): ServiceModel {
  const { name } = declared;
  const definition = withoutNulls<Given<ServiceIdentity>>(identityShape, declared.definition);
  const source = sourceOf(declared, written);
  const team = platform.teams.find((each) => each.name === definition.team)!;
  const images = resolveImages(name, merged.base, source?.given, platform, others);
  const deployed = platform.environments.filter((environment) => merged.environments.has(environment.name));
  const live = deployed.filter(({ name: environment }) => !isRetiredIn(merged.environments.get(environment)!));
  const context = contextOfBase(name, team, images, platform, merged.defaults);
  const base = resolveSpec(merged.base, context);
  const stages = deployed.map((environment) =>
    resolveDeployment(merged.environments.get(environment.name)!, { team, environment, live, images, context }),
  );
  const declaredFields = definition.imageFields ?? [];
  return {
    name,
    team,
    deletion: deletionOf(declared, written),
    source: source && resolveSource(source, images, platform),
    images,
    base,
    stages,
    extend: definition.extend,
    creates: definition.creates ?? [],
    imageFields: resolveImageFields(declaredFields, specsOf({ base, stages })),
    untaggedFields: declaredFields.filter(({ tagged }) => tagged === false),
    waivers: resolveWaivers(definition, new DefinitionPlace('service', `services.${name}`, []), `services.${name}`),
  };
}

/** Environments override some of it. */
const contextOfBase = (
  service: string,
  team: TeamModel,
  images: readonly ImageModel[],
  platform: PlatformModel,
  defaults: ServiceDefaults,
): SpecContext => ({
  service,
  team: team.name,
  environment: undefined,
  namespace: undefined,
  repositories: new Map(images.map((image) => [image.name, image.repository])),
  secretStore: platform.secretStore,
  gateway: platform.gateway,
  ingressController: platform.ingressController,
  platform,
  dns: platform.dns,
  defaults,
  resolved: new Map(),
});

const resolveImageFields = (
  fields: readonly Given<ImageFieldDefinition>[],
  specs: readonly ServiceSpecModel[],
): ServiceModel['imageFields'] =>
  imageFields(
    fields.filter(({ tagged }) => tagged ?? imageFieldProperties.tagged.default),
    specs,
  );

const isRetiredIn = ({ properties, clusters }: MergedEnvironment): boolean =>
  clusters ? [...clusters.values()].every(({ retired }) => retired) : (properties.retired ?? deliveryProperties.retired.default);

function deletionOf(service: DeclaredService, platform: DeclaredPlatform): Deletion {
  const layers = [service, ...defaultsBeneath(service, platform)];
  return layers.find(({ definition }) => definition.deletion)?.definition.deletion ?? constantProperties.deletion.default;
}

/** The images of the service. That of another service has the name that the other one gives it. */
function resolveImages(
  service: string,
  properties: ServiceProperties,
  source: GivenSource | undefined,
  { registry, registries }: PlatformModel,
  others: ReadonlyMap<string, DeclaredService>,
): ImageModel[] {
  return imagesOfService(service, properties).map((name): ImageModel => {
    const image: ImageDefinition = properties.images?.[name] ?? {};
    const { builtBy } = image;
    if (builtBy !== undefined) {
      return { name, builtBy, repository: imageRepository(name, others.get(builtBy)?.definition ?? {}, registry) };
    }
    const repository = imageRepository(name, properties, registry);
    return {
      name,
      repository,
      login: loginOf(repository, registries),
      path: image.path ?? source?.path ?? sourceProperties.path.default,
      dockerfile: image.dockerfile ?? source?.dockerfile ?? sourceProperties.dockerfile.default,
      target: image.target ?? undefined,
      testTarget: image.testTarget ?? undefined,
      platforms: unique(image.platforms ?? source?.platforms ?? sourceProperties.platforms.default),
      buildArgs: valuesOfMap(image.buildArgs),
      buildSecrets: valuesOfMap(image.buildSecrets),
      buildContexts: valuesOfMap(image.buildContexts),
      builtOnPullRequests: image.builtOnPullRequests ?? imageProperties.builtOnPullRequests.default,
    };
  });
}

interface DeploymentInput {
  readonly team: TeamModel;
  readonly environment: EnvironmentModel;
  /** The environments of the service that are not retired. */
  readonly live: readonly EnvironmentModel[];
  readonly images: readonly ImageModel[];
  /** The context of the base. */
  readonly context: SpecContext;
}

function resolveDeployment(merged: MergedEnvironment, { team, environment, live, images, context }: DeploymentInput): StageModel {
  const { service, platform } = context;
  const namespace = fillIn(environment.namespace, { service, team: team.name, environment: environment.name })!;
  return {
    environment,
    namespace,
    overlays: resolveOverlays(merged, environment, team, { ...context, namespace }),
    promotedFrom: live.includes(environment) ? promotedFrom(environment, live, platform) : undefined,
    mergesItself: environment.after === undefined,
    approvals: resolveApprovals(environment, team),
    firstTags: dictionary(
      images.map(({ name, repository }) => [repository, merged.properties.images?.[name]?.firstTag ?? imageProperties.firstTag.default]),
    ),
    users: [],
  };
}

/** One for the environment, or one for each cluster if one of them differs by an override or by its DNS. */
function resolveOverlays(
  { properties, clusters }: MergedEnvironment,
  environment: EnvironmentModel,
  owner: TeamModel,
  base: SpecContext,
): OverlayModel[] {
  const { name, secretStore, gateway, ingressController } = environment;
  const several = environment.clusters.length > 1;
  const overlay = (
    given: ServiceProperties,
    { dns }: ClusterModel,
    cluster: string | undefined,
    applications: readonly ApplicationModel[],
  ): OverlayModel => ({
    cluster,
    spec: resolveSpec(given, { ...base, environment: name, secretStore, gateway, ingressController, dns }),
    syncWindows: windowsOf(given, environment, owner),
    retired: given.retired ?? deliveryProperties.retired.default,
    applications,
  });
  const application = (cluster: ClusterModel): ApplicationModel => ({
    name: applicationName(base.service, name, several ? cluster.name : undefined),
    cluster,
  });
  const [first, ...others] = environment.clusters;
  if (!clusters && others.every(({ dns }) => isDeepStrictEqual(dns, first!.dns))) {
    return [overlay(properties, first!, undefined, environment.clusters.map(application))];
  }
  return environment.clusters.map((cluster) =>
    overlay(clusters?.get(cluster.name) ?? properties, cluster, cluster.name, [application(cluster)]),
  );
}

/** The windows of the environment and the team, with those that the service adds, and without its exemptions. */
function windowsOf({ syncWindows }: ServiceProperties, environment: EnvironmentModel, team: TeamModel): string[] {
  const own = syncWindows ?? {};
  const added = givenByName(own).filter(([, choice]) => choice === true);
  const all = unique([...environment.syncWindows, ...team.syncWindows, ...added.map(([name]) => name)]);
  return all.filter((name) => typeof own[name] !== 'object' || own[name] === null);
}

/** The nearest earlier environment in which the service runs. */
function promotedFrom({ after }: EnvironmentModel, deployed: readonly EnvironmentModel[], platform: PlatformModel): string | undefined {
  if (after === undefined || deployed.some(({ name }) => name === after)) return after;
  return promotedFrom(
    platform.environments.find(({ name }) => name === after)!,
    deployed,
    platform,
  );
}

/** Approvals by name of the team; `team` stands for the service's own. */
function resolveApprovals({ approvals }: EnvironmentModel, team: TeamModel): ApprovalModel[] | undefined {
  if (!approvals) return undefined;
  const counts = new Map<string, number>();
  for (const [name, count] of Object.entries(approvals)) {
    const own = name === 'team' ? team.name : name;
    counts.set(own, Math.max(counts.get(own) ?? 0, count));
  }
  return [...counts].map(([name, count]) => ({ team: name, count })).sort((a, b) => (a.team < b.team ? -1 : 1));
}
