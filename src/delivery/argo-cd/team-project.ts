import type { GroupKind } from '../../files/manifest';
import { uniqueBy } from '../../model/entries';
import { repositoryUrl } from '../../model/names';
import type { PlatformModel, SyncWindowModel, TeamModel } from '../../model/platform-model';
import { applicationsOf, type DeploymentModel } from '../../model/service-model';
import type { TeamInput } from '../delivery-engine';
import type { AppProjectProps, ProjectDestination, SyncWindow } from './app-project';
import { createdBy } from './created-kinds';

/** A team's project: what its services need, derived from what they are, and nothing more. */
export function teamProject(team: TeamModel, { services, emitted }: TeamInput, platform: PlatformModel): AppProjectProps {
  const deployments = services.flatMap((service) => service.deployments);
  const windows = platform.syncWindows.flatMap((window) => tryResolveWindow(window, deployments) ?? []);
  return {
    metadata: { name: team.name, namespace: platform.argoCdNamespace },
    spec: {
      description: `Services of team ${team.name}`,
      sourceRepos: [repositoryUrl(platform.organization, platform.repository.name)],
      destinations: uniqueBy(
        [...deployments.flatMap(destinationsOf), ...emitted.elsewhere],
        ({ namespace, server }) => `${namespace} ${server}`,
      ),
      // `CreateNamespace` needs the kind; by its name a project can create its own and touch no other.
      clusterResourceWhitelist: uniqueBy(
        [...deployments.map(namespaceOf), ...emitted.clusterObjects],
        ({ group, kind, name }) => `${group} ${kind} ${name}`,
      ),
      namespaceResourceWhitelist: permittedKinds(emitted.kinds),
      syncWindows: windows.length > 0 ? windows : undefined,
    },
  };
}

const destinationsOf = (deployment: DeploymentModel): ProjectDestination[] =>
  applicationsOf(deployment).map(({ cluster }) => ({ namespace: deployment.namespace, server: cluster.server }));

const namespaceOf = ({ namespace }: DeploymentModel) => ({ group: '', kind: 'Namespace', name: namespace });

/** The kinds given and all that Kubernetes creates for them, but for Secrets: those come from a store, never from Git. */
function permittedKinds(kinds: readonly GroupKind[]): GroupKind[] {
  const all = uniqueBy(
    kinds.flatMap((kind) => [kind, ...createdBy(kind)]),
    ({ group, kind }) => `${group} ${kind}`,
  );
  return all.filter(({ group, kind }) => group !== '' || kind !== 'Secret');
}

/** A window as it applies to a team; undefined where none of its Applications are concerned. */
function tryResolveWindow(
  { name, kind, schedule, duration, timeZone }: SyncWindowModel,
  deployments: readonly DeploymentModel[],
): SyncWindow | undefined {
  const concerned = deployments.filter(({ environment }) => environment.syncWindows.includes(name));
  const applications = concerned.flatMap((deployment) => applicationsOf(deployment).map((application) => application.name)).sort();
  return applications.length > 0 ? { kind, schedule, duration, timeZone, applications, description: name } : undefined;
}
