import { overlayFolder } from '../../names/paths';
import type { PlatformModel } from '../../model/types/platform-model';
import type { ServiceModel } from '../../model/types/service-model';
import type { Delivery, RenderedOverlays } from '../delivery-engine';
import { applicationManifest } from './kinds/application/manifest';
import { progressiveSync } from './progressive-sync';
import { serviceApplications } from './service-applications';

/** The Applications of a service as plain data, with their sync windows. */
export const serviceDeliveries = (service: ServiceModel, overlays: RenderedOverlays, platform: PlatformModel): Delivery[] =>
  serviceApplications(service, overlays, platform).map(({ environment, overlay, cluster, props }) => {
    const { name } = props.metadata;
    return {
      name,
      project: service.team.name,
      service: service.name,
      environment: environment.name,
      cluster: cluster.name,
      destination: cluster.destination,
      namespace: props.spec.destination.namespace!,
      path: overlayFolder(service.name, environment.name, overlay.cluster),
      // If a service has a gated environment, Argo CD starts all its syncs as steps.
      sync: progressiveSync(service) && environment.sync === 'automated' ? 'gated' : environment.sync,
      retired: overlay.retired,
      windows: platform.syncWindows.filter((window) => overlay.syncWindows.includes(window.name)),
      manifest: applicationManifest(props),
    };
  });
