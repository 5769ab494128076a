import type { SecurityContextDefinition } from '../definition/service/container-definition';
import type { CompanionDefinition, VolumeDefinition, WorkloadDefinition } from '../definition/service/workload-definition';
import { given, givenByName } from './entries';
import { partOfLabel, selectorLabels } from './names';
import { resolveContainer, resolveMount } from './resolve-container';
import {
  leastReplicas,
  type ContainerModel,
  type MountModel,
  type PodModel,
  type PodSecurityContextModel,
  type ReplicasModel,
  type VolumeModel,
} from './workload-model';

/** What all containers of a service share. */
export interface SharedConfiguration {
  /** Names of the Secrets whose keys become environment variables. */
  readonly envFrom: readonly string[];
  readonly volumes: readonly VolumeModel[];
  readonly mounts: readonly MountModel[];
  /** Of the configuration files, so that pods roll when they change; undefined where there are none. */
  readonly checksum: string | undefined;
  readonly imagePullSecrets: readonly string[];
  /** Whether the service asks for the token of its ServiceAccount. */
  readonly automountToken: boolean;
  /** Labels that an identity in the cloud asks for. */
  readonly podLabels: Readonly<Record<string, string>>;
}

export interface PodContext {
  readonly service: string;
  /** Name of the workload. */
  readonly name: string;
  readonly shared: SharedConfiguration;
  /** By name: the repositories of the service's own images. */
  readonly images: ReadonlyMap<string, string>;
  readonly replicas: ReplicasModel | undefined;
}

/** The pods of a workload: its own container, what runs before and beside it, and all around them. */
export function resolvePod(definition: WorkloadDefinition, context: PodContext): PodModel {
  const { service, name, shared, replicas } = context;
  const securityContext = resolvePodSecurity(definition.securityContext ?? {});
  const volumes = givenByName<VolumeDefinition>(definition.volumes);
  const claims = givenByName(definition.volumeClaims);
  const companion = containerResolver(definition, context, securityContext);
  const own = companion(name, definition, [
    ...[...volumes, ...claims].flatMap(([volume, { mountPath, ...rest }]) =>
      mountPath ? [resolveMount(volume, { mountPath, readOnly: 'readOnly' in rest ? rest.readOnly : false })] : [],
    ),
  ]);
  const sidecars = givenByName(definition.sidecars);
  const isNative = ({ native }: { readonly native?: boolean | null }): boolean => native ?? true;
  const spread = leastReplicas(replicas) >= 2;
  return {
    labels: {
      ...(name === service ? {} : partOfLabel(service)),
      ...shared.podLabels,
      ...Object.fromEntries(givenByName(definition.podLabels)),
    },
    annotations: {
      ...(shared.checksum === undefined ? {} : { 'checksum/config': shared.checksum }),
      ...Object.fromEntries(givenByName(definition.podAnnotations)),
    },
    serviceAccountName: service,
    automountToken: shared.automountToken,
    imagePullSecrets: shared.imagePullSecrets,
    initContainers: [
      ...sidecars.filter(([, each]) => isNative(each)).map(([sidecar, each]) => companion(sidecar, each, [], 'Always')),
      ...given(definition.initContainers).map(([each, container]) => companion(each, container, [])),
    ],
    containers: [own, ...sidecars.filter(([, each]) => !isNative(each)).map(([sidecar, each]) => companion(sidecar, each, []))],
    volumes: sortedByName([...shared.volumes, ...volumes.map(([volume, each]) => resolveVolume(volume, each))]),
    securityContext,
    terminationGracePeriodSeconds: definition.terminationGracePeriodSeconds ?? undefined,
    nodeSelector: Object.fromEntries(givenByName(definition.nodeSelector)),
    tolerations: definition.tolerations ?? [],
    affinity: definition.affinity === undefined ? (spread ? preferOtherNodes(name) : undefined) : (definition.affinity ?? undefined),
    topologySpreadConstraints: (definition.topologySpreadConstraints === undefined
      ? spread
        ? [overZones]
        : []
      : (definition.topologySpreadConstraints ?? [])
    ).map((constraint) => ({ ...overZones, ...constraint })),
    priorityClassName: definition.priorityClassName ?? undefined,
    hostNetwork: definition.hostNetwork ?? false,
  };
}

type ContainerResolver = (
  name: string,
  definition: CompanionDefinition,
  mounts: readonly MountModel[],
  restartPolicy?: 'Always',
) => ContainerModel;

/** One of the service's own images shares the service's configuration, unless told otherwise. */
function containerResolver(
  workload: WorkloadDefinition,
  { service, shared, images }: PodContext,
  pod: PodSecurityContextModel,
): ContainerResolver {
  return (name, definition, mounts, restartPolicy) => {
    const image = definition.image ?? workload.image ?? service;
    const shares = definition.sharesConfiguration ?? images.has(image);
    const isOwn = definition === workload;
    const inherited = shares && !isOwn ? { ...definition, env: { ...workload.env, ...definition.env } } : definition;
    return resolveContainer(inherited, {
      name,
      image: images.get(image) ?? image,
      envFrom: shares ? shared.envFrom : [],
      mounts: shares ? [...shared.mounts, ...mounts] : mounts,
      pod,
      restartPolicy,
    });
  };
}

const resolvePodSecurity = (own: SecurityContextDefinition): PodSecurityContextModel => ({
  runAsUser: own.runAsUser ?? undefined,
  runAsGroup: own.runAsGroup ?? undefined,
  runAsNonRoot: own.runAsNonRoot ?? true,
  fsGroup: own.fsGroup ?? undefined,
  seccompProfile: own.seccompProfile ?? 'RuntimeDefault',
});

const resolveVolume = (name: string, volume: VolumeDefinition): VolumeModel =>
  'emptyDir' in volume
    ? { name, kind: 'empty-dir', sizeLimit: volume.emptyDir.sizeLimit ?? undefined, medium: volume.emptyDir.medium ?? undefined }
    : { name, kind: 'claim', claim: volume.persistentVolumeClaim };

const sortedByName = <T extends { readonly name: string }>(items: T[]): T[] => items.sort((a, b) => (a.name < b.name ? -1 : 1));

const overZones = { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' } as const;

/** In Kubernetes' own form. */
const preferOtherNodes = (workload: string): Record<string, unknown> => ({
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      {
        weight: 100,
        podAffinityTerm: { labelSelector: { matchLabels: selectorLabels(workload) }, topologyKey: 'kubernetes.io/hostname' },
      },
    ],
  },
});
