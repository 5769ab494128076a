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
import type { EmittedKinds, NamespaceOnCluster } from '../emitted-kinds';
import type { PermittedKinds, TeamInput } from '../delivery-engine';
import type { AppProjectProps, AppProjectSpec, ProjectDestination } from './kinds/app-project/props';
import type { SyncWindow } from './kinds/app-project/sync-window';
import { createdBy } from './created-kinds';
import { projectWindow } from './project-window';

/** An Application of the team in this Argo CD. */
interface Delivered {
  readonly name: string;
  readonly environment: string;
  readonly syncWindows: readonly string[];
  readonly destination: NamespaceOnCluster;
}

/**
 * A team's project in one Argo CD: the permissions that its services need, and those that are permitted in addition, with a reason;
 * undefined if this Argo CD delivers none of the team's services.
 */
export function teamProject(
  team: TeamModel,
  { services, emitted }: TeamInput,
  platform: PlatformModel,
  instance: ArgoCdInstance,
): AppProjectProps | undefined {
  const delivered = services.flatMap((service) => deliveredOf(service, instance));
  if (delivered.length === 0) return undefined;
  const permits = permitsAt(team, instance);
  const kinds = kindsOf(delivered, emitted, permits);
  const own = cloneUrl(platform.organization, platform.repository.name);
  const windows = platform.syncWindows.flatMap((window) => tryResolveWindow(window, delivered) ?? []);
  return {
    metadata: { name: team.name, namespace: platform.argoCd.namespace, annotations: annotationsOf(permits) },
    spec: {
      description: `Services of team ${team.name}`,
      sourceRepos: [...new Set([own, ...permits.flatMap(({ repositories }) => repositories)])],
      destinations: destinationsOf(permittedDestinations(team, { services, emitted }, instance)),
      clusterResourceWhitelist: kinds.clusterObjects,
      namespaceResourceWhitelist: kinds.kinds,
      orphanedResources: platform.argoCd.warnsOfOrphans ? { warn: true } : undefined,
      roles: team.roles.length > 0 ? team.roles.map((role) => roleOf(role, team, delivered)) : undefined,
      syncWindows: windows.length > 0 ? windows : undefined,
    },
  };
}

/** The destinations that a project permits, possibly repeated; none if there is no project. */
export function permittedDestinations(team: TeamModel, { services, emitted }: TeamInput, instance: ArgoCdInstance): NamespaceOnCluster[] {
  const delivered = services.flatMap((service) => deliveredOf(service, instance));
  if (delivered.length === 0) return [];
  return [
    ...delivered.map(({ destination }) => destination),
    ...emitted.elsewhere.filter(({ cluster }) => delivers(instance, cluster)),
    ...permitsAt(team, instance).flatMap(({ destinations }) => destinations),
  ];
}

/** What the projects of a team permit in all Argo CDs that deliver any of its services. */
export function permittedKinds(team: TeamModel, { services, emitted }: TeamInput, { argoCd }: PlatformModel): PermittedKinds {
  const found = argoCd.instances.flatMap((instance) => {
    const delivered = services.flatMap((service) => deliveredOf(service, instance));
    return delivered.length === 0 ? [] : kindsOf(delivered, emitted, permitsAt(team, instance));
  });
  return {
    kinds: uniqueBy(
      found.flatMap(({ kinds }) => kinds),
      ({ group, kind }) => `${group} ${kind}`,
    ),
    clusterObjects: uniqueBy(
      found.flatMap(({ clusterObjects }) => clusterObjects),
      ({ group, kind, name }) => `${group} ${kind} ${name ?? ''}`,
    ),
  };
}

/** `CreateNamespace` needs the kind Namespace. The names limit it to the project's own namespaces. */
const kindsOf = (delivered: readonly Delivered[], emitted: EmittedKinds, permits: readonly PermitModel[]): PermittedKinds => ({
  clusterObjects: uniqueBy(
    [
      ...delivered.map(({ destination }) => ({ group: '', kind: 'Namespace', name: destination.namespace })),
      ...emitted.clusterObjects,
      ...permits.flatMap(({ clusterKinds }) => clusterKinds),
    ],
    ({ group, kind, name }) => `${group} ${kind} ${name ?? ''}`,
  ),
  kinds: kindsInNamespaces(emitted.kinds, permits),
});

const permitsAt = (team: TeamModel, instance: ArgoCdInstance): PermitModel[] =>
  team.permits.flatMap((permit) => tryPermitAt(permit, instance) ?? []);

/** The part of a permit that concerns one Argo CD; undefined if it lists destinations, and this Argo CD delivers to none of them. */
function tryPermitAt(permit: PermitModel, instance: ArgoCdInstance): PermitModel | undefined {
  const destinations = permit.destinations.filter(({ cluster }) => delivers(instance, cluster));
  return permit.destinations.length > 0 && destinations.length === 0 ? undefined : { ...permit, destinations };
}

/**
 * Documents why the project permits more than its services need. The sync wave puts the project before the Applications that need the
 * permission, which would otherwise wait for minutes.
 */
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
 * The kinds of the services and everything that Kubernetes creates for them, except Secrets, which come from a store and never from Git.
 * Permits with a reason may include Secrets.
 */
function kindsInNamespaces(emitted: readonly GroupKind[], permits: readonly PermitModel[]): GroupKind[] {
  const withChildren = (kinds: readonly GroupKind[]): GroupKind[] => kinds.flatMap((kind) => [kind, ...createdBy(kind)]);
  const needed = withChildren(emitted).filter(({ group, kind }) => group !== '' || kind !== 'Secret');
  return uniqueBy([...needed, ...withChildren(permits.flatMap(({ kinds }) => kinds))], ({ group, kind }) => `${group} ${kind}`);
}

/** A window for a team's project; undefined if it applies to none of the team's Applications. */
function tryResolveWindow(window: SyncWindowModel, delivered: readonly Delivered[]): SyncWindow | undefined {
  const applications = delivered.filter(({ syncWindows }) => syncWindows.includes(window.name)).map(({ name }) => name);
  return applications.length > 0 ? projectWindow(window, applications) : undefined;
}

/** Logs and shells are resources of their own, separate from actions on an Application. */
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
