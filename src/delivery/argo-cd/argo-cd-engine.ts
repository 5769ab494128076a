import type { GeneratedFile } from '../../files/file-tree';
import { applicationFile, applicationSetFile, imageUpdaterFile, projectFile } from '../../names/paths';
import type { PlatformModel } from '../../model/types/platform-model';
import type { ServiceModel } from '../../model/types/service-model';
import type { DeliveryEngine, RenderedOverlays } from '../delivery-engine';
import { appProjectManifest } from './kinds/app-project/manifest';
import { applicationManifest } from './kinds/application/manifest';
import { applicationSetManifest } from './kinds/application-set/manifest';
import { decorateNamespace, decorator } from './decorate';
import { describeService } from './describe-service';
import { renderInstance } from './render-instance';
import { serviceApplicationSet } from './service-application-set';
import { serviceApplications } from './service-applications';
import { serviceImageUpdater } from './service-image-updater';
import { teamProject } from './team-project';

/** Argo CD: each service has an ApplicationSet, or a file for each of its Applications, in the AppProject of its team. */
export const argoCdEngine: DeliveryEngine = {
  decorator,
  decorateNamespace,
  renderService: (service, overlays, platform) => [
    ...(platform.argoCd.layout === 'applications' ? renderApplications : renderApplicationSets)(service, overlays, platform),
    ...renderImageUpdaters(service, platform),
  ],
  describeService,
  renderTeam: (team, input, platform) =>
    platform.argoCd.instances.flatMap((instance) => {
      const project = teamProject(team, input, platform, instance);
      return project ? [{ path: projectFile(instance.cluster, team.name), content: appProjectManifest(project) }] : [];
    }),
  renderPlatform: (platform, input) => platform.argoCd.instances.flatMap((instance) => renderInstance(instance, platform, input)),
};

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
