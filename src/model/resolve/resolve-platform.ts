import { afterOf } from '../../definition/after-of';
import { teamProperties } from '../../definition/platform/team-shape';
import type { DeclaredPlatform } from '../../definition/definitions';
import type { ClusterDefinition, IngressControllerDefinition } from '../../definition/platform/cluster-definition';
import type { EnvironmentDefinition, PromotionDefinition } from '../../definition/platform/environment-definition';
import type { GitHubDefinition, PlatformDefinition } from '../../definition/platform-definition';
import type { NamespaceMetadataDefinition } from '../../definition/platform/namespace-definition';
import type { TeamDefinition } from '../../definition/platform/team-definition';
import {
  environmentProperties,
  gitHubProperties,
  ingressControllerShape,
  kubernetesProperty,
  platformProperties,
  platformShape,
  terraformProperties,
} from '../../definition/platform-shape';
import { hasAttestations } from '../facts/has-attestations';
import type { GatewayDefinition } from '../../definition/service/route-definition';
import { gatewayShape } from '../../definition/service/route-shape';
import { withoutNulls, type Given } from '../../definition/given';
import { inPlatform } from '../../definition/shape/definition-place';
import { merge } from '../../definition/shape/merge';
import { given, givenByName, unique } from '../../data/entries';
import { deepFreeze } from '../../data/deep-freeze';
import { inCluster } from '../../names/argo-cd';
import { mainBranch } from '../../names/github';
import type {
  BackendModel,
  ClusterModel,
  DnsModel,
  EnvironmentModel,
  NamespaceMetadataModel,
  PlatformModel,
  StackPlace,
  TagSource,
  TeamModel,
} from '../types/platform-model';
import { resolveRegistries } from './resolve-registries';
import { resolveArgoCd } from './resolve-argo-cd';
import { resolveDefinitionsRepository } from './resolve-definitions-repository';
import { resolveDns } from './resolve-dns';
import { resolveMetadata } from './resolve-metadata';
import { resolveRunners } from './resolve-runners';
import { resolveWorkflowPatches } from './resolve-workflow-patches';
import { resolveWaivers } from './resolve-waivers';
import { resolveWindow } from './resolve-window';

/** Resolves the definition of a platform, which has been checked. */
export function resolvePlatform({ name, definition: written }: DeclaredPlatform): PlatformModel {
  const definition = withoutNulls<Given<PlatformDefinition>>(platformShape, written);
  const secretStore = definition.secretStore ?? platformProperties.secretStore.default;
  const dns = resolveDns(definition.dns ?? platformProperties.dns.default);
  const eachItsOwn = definition.argoCd?.instances === 'per-cluster';
  const clusters = byName(definition.clusters, (cluster, words) => resolveCluster(cluster, words, { eachItsOwn, dns }));
  return deepFreeze<PlatformModel>({
    name,
    ...resolveGitHub(name, definition.github),
    registry: definition.registry,
    registries: resolveRegistries(definition.registries),
    secretStore,
    ...resolveEntrances(written, {}),
    metadata: resolveMetadata(definition),
    namespaceMetadata: resolveNamespaceMetadata(written),
    monitoring: {
      namespace: definition.monitoring?.namespace,
      labels: Object.fromEntries(givenByName(definition.monitoring?.labels)),
    },
    networkPolicies: definition.networkPolicies ?? platformProperties.networkPolicies.default,
    dns,
    supplyChain: definition.supplyChain ?? platformProperties.supplyChain.default,
    clusters,
    teams: byName(definition.teams, (team, words) => ({
      ...resolveTeam(team, words, clusters),
      namespaceMetadata: resolveNamespaceMetadata(written.teams[team]!),
    })),
    syncWindows: byName(definition.syncWindows ?? {}, resolveWindow),
    environments: inPromotionOrder(definition).map((each) => ({
      ...resolveEnvironment(each, definition, { clusters, secretStore }),
      ...resolveEntrances(written, written.environments[each]!),
      namespaceMetadata: resolveNamespaceMetadata(written.environments[each]!),
    })),
    engine: definition.engine ?? platformProperties.engine.default,
    argoCd: resolveArgoCd(definition.argoCd ?? {}, clusters),
    backend: written.terraform === null ? undefined : resolveBackend(definition),
    stackPlace: written.terraform === null ? undefined : resolveStackPlace(definition),
    waivers: resolveWaivers(definition, inPlatform(), undefined),
  });
}

/** What the platform says of GitHub. */
type GitHubModel = Pick<
  PlatformModel,
  | 'organization'
  | 'organizationId'
  | 'plan'
  | 'codeSecurity'
  | 'owners'
  | 'repository'
  | 'definitions'
  | 'actions'
  | 'jsonPatches'
  | 'runners'
>;

function resolveGitHub(
  name: string,
  {
    organization,
    organizationId,
    plan,
    codeSecurity,
    owners,
    definitions,
    actions,
    jsonPatches,
    runners,
    visibility: given,
  }: Given<GitHubDefinition>,
): GitHubModel {
  const visibility = given ?? gitHubProperties.visibility.default;
  return {
    organization,
    organizationId,
    plan,
    codeSecurity: codeSecurity ?? gitHubProperties.codeSecurity.default,
    owners,
    repository: { name, visibility, attestations: hasAttestations(plan, visibility) },
    definitions: definitions && resolveDefinitionsRepository(definitions, plan),
    actions: Object.fromEntries(givenByName(actions)),
    jsonPatches: resolveWorkflowPatches(jsonPatches, (patch) => inPlatform('github', 'jsonPatches', patch)),
    runners: resolveRunners(runners),
  };
}

const byName = <D, M>(definitions: Readonly<Record<string, D>>, resolve: (name: string, definition: D) => M): M[] =>
  Object.keys(definitions)
    .sort()
    .map((name) => resolve(name, definitions[name]!));

/** If each cluster has its own Argo CD, the destination is the local cluster. */
const resolveCluster = (
  name: string,
  { server, name: known, kubernetes, dns }: Given<ClusterDefinition>,
  platform: { readonly eachItsOwn: boolean; readonly dns: readonly DnsModel[] },
): ClusterModel => ({
  name,
  kubernetes: kubernetes ?? kubernetesProperty.default,
  dns: dns ? resolveDns(dns) : platform.dns,
  destination: platform.eachItsOwn
    ? { server: inCluster }
    : server === undefined
      ? { name: known as string }
      : { server: server as string },
});

function resolveTeam(name: string, team: Given<TeamDefinition>, clusters: readonly ClusterModel[]): Omit<TeamModel, 'namespaceMetadata'> {
  const { slack, pagerDuty, syncWindows, roles, permits } = team;
  return {
    name,
    members: team.members,
    permission: team.permission ?? teamProperties.permission.default,
    slack: { deploys: slack?.deploys, alerts: slack?.alerts },
    pagerDuty,
    syncWindows: unique((syncWindows ?? []) as string[]),
    roles: givenByName(roles).map(([role, { groups, actions, environments }]) => ({
      name: role,
      groups: unique(groups),
      actions: unique(actions),
      environments,
    })),
    permits: givenByName(permits).map(([permit, { reason, repositories, destinations, clusterKinds, kinds }]) => ({
      name: permit,
      reason,
      repositories: unique(repositories ?? []),
      destinations: (destinations ?? []).map(({ cluster, namespace }) => ({
        cluster: clusters.find((each) => each.name === cluster)!,
        namespace,
      })),
      clusterKinds: (clusterKinds ?? []).map((each) => ({ group: each.group ?? '', kind: each.kind, name: each.name })),
      kinds: (kinds ?? []).map((each) => ({ group: each.group ?? '', kind: each.kind })),
    })),
  };
}

function resolveEnvironment(
  name: string,
  platform: Given<PlatformDefinition>,
  shared: Pick<PlatformModel, 'clusters' | 'secretStore'>,
): Omit<EnvironmentModel, 'namespaceMetadata' | 'gateway' | 'ingressController'> {
  const environment: Given<EnvironmentDefinition> = platform.environments[name]!;
  const { promotion } = environment;
  const approvals = typeof promotion === 'object' ? promotion.approvals : undefined;
  return {
    name,
    clusters: shared.clusters.filter((cluster) => environment.clusters.includes(cluster.name)),
    sync: environment.sync ?? environmentProperties.sync.default,
    syncWindows: [...new Set(environment.syncWindows ?? [])].sort(),
    notifications: unique(environment.notifications ?? environmentProperties.notifications.default),
    after: afterOf(promotion),
    tagsFrom: tagsFrom(promotion, platform),
    approvals: approvals && Object.fromEntries(given<number>(approvals)),
    namespace: environment.namespace ?? platform.namespace ?? platformProperties.namespace.default,
    secretStore: environment.secretStore ?? shared.secretStore,
  };
}

const resolveNamespaceMetadata = ({
  namespaceMetadata,
}: {
  readonly namespaceMetadata?: NamespaceMetadataDefinition | null;
}): NamespaceMetadataModel => ({ labels: namespaceMetadata?.labels ?? {}, annotations: namespaceMetadata?.annotations ?? {} });

/** What brings image tags to the environment where a chain of promotions begins. */
function tagsFrom(promotion: PromotionDefinition, platform: Given<PlatformDefinition>): TagSource {
  if (promotion === 'on-merge') return { branch: mainBranch };
  if (promotion === 'image-updater') return promotion;
  if ('branch' in promotion) return { branch: promotion.branch };
  return 'on' in promotion ? promotion.on : tagsFrom(platform.environments[promotion.after]!.promotion, platform);
}

/** What lets traffic in, merged from the definitions as written: `null` in an environment switches off a value of the platform. */
function resolveEntrances(
  platform: PlatformDefinition,
  environment: Partial<EnvironmentDefinition>,
): Pick<PlatformModel, 'gateway' | 'ingressController'> {
  const gateway = withoutNulls<Given<GatewayDefinition> | undefined>(
    gatewayShape,
    merge(gatewayShape, platform.gateway, environment.gateway) as GatewayDefinition,
  );
  const controller = withoutNulls<Given<IngressControllerDefinition> | undefined>(
    ingressControllerShape,
    merge(ingressControllerShape, platform.ingressController, environment.ingressController) as IngressControllerDefinition,
  );
  return {
    gateway: gateway
      ? {
          name: gateway.name,
          namespace: gateway.namespace,
          sectionName: gateway.sectionName,
          podNamespace: gateway.podNamespace ?? gateway.namespace,
        }
      : undefined,
    ingressController: controller ? { className: controller.className, namespace: controller.namespace } : undefined,
  };
}

/** Each environment after the one from which it is promoted; otherwise by name. */
function inPromotionOrder({ environments }: Given<PlatformDefinition>): string[] {
  const followers = (after: string | undefined): string[] =>
    Object.keys(environments)
      .filter((name) => afterOf(environments[name]!.promotion) === after)
      .sort()
      .flatMap((name) => [name, ...followers(name)]);
  return followers(undefined);
}

function resolveBackend({ terraform }: Given<PlatformDefinition>): BackendModel {
  const backend = terraform?.backend ?? { local: { path: 'github.tfstate' } };
  const type = Object.keys(backend)[0]!;
  return { type, settings: backend[type]! };
}

function resolveStackPlace({ terraform, github }: Given<PlatformDefinition>): StackPlace | undefined {
  const repository = terraform?.repository ?? github.definitions?.repository;
  return repository === undefined ? undefined : { repository, path: terraform?.path ?? terraformProperties.path.default };
}
