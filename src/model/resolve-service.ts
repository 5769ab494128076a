import type { DeclaredService } from '../definition/definitions';
import { fillIn } from '../definition/formats/placeholders';
import { hasAttestations } from '../definition/rules/plan';
import type { ServiceDefaults, Workload } from '../definition/service-definition';
import { dictionary } from '../definition/shape/dictionary';
import { deepFreeze } from './freeze';
import type { MergedWorkloads } from './merge-workloads';
import { applicationName, unreleasedTag } from './names';
import type { EnvironmentModel, PlatformModel, TeamModel } from './platform-model';
import { resolveWorkload } from './resolve-workload';
import type { ApprovalModel, DeploymentModel, ImageModel, ServiceModel } from './service-model';

/** Fills in what a service's definition, merged with all that overrides it, leaves open. All has been checked. */
export function resolveService(
  declared: DeclaredService,
  workloads: MergedWorkloads,
  platform: PlatformModel,
  defaults: ServiceDefaults = {},
): ServiceModel {
  const { name, definition } = declared;
  const { source } = definition;
  const team = platform.teams.find((each) => each.name === definition.team)!;
  const visibility = source.visibility ?? 'private';
  const images = resolveImages(name, workloads.base, platform);
  const deployed = platform.environments.filter((environment) => workloads.environments.has(environment.name));
  return deepFreeze<ServiceModel>({
    name,
    team,
    deletion: definition.deletion ?? defaults.deletion ?? 'keep',
    source: {
      repository: { name: source.repository, visibility, attestations: hasAttestations(platform.plan, visibility) },
      path: source.path ?? '.',
      dockerfile: source.dockerfile ?? 'Dockerfile',
      test: source.test ?? 'make test',
    },
    images,
    base: resolveWorkload(workloads.base, { service: name, team: team.name, images, secretStore: platform.secretStore }),
    deployments: deployed.map((environment) => {
      const merged = workloads.environments.get(environment.name)!;
      return resolveDeployment({ service: name, team, images, merged, environment, deployed, platform });
    }),
  });
}

/** The images that the service builds: the one named as it is, whether it is mentioned or not. */
function resolveImages(service: string, { images = {} }: Workload, { registry }: PlatformModel): ImageModel[] {
  return [{ name: service, repository: images[service]?.repository ?? `${registry}/${service}` }];
}

interface DeploymentInput {
  readonly service: string;
  readonly team: TeamModel;
  readonly images: readonly ImageModel[];
  readonly merged: Workload;
  readonly environment: EnvironmentModel;
  /** The environments that the service is deployed to. */
  readonly deployed: readonly EnvironmentModel[];
  readonly platform: PlatformModel;
}

function resolveDeployment({ service, team, images, merged, environment, deployed, platform }: DeploymentInput): DeploymentModel {
  const names = { service, team: team.name, environment: environment.name };
  const several = environment.clusters.length > 1;
  return {
    environment,
    namespace: fillIn(environment.namespace, names)!,
    workload: resolveWorkload(merged, { ...names, images, secretStore: environment.secretStore }),
    promotedFrom: promotedFrom(environment, deployed, platform),
    mergesItself: environment.after === undefined,
    approvals: resolveApprovals(environment, team),
    applications: environment.clusters.map((cluster) => ({
      name: applicationName(service, environment.name, several ? cluster.name : undefined),
      cluster,
    })),
    firstTags: dictionary(images.map(({ name, repository }) => [repository, merged.images?.[name]?.firstTag ?? unreleasedTag])),
  };
}

/** The nearest environment before this one that the service is deployed to. */
function promotedFrom({ after }: EnvironmentModel, deployed: readonly EnvironmentModel[], platform: PlatformModel): string | undefined {
  if (after === undefined || deployed.some(({ name }) => name === after)) return after;
  return promotedFrom(
    platform.environments.find(({ name }) => name === after)!,
    deployed,
    platform,
  );
}

/** Approvals by name of the team, where `team` is the service's own. */
function resolveApprovals({ approvals }: EnvironmentModel, team: TeamModel): ApprovalModel[] | undefined {
  if (!approvals) return undefined;
  const counts = new Map<string, number>();
  for (const [name, count] of Object.entries(approvals)) {
    const own = name === 'team' ? team.name : name;
    counts.set(own, Math.max(counts.get(own) ?? 0, count));
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ team: name, count }))
    .sort((a, b) => (a.team < b.team ? -1 : 1));
}
