import type { Manifest } from '../../files/manifest';
import { applicationName } from '../../names/argo-cd';
import { overlayFolder } from '../../names/paths';
import { delivers, type ArgoCdInstance, type PlatformModel } from '../../model/types/platform-model';
import { applicationsOf, type StageModel, type OverlayModel, type ServiceModel } from '../../model/types/service-model';
import { commonPart, commonSubscriptions, hasClusterOverlays, ownPart, type PartsOf } from './application-parts';
import type { ApplicationSetProps } from './kinds/application-set/props';
import type { ListElement } from './kinds/application-set/generators';
import { progressiveSync } from './progressive-sync';

/**
 * What syncs a service by one Argo CD: an Application for each environment on each of the clusters that it delivers to; undefined where there is none.
 *
 * All that differs between them is data in the list. What is no text, and may be absent, is an element's `patch`, which is merged
 * as it stands: there is no conditional text that could come out wrong.
 *
 * @param overlays what each overlay was rendered to.
 */
export function serviceApplicationSet(
  service: ServiceModel,
  overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>,
  platform: PlatformModel,
  instance: ArgoCdInstance,
): ApplicationSetProps | undefined {
  const form = formOf(service);
  const parts = { service, platform, subscribed: commonSubscriptions(service) };
  const elements = service.stages.flatMap((stage) => elementsOf(stage, { parts, overlays, instance, form }));
  if (elements.length === 0) return undefined;
  return {
    metadata: { name: service.name, namespace: platform.argoCd.namespace },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      // Unless told this, Argo CD adds its finalizer to each Application by itself.
      syncPolicy: service.deletion === 'keep' ? { preserveResourcesOnDeletion: true } : undefined,
      strategy: progressiveSync(service),
      generators: [{ list: { elements } }],
      template: commonPart(
        {
          name: form.named ? '{{ .name }}' : applicationName(service.name, environment, undefined),
          environment,
          path: form.byCluster ? '{{ .overlay }}' : overlayFolder(service.name, environment),
          address: form.address && ({ [form.address]: form.address === 'server' ? '{{ .server }}' : '{{ .cluster }}' } as never),
          namespace: '{{ .namespace }}',
        },
        parts,
      ),
      templatePatch: '{{ toJson .patch }}',
    },
  };
}

/** The environment of an element, for functions that make a name or a path of one. */
const environment = '{{ .environment }}';

/** What every element of a service says: the template can only read a key that all of them have. */
interface ElementForm {
  /** Where environments have one cluster each, their names say enough. Where one has several, every element says what its Application is called. */
  readonly named: boolean;
  /** Where one cluster has an overlay of its own, every element says which its Application reads. */
  readonly byCluster: boolean;
  /** Undefined where some clusters are known by their server and some by their name: then the patches say which. */
  readonly address: 'server' | 'name' | undefined;
}

function formOf(service: ServiceModel): ElementForm {
  const addresses = service.stages
    .flatMap(applicationsOf)
    .map(({ cluster }) => (cluster.destination.server === undefined ? 'name' : 'server'));
  return {
    named: service.stages.some((stage) => applicationsOf(stage).length > 1),
    byCluster: hasClusterOverlays(service),
    address: new Set(addresses).size === 1 ? addresses[0] : undefined,
  };
}

interface ElementInput {
  readonly parts: PartsOf;
  readonly overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>;
  readonly instance: ArgoCdInstance;
  readonly form: ElementForm;
}

/** An environment on each of its clusters that the Argo CD delivers to. */
function elementsOf(
  { environment, namespace, overlays }: StageModel,
  { parts, overlays: rendered, instance, form }: ElementInput,
): ListElement[] {
  return overlays.flatMap((overlay) => {
    const objects = rendered.get(overlay) ?? [];
    return overlay.applications
      .filter(({ cluster }) => delivers(instance, cluster))
      .map(({ name, cluster: { destination } }) => ({
        name: form.named ? name : undefined,
        environment: environment.name,
        overlay: form.byCluster ? overlayFolder(parts.service.name, environment.name, overlay.cluster) : undefined,
        server: form.address === 'server' ? destination.server : undefined,
        cluster: form.address === 'name' ? destination.name : undefined,
        namespace,
        patch: ownPart(parts, environment, overlay, objects, form.address === undefined ? destination : undefined),
      }));
  });
}
