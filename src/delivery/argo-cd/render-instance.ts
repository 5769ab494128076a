import type { GeneratedFile } from '../../files/file-tree';
import { groupKind, type GroupKind } from '../../files/manifest';
import { delivers, type ArgoCdInstance, type PlatformModel } from '../../model/types/platform-model';
import { applicationsOf, type ServiceModel } from '../../model/types/service-model';
import type { PlatformInput } from '../delivery-engine';
import { renderBootstrap } from './bootstrap/render-bootstrap';
import { healthChecks } from './health-checks';
import { renderMonitoring } from './monitoring/render-monitoring';
import { notificationsConfig, notificationSecretKeys } from './notifications/notifications-config';
import { hasProgressiveSyncs } from './progressive-sync';
import { serviceImageUpdater } from './service-image-updater';
import { withPlatformMetadata } from './with-platform-metadata';

/** All files of an Argo CD: its installation, what it reads first, and its monitoring. */
export function renderInstance(
  instance: ArgoCdInstance,
  platform: PlatformModel,
  { services, configured, kinds }: PlatformInput,
): GeneratedFile[] {
  const clusters = platform.clusters.filter((cluster) => delivers(instance, cluster));
  const own = services.map((service) => atInstance(service, instance));
  const delivered = own.flatMap(({ stages }) => stages.flatMap(applicationsOf)).filter(({ cluster }) => delivers(instance, cluster));
  const hasMonitoring = platform.monitoring.namespace !== undefined;
  const hasImageUpdater = services.some((service) => serviceImageUpdater(service, platform, instance) !== undefined);
  const bootstrap = renderBootstrap({
    platform,
    instance,
    clusters,
    configured: configured.filter((name) => clusters.some((cluster) => cluster.name === name)),
    applications: delivered.length,
    applicationClusters: platform.argoCd.layout === 'applications' ? [...new Set(delivered.map(({ cluster }) => cluster.name))].sort() : [],
    notifications: notificationsConfig(platform, own),
    secretKeys: notificationSecretKeys(platform, own),
    healthChecks: healthChecks(platform, [...kinds, ...ownKinds(hasMonitoring, hasImageUpdater)]),
    progressiveSyncs: hasProgressiveSyncs(own),
    hasMonitoring,
    hasImageUpdater,
  });
  return [...bootstrap, ...(hasMonitoring ? withPlatformMetadata(renderMonitoring(platform, instance), platform) : [])];
}

/** Kinds with a health check in Argo CD's own folder, which no service renders. */
const ownKinds = (hasMonitoring: boolean, hasImageUpdater: boolean): GroupKind[] => [
  groupKind('argoproj.io', 'Application'),
  ...(hasMonitoring ? ['PrometheusRule', 'ServiceMonitor'].map((kind) => groupKind('monitoring.coreos.com', kind)) : []),
  ...(hasImageUpdater ? [groupKind('argocd-image-updater.argoproj.io', 'ImageUpdater')] : []),
];

/** A service, reduced to the environments to which one Argo CD delivers. */
function atInstance(service: ServiceModel, instance: ArgoCdInstance): ServiceModel {
  const stages = service.stages.filter((stage) => applicationsOf(stage).some(({ cluster }) => delivers(instance, cluster)));
  return stages.length === service.stages.length ? service : { ...service, stages };
}
