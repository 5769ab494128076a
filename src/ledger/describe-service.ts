import { isMap } from '../files/is-map';
import { groupOf, type Manifest } from '../files/manifest';
import { imageTagFile } from '../names/paths';
import type { ClusterModel } from '../model/types/platform-model';
import { isRetired, usedImages, type OverlayModel, type ServiceModel, type StageModel } from '../model/types/service-model';
import { immutableFields } from './immutable-fields';
import { objectKey } from './object-key';
import type { DeployedFacts, ImmutableFields, LedgerCluster, LedgerEnvironment, ServiceLedger, SourceFacts } from './service-ledger';

/** What a service was rendered to. */
export interface RenderedFacts {
  /** Name of the platform. */
  readonly platform: string;
  readonly overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>;
  /** The instance of the delivery engine that serves only this cluster; undefined if one instance serves all. */
  readonly instanceOf: (cluster: ClusterModel) => string | undefined;
  /** Whether the delivery engine deletes an object and creates it again where the API server refuses a change. */
  readonly recreates: (object: Manifest) => boolean;
}

/** What later runs must know of a service. */
export function describeService(service: ServiceModel, rendered: RenderedFacts): ServiceLedger {
  const describeObject = describingOnce(rendered);
  const environments: Record<string, LedgerEnvironment> = {};
  for (const stage of service.stages) environments[stage.environment.name] = describeStage(service, stage, rendered, describeObject);
  const { name, team, deletion } = service;
  const used = usedImages(service).map(({ repository }) => repository);
  // In the order of the file, here and below: otherwise, keys would have to be sorted for each service.
  return {
    deletion,
    environments,
    platform: rendered.platform,
    service: name,
    source: describeSource(service),
    team: team.name,
    usedImages: used.length > 0 ? used.sort() : undefined,
  };
}

const describeSource = ({ source }: ServiceModel): SourceFacts | undefined =>
  source && { path: source.path === '.' ? undefined : source.path, repository: source.repository.name };

function describeStage(
  service: ServiceModel,
  stage: StageModel,
  { overlays, instanceOf }: RenderedFacts,
  describeObject: DescribeObject,
): LedgerEnvironment {
  const { environment, namespace, firstTags } = stage;
  const clusters: Record<string, LedgerCluster> = {};
  let ofAll: DeployedFacts | undefined;
  for (const overlay of stage.overlays) {
    const facts = describeOverlay(overlay, (overlays.get(overlay) ?? []).map(describeObject));
    if (overlay.cluster === undefined) ofAll = facts;
    for (const { cluster } of overlay.applications) {
      const own = overlay.cluster === undefined ? undefined : facts;
      clusters[cluster.name] = { instance: instanceOf(cluster), ...cluster.destination, ...own };
    }
  }
  const tagFile = isRetired(stage) ? undefined : imageTagFile(service.name, environment.name);
  return { clusters, images: Object.keys(firstTags).sort(), namespace, ...ofAll, tagFile };
}

function describeOverlay({ retired, syncWindows }: OverlayModel, found: readonly DescribedObject[]): DeployedFacts {
  // Without a prototype: with ordinary objects, V8 would create a class for each of these maps.
  const objects = Object.create(null) as Record<string, ImmutableFields>;
  const counts = Object.create(null) as Record<string, number>;
  const anew: string[] = [];
  for (const { key, fields, recreated, replicas } of retired ? [] : found) {
    objects[key] = fields;
    if (recreated) anew.push(key);
    if (replicas !== undefined) counts[key] = replicas;
  }
  const recreated = anew.length > 0 ? anew.sort() : undefined;
  return { objects, recreated, replicas: counts, retired: retired || undefined, syncWindows };
}

interface DescribedObject {
  readonly key: string;
  readonly fields: ImmutableFields;
  readonly recreated: boolean;
  /** Undefined if no number is written: then the workload has one pod, or an autoscaler. */
  readonly replicas: number | undefined;
}

type DescribeObject = (manifest: Manifest) => DescribedObject;

/** Computed once per object, because environments share most objects. */
function describingOnce({ recreates }: RenderedFacts): DescribeObject {
  const known = new Map<Manifest, DescribedObject>();
  return (manifest) => {
    const before = known.get(manifest);
    if (before) return before;
    const described: DescribedObject = {
      key: objectKey(manifest),
      fields: immutableFields(manifest),
      recreated: recreates(manifest),
      replicas: replicasOf(manifest),
    };
    known.set(manifest, described);
    return described;
  };
}

const replicasOf = (manifest: Manifest): number | undefined =>
  groupOf(manifest) === 'apps' && isMap(manifest.spec) && typeof manifest.spec.replicas === 'number' ? manifest.spec.replicas : undefined;
