import { addMetadata } from '../../files/add-metadata';
import type { GeneratedFile } from '../../files/file-tree';
import { applicationFile, applicationSetFile, imageUpdaterFile, inRepository, projectFile } from '../../names/paths';
import { delivers, type ArgoCdInstance, type PlatformModel, type TeamModel } from '../../model/types/platform-model';
import type { ServiceModel } from '../../model/types/service-model';
import type { Problem } from '../../problems/problem';
import type { DeliveryEngine, RenderedOverlays, TeamInput } from '../delivery-engine';
import { appProjectManifest } from './kinds/app-project/manifest';
import { applicationManifest } from './kinds/application/manifest';
import { applicationSetManifest } from './kinds/application-set/manifest';
import { decorateNamespace, decorator } from './decorate';
import { folders } from './folders';
import { serviceDeliveries } from './service-deliveries';
import { placedObjects } from './placed-objects';
import { renderInstance } from './render-instance';
import { adminLogin } from './rules/admin-login';
import { closedWindows } from './rules/closed-windows';
import { isKept } from './is-kept';
import { isRecreated } from './is-recreated';
import { jobRemovedByItself } from './rules/job-removed-by-itself';
import { project } from './rules/project';
import { returningFreezes } from './rules/returning-freezes';
import { serviceApplicationSet } from './service-application-set';
import { serviceApplications } from './service-applications';
import { serviceImageUpdater } from './service-image-updater';
import { clockChangesOf, permissionAt } from './sync-permission';
import { permittedDestinations, permittedKinds, teamProject } from './team-project';
import { withPlatformMetadata } from './with-platform-metadata';

/** Argo CD: each service has an ApplicationSet, or one file per Application, in the AppProject of its team. */
export const argoCdEngine: DeliveryEngine = {
  title: 'Argo CD',
  territory: ({ argoCd }) => ({ namespaces: [argoCd.namespace], groups: ['argoproj.io'] }),
  folders,
  decorator,
  decorateNamespace,
  checkObject: jobRemovedByItself,
  renderService: (service, overlays, platform) => {
    const renderDeliveries = platform.argoCd.layout === 'applications' ? renderApplications : renderApplicationSets;
    const files = withPlatformMetadata(
      [...renderDeliveries(service, overlays, platform), ...renderImageUpdaters(service, platform)],
      platform,
    );
    return { files, problems: [], warnings: [], objects: () => placedObjects(files, platform, [service]) };
  },
  renderTeam: (team, input, platform) => {
    const rendered = platform.argoCd.instances.flatMap((instance) => tryRenderProject(team, input, platform, instance) ?? []);
    const files = rendered.map(({ file }) => file);
    return { files, problems: rendered.flatMap(({ problems }) => problems), warnings: [], objects: () => placedObjects(files, platform) };
  },
  permittedPlaces: (team, input, { argoCd }) =>
    argoCd.instances.flatMap((instance) =>
      permittedDestinations(team, input, instance).map(({ cluster, namespace }) => ({ cluster: cluster.name, namespace })),
    ),
  permittedKinds,
  recreates: isRecreated,
  keeps: isKept,
  instanceOf: (cluster, { argoCd }) => argoCd.instances.find((instance) => delivers(instance, cluster))?.cluster,
  renderPlatform: (platform, input) => {
    const files = platform.argoCd.instances.flatMap((instance) => renderInstance(instance, platform, input));
    return {
      files,
      problems: closedWindows(input.services, platform),
      warnings: [...returningFreezes(platform), ...adminLogin(platform)],
      objects: () => placedObjects(files, platform),
    };
  },
  describeService: serviceDeliveries,
  permissionAt,
  clockChanges: clockChangesOf,
  // A synth does not describe changes.
  get changes() {
    return (require('./meaning/argo-cd-describer') as typeof import('./meaning/argo-cd-describer')).argoCdDescriber;
  },
};

/** A team's project in one Argo CD, and its problems; undefined if this Argo CD delivers none of the team's services. */
function tryRenderProject(
  team: TeamModel,
  input: TeamInput,
  platform: PlatformModel,
  instance: ArgoCdInstance,
): { readonly file: GeneratedFile; readonly problems: readonly Problem[] } | undefined {
  const props = teamProject(team, input, platform, instance);
  if (!props) return undefined;
  const path = projectFile(instance.cluster, team.name);
  const content = addMetadata(appProjectManifest(props), platform.metadata);
  const problems = project(content, {
    at: inRepository(platform.name, path),
    services: input.services,
    kinds: input.emitted.kinds,
    isDelivered: (cluster) => delivers(instance, cluster),
  });
  return { file: { path, content }, problems };
}

const renderApplicationSets = (service: ServiceModel, overlays: RenderedOverlays, platform: PlatformModel): GeneratedFile[] =>
  platform.argoCd.instances.flatMap((instance) => {
    const set = serviceApplicationSet(service, overlays, platform, instance);
    return set ? [{ path: applicationSetFile(instance.cluster, service.name), content: applicationSetManifest(set) }] : [];
  });

const renderImageUpdaters = (service: ServiceModel, platform: PlatformModel): GeneratedFile[] =>
  platform.argoCd.instances.flatMap((instance) => {
    const content = serviceImageUpdater(service, platform, instance);
    return content ? [{ path: imageUpdaterFile(instance.cluster, service.name), content }] : [];
  });

const renderApplications = (service: ServiceModel, overlays: RenderedOverlays, platform: PlatformModel): GeneratedFile[] =>
  serviceApplications(service, overlays, platform).map(({ environment, cluster, props }) => ({
    path: applicationFile(cluster.name, service.name, environment.name),
    content: applicationManifest(props),
  }));
