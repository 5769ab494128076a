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
 * The ApplicationSet of a service in one Argo CD, with an Application for each environment on each of its clusters; undefined if there are
 * none.
 *
 * All differences between Applications are data in the list. Differences that are not texts, or may be absent, are in the `patch` of an
 * element, which is merged as it is. So there is no conditional text in the template that could be rendered wrongly.
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
  const parts = { service, platform, metadata: asTemplates(platform.metadata), subscribed: commonSubscriptions(service) };
  const elements = service.stages.flatMap((stage) => elementsOf(stage, { parts, overlays, instance, form }));
  if (elements.length === 0) return undefined;
  return {
    metadata: { name: service.name, namespace: platform.argoCd.namespace },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      // Without this, Argo CD adds its finalizer to each Application.
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

/** By the metadata of platforms: all ApplicationSets share it. */
const templates = new WeakMap<PlatformModel['metadata'], PlatformModel['metadata']>();

/** Argo CD renders all texts of the template. What begins an expression becomes an expression that renders to it. */
function asTemplates(metadata: PlatformModel['metadata']): PlatformModel['metadata'] {
  const known = templates.get(metadata) ?? templatesOf(metadata);
  templates.set(metadata, known);
  return known;
}

const templatesOf = ({ labels, annotations }: PlatformModel['metadata']): PlatformModel['metadata'] => ({
  labels,
  annotations: Object.fromEntries(Object.entries(annotations).map(([key, text]) => [key, text.replaceAll('{{', '{{ "{{" }}')])),
});

/** The environment of an element, for functions that derive a name or a path from it. */
const environment = '{{ .environment }}';

/** The keys of every element: the template can only read keys that all elements have. */
interface ElementForm {
  /**
   * If environments have one cluster each, their names are sufficient. If one has several, every element has the name of its Application.
   */
  readonly named: boolean;
  /** If a cluster has its own overlay, every element says which overlay its Application reads. */
  readonly byCluster: boolean;
  /** Undefined if some clusters are known by server and others by name: then the patches contain the addresses. */
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

/** The elements of an environment, one for each of its clusters to which the Argo CD delivers. */
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
