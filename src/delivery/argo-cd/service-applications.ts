import type { Manifest } from '../../files/manifest';
import { overlayFolder } from '../../names/paths';
import type { ClusterModel, EnvironmentModel, PlatformModel } from '../../model/types/platform-model';
import type { OverlayModel, ServiceModel } from '../../model/types/service-model';
import type { ApplicationProps } from './kinds/application/props';
import type { ApplicationDestination } from './kinds/application/spec';
import { commonPart, commonSubscriptions, ownPart, type CommonPart, type OwnPart } from './application-parts';

/** An Application as Argo CD will have it, and its origin. */
export interface DeliveredApplication {
  readonly service: ServiceModel;
  readonly environment: EnvironmentModel;
  readonly overlay: OverlayModel;
  readonly cluster: ClusterModel;
  readonly props: ApplicationProps;
}

/**
 * All Applications of a service, in the order of promotion and by cluster. They are the same whether an ApplicationSet creates them or each
 * is a file in Git.
 *
 * @param overlays what each overlay was rendered to.
 */
export function serviceApplications(
  service: ServiceModel,
  overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>,
  platform: PlatformModel,
): DeliveredApplication[] {
  const parts = { service, platform, metadata: platform.metadata, subscribed: commonSubscriptions(service) };
  return service.stages.flatMap(({ environment, namespace, overlays: each }) =>
    each.flatMap((overlay) => {
      const own = ownPart(parts, environment, overlay, overlays.get(overlay) ?? [], undefined);
      const path = overlayFolder(service.name, environment.name, overlay.cluster);
      return overlay.applications.map(({ name, cluster }) => {
        const texts = { name, environment: environment.name, path, address: cluster.destination, namespace };
        const { metadata, spec } = withOwnPart(commonPart(texts, parts), own);
        const { name: application, ...rest } = metadata;
        const props = { metadata: { name: application, namespace: platform.argoCd.namespace, ...rest }, spec };
        return { service, environment, overlay, cluster, props };
      });
    }),
  );
}

/** Merges a template with a patch as Argo CD does. No list is in both, so lists need no rule. */
const withOwnPart = ({ metadata, spec }: CommonPart, own: OwnPart): CommonPart => ({
  metadata: { ...metadata, annotations: { ...metadata.annotations, ...own.metadata?.annotations } },
  spec: {
    ...spec,
    ...own.spec,
    destination: { ...spec.destination, ...own.spec?.destination } as ApplicationDestination,
    syncPolicy: { ...spec.syncPolicy, ...own.spec?.syncPolicy },
  },
});
