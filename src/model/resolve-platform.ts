import type { DeclaredPlatform } from '../definition/definitions';
import type {
  EnvironmentDefinition,
  IngressControllerDefinition,
  PlatformDefinition,
  SyncWindowDefinition,
} from '../definition/platform-definition';
import { ingressControllerShape } from '../definition/platform-shape';
import { hasAttestations } from '../definition/rules/plan';
import type { GatewayDefinition } from '../definition/service/network-definition';
import { gatewayShape } from '../definition/service/network-shape';
import { merge } from '../definition/shape/merge';
import { givenByName } from './entries';
import { deepFreeze } from './freeze';
import type { BackendModel, ClusterModel, EnvironmentModel, PlatformModel, SyncWindowModel } from './platform-model';

/** Fills in what a platform's definition leaves open. The definition has been checked. */
export function resolvePlatform({ name, definition }: DeclaredPlatform): PlatformModel {
  const { github } = definition;
  const visibility = github.visibility ?? 'private';
  const secretStore = definition.secretStore ?? 'default';
  const clusters = byName(definition.clusters, (cluster, { server }): ClusterModel => ({ name: cluster, server }));
  return deepFreeze<PlatformModel>({
    name,
    organization: github.organization,
    plan: github.plan,
    owners: github.owners,
    repository: { name, visibility, attestations: hasAttestations(github.plan, visibility) },
    registry: definition.registry,
    secretStore,
    ...resolveEntrances(definition, {}),
    monitoring: {
      namespace: definition.monitoring?.namespace ?? undefined,
      labels: Object.fromEntries(givenByName(definition.monitoring?.labels)),
    },
    networkPolicies: definition.networkPolicies ?? 'kubernetes',
    clusters,
    teams: byName(definition.teams, (team, { members, permission, slack }) => ({
      name: team,
      members: members ?? undefined,
      permission: permission ?? 'write',
      slack: { deploys: slack?.deploys ?? undefined, alerts: slack?.alerts ?? undefined },
    })),
    syncWindows: byName(definition.syncWindows ?? {}, resolveWindow),
    environments: inPromotionOrder(definition).map((each) => resolveEnvironment(each, definition, { clusters, secretStore })),
    argoCdNamespace: definition.argoCd?.namespace ?? 'argocd',
    backend: definition.terraform === null ? undefined : resolveBackend(definition),
  });
}

const byName = <D, M>(definitions: Readonly<Record<string, D>>, resolve: (name: string, definition: D) => M): M[] =>
  Object.keys(definitions)
    .sort()
    .map((name) => resolve(name, definitions[name]!));

function resolveWindow(name: string, window: SyncWindowDefinition): SyncWindowModel {
  const { duration, timeZone } = window;
  const kind = 'deny' in window && window.deny !== undefined ? 'deny' : 'allow';
  return { name, kind, schedule: window[kind] as string, duration, timeZone: timeZone ?? 'UTC' };
}

function resolveEnvironment(
  name: string,
  platform: PlatformDefinition,
  shared: Pick<PlatformModel, 'clusters' | 'secretStore'>,
): EnvironmentModel {
  const environment: EnvironmentDefinition = platform.environments[name]!;
  const { promotion } = environment;
  const approvals = (typeof promotion === 'object' ? promotion.approvals : undefined) ?? undefined;
  return {
    name,
    clusters: shared.clusters.filter((cluster) => environment.clusters.includes(cluster.name)),
    sync: environment.sync ?? 'automated',
    syncWindows: [...new Set(environment.syncWindows ?? [])].sort(),
    after: typeof promotion === 'object' ? promotion.after : undefined,
    approvals: approvals && Object.fromEntries(Object.entries(approvals).map(([team, count]) => [team, count ?? 0])),
    namespace: environment.namespace ?? platform.namespace ?? '{team}-{environment}',
    secretStore: environment.secretStore ?? shared.secretStore,
    ...resolveEntrances(platform, environment),
  };
}

/** What lets traffic in: the environment's words over the platform's. */
function resolveEntrances(
  platform: PlatformDefinition,
  environment: Partial<EnvironmentDefinition>,
): Pick<PlatformModel, 'gateway' | 'ingressController'> {
  const gateway = merge(gatewayShape, platform.gateway, environment.gateway) as GatewayDefinition | null | undefined;
  const controller = merge(ingressControllerShape, platform.ingressController, environment.ingressController) as
    IngressControllerDefinition | null | undefined;
  return {
    gateway: gateway
      ? {
          name: gateway.name,
          namespace: gateway.namespace,
          sectionName: gateway.sectionName ?? undefined,
          podNamespace: gateway.podNamespace ?? gateway.namespace,
        }
      : undefined,
    ingressController: controller ? { className: controller.className ?? undefined, namespace: controller.namespace } : undefined,
  };
}

/** Each environment behind the one that it is promoted from; among equals by name. */
function inPromotionOrder({ environments }: PlatformDefinition): string[] {
  const followers = (after: string | undefined): string[] =>
    Object.keys(environments)
      .filter((name) => {
        const { promotion } = environments[name]!;
        return (typeof promotion === 'object' ? promotion.after : undefined) === after;
      })
      .sort()
      .flatMap((name) => [name, ...followers(name)]);
  return followers(undefined);
}

function resolveBackend({ terraform }: PlatformDefinition): BackendModel {
  const backend = terraform?.backend ?? { local: { path: 'github.tfstate' } };
  const type = Object.keys(backend)[0]!;
  return { type, settings: backend[type]! };
}
