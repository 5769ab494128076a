import type { GroupKind } from '../../files/manifest';
import { uniqueBy } from '../../data/entries';
import { cloneUrl } from '../../names/github';
import {
  addressOf,
  delivers,
  type ArgoCdInstance,
  type PermitModel,
  type PlatformModel,
  type ProjectRoleModel,
  type SyncWindowModel,
  type TeamModel,
} from '../../model/types/platform-model';
import type { ServiceModel } from '../../model/types/service-model';
import type { NamespaceOnCluster } from '../emitted-kinds';
import type { TeamInput } from '../delivery-engine';
import type { AppProjectProps, AppProjectSpec, ProjectDestination } from './kinds/app-project/props';
import type { SyncWindow } from './kinds/app-project/sync-window';
import { createdBy } from './created-kinds';
import { projectWindow } from './project-window';

/** What a project is derived from: one Application of the team that the Argo CD has. */
interface Delivered {
  readonly name: string;
  readonly environment: string;
  readonly syncWindows: readonly string[];
  readonly destination: NamespaceOnCluster;
}

/**
 * A team's project at one Argo CD: what its services need there, derived from what they are, and what it is permitted beside that with a reason;
 * undefined where that Argo CD delivers none of them.
 */
export function teamProject(
  team: TeamModel,
  { services, emitted }: TeamInput,
  platform: PlatformModel,
  instance: ArgoCdInstance,
): AppProjectProps | undefined {
  const delivered = services.flatMap((service) => deliveredOf(service, instance));
  if (delivered.length === 0) return undefined;
  const permits = team.permits.flatMap((permit) => tryPermitAt(permit, instance) ?? []);
  const own = cloneUrl(platform.organization, platform.repository.name);
  const windows = platform.syncWindows.flatMap((window) => tryResolveWindow(window, delivered) ?? []);
  return {
    metadata: { name: team.name, namespace: platform.argoCd.namespace, annotations: annotationsOf(permits) },
    spec: {
      description: `Services of team ${team.name}`,
      sourceRepos: [...new Set([own, ...permits.flatMap(({ repositories }) => repositories)])],
      destinations: destinationsOf(permittedDestinations(team, { services, emitted }, instance)),
      // `CreateNamespace` needs the kind; by its name a project can create its own and touch no other.
      clusterResourceWhitelist: uniqueBy(
        [
          ...delivered.map(({ destination }) => ({ group: '', kind: 'Namespace', name: destination.namespace })),
          ...emitted.clusterObjects,
          ...permits.flatMap(({ clusterKinds }) => clusterKinds),
        ],
        ({ group, kind, name }) => `${group} ${kind} ${name ?? ''}`,
      ),
      namespaceResourceWhitelist: permittedKinds(emitted.kinds, permits),
      orphanedResources: platform.argoCd.warnsOfOrphans ? { warn: true } : undefined,
      roles: team.roles.length > 0 ? team.roles.map((role) => roleOf(role, team, delivered)) : undefined,
      syncWindows: windows.length > 0 ? windows : undefined,
    },
  };
}

/** Where a project permits its Applications to deploy; nowhere where there is no project. A destination may be there more than once. */
export function permittedDestinations(team: TeamModel, { services, emitted }: TeamInput, instance: ArgoCdInstance): NamespaceOnCluster[] {
  const delivered = services.flatMap((service) => deliveredOf(service, instance));
  if (delivered.length === 0) return [];
  return [
    ...delivered.map(({ destination }) => destination),
    ...emitted.elsewhere.filter(({ cluster }) => delivers(instance, cluster)),
    ...team.permits.flatMap((permit) => tryPermitAt(permit, instance)?.destinations ?? []),
  ];
}

/** A permit as far as it concerns one Argo CD; undefined where it names destinations, and none of them is delivered to by that one. */
function tryPermitAt(permit: PermitModel, instance: ArgoCdInstance): PermitModel | undefined {
  const destinations = permit.destinations.filter(({ cluster }) => delivers(instance, cluster));
  return permit.destinations.length > 0 && destinations.length === 0 ? undefined : { ...permit, destinations };
}

/** Why the project permits more than its services need, for whoever reads it; and that it comes before what it permits, which would wait for minutes. */
const annotationsOf = (permits: readonly PermitModel[]): Record<string, string> => ({
  'argocd.argoproj.io/sync-wave': '-2',
  ...(permits.length > 0 && { 'charthouse.dev/permits': permits.map(({ name, reason }) => `${name}: ${reason}`).join('\n') }),
});

const destinationsOf = (destinations: readonly NamespaceOnCluster[]): ProjectDestination[] =>
  uniqueBy(destinations, ({ namespace, cluster }) => `${namespace} ${addressOf(cluster.destination)}`).map(({ namespace, cluster }) => ({
    namespace,
    ...cluster.destination,
  }));

const deliveredOf = (service: ServiceModel, instance: ArgoCdInstance): Delivered[] =>
  service.stages.flatMap(({ environment, namespace, overlays }) =>
    overlays.flatMap(({ applications, syncWindows }) =>
      applications
        .filter(({ cluster }) => delivers(instance, cluster))
        .map(({ name, cluster }) => ({ name, environment: environment.name, syncWindows, destination: { namespace, cluster } })),
    ),
  );

/**
 * The kinds of services and all that Kubernetes creates for them, but for Secrets: those come from a store, never from Git. What is permitted with a
 * reason is permitted, Secrets too.
 */
function permittedKinds(emitted: readonly GroupKind[], permits: readonly PermitModel[]): GroupKind[] {
  const withChildren = (kinds: readonly GroupKind[]): GroupKind[] => kinds.flatMap((kind) => [kind, ...createdBy(kind)]);
  const needed = withChildren(emitted).filter(({ group, kind }) => group !== '' || kind !== 'Secret');
  return uniqueBy([...needed, ...withChildren(permits.flatMap(({ kinds }) => kinds))], ({ group, kind }) => `${group} ${kind}`);
}

/** A window as it applies to a team; undefined where none of its Applications are concerned. */
function tryResolveWindow(window: SyncWindowModel, delivered: readonly Delivered[]): SyncWindow | undefined {
  const applications = delivered.filter(({ syncWindows }) => syncWindows.includes(window.name)).map(({ name }) => name);
  return applications.length > 0 ? projectWindow(window, applications) : undefined;
}

/** Logs and shells are resources of their own, beside what is done to an Application. */
const resources: Readonly<Record<string, readonly [resource: string, action: string]>> = {
  logs: ['logs', 'get'],
  exec: ['exec', 'create'],
};

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/ */
function roleOf({ name, groups, actions, environments }: ProjectRoleModel, team: TeamModel, delivered: readonly Delivered[]): Role {
  const objects = environments
    ? delivered.filter(({ environment }) => environments.includes(environment)).map((application) => application.name)
    : ['*'];
  const policies = actions.flatMap((action) => {
    const [resource, verb] = resources[action] ?? ['applications', action];
    return objects.map((object) => `p, proj:${team.name}:${name}, ${resource}, ${verb}, ${team.name}/${object}, allow`);
  });
  return { name, groups, policies };
}

type Role = NonNullable<AppProjectSpec['roles']>[number];
