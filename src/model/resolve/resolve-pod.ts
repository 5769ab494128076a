import { securityProperties as security } from '../../definition/service/container-shape';
import { podProperties, sidecarProperties, topologySpreadProperties } from '../../definition/service/pod-shape';
import { kindProperties } from '../../definition/service/workload-shape';
import { defaultsOf } from '../../definition/shape/defaults-of';
import type { SecurityContextDefinition } from '../../definition/service/container-definition';
import type {
  CompanionDefinition,
  SidecarDefinition,
  TopologySpreadDefinition,
  VolumeDefinition,
} from '../../definition/service/pod-definition';
import type { Given, GivenWorkload } from '../../definition/given';
import type { WorkloadKind } from '../../definition/service/workload-definition';
import { given, givenByName } from '../../data/entries';
import { partOfLabel, selectorLabels } from '../../names/kubernetes';
import { passOn } from './pass-on';
import { resolveContainer, resolveMount } from './resolve-container';
import {
  resolvedPodProperties,
  type ContainerModel,
  type MountModel,
  type PodModel,
  type PodSecurityContextModel,
  type VolumeModel,
} from '../types/workload-model';

/** What all containers of a service share. */
export interface SharedConfiguration {
  /** Names of the Secrets whose keys become environment variables. */
  readonly envFrom: readonly string[];
  readonly volumes: readonly VolumeModel[];
  /** Volumes by the names of the Secrets that are in them, where those are not alike. */
  readonly volumeNames: ReadonlyMap<string, string>;
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
}

/**
 * The pods of a workload: its own container, what runs before and beside it, and all around them.
 *
 * @param several whether there are always at least two of them.
 */
export function resolvePod(definition: GivenWorkload, context: PodContext, several: boolean): PodModel {
  const { service, name, shared } = context;
  const securityContext = resolvePodSecurity(definition.securityContext ?? {});
  const volumes = givenByName<Given<VolumeDefinition>>(definition.volumes);
  const companion = containerResolver(definition, context, securityContext);
  const own = companion(name, definition, ownMounts(definition));
  const sidecars = givenByName(definition.sidecars);
  const isNative = ({ native }: Given<SidecarDefinition>): boolean => native ?? sidecarProperties.native.default;
  return withPassedOn(definition, {
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
    nodeSelector: Object.fromEntries(givenByName(definition.nodeSelector)),
    tolerations: definition.tolerations ?? [],
    affinity: resolveAffinity(definition, name, several),
    topologySpreadConstraints: resolveSpread(definition, several),
    hostNetwork: definition.hostNetwork ?? podProperties.hostNetwork.default,
  });
}

/** Where the workload's own container sees its volumes; only a StatefulSet has claims. */
function ownMounts({ kind, volumes, volumeClaims }: GivenWorkload): MountModel[] {
  const claims = kind === 'StatefulSet' ? givenByName(volumeClaims) : [];
  return [...givenByName<Given<VolumeDefinition>>(volumes), ...claims].flatMap(([volume, { mountPath, ...rest }]) =>
    mountPath ? resolveMount(volume, { mountPath, readOnly: 'readOnly' in rest ? rest.readOnly : false }) : [],
  );
}

/** Which nodes the pods go to: unless somebody says so, several of them are kept apart as far as may be. */
const resolveAffinity = ({ affinity }: GivenWorkload, name: string, several: boolean): PodModel['affinity'] =>
  (affinity === undefined && several ? preferOtherNodes(name) : affinity) ?? undefined;

/** How they are spread, likewise. */
function resolveSpread(
  { kind = kindProperties.kind.default, topologySpreadConstraints: own }: GivenWorkload,
  several: boolean,
): PodModel['topologySpreadConstraints'] {
  const constraints: readonly TopologySpreadDefinition[] =
    own === undefined && several ? [{ topologyKey: 'topology.kubernetes.io/zone', ...byVersion(kind) }] : (own ?? []);
  return constraints.map((constraint) => ({
    ...defaultsOf(topologySpreadProperties),
    ...constraint,
  }));
}

const withPassedOn = passOn(podProperties, resolvedPodProperties);

type ContainerResolver = (
  name: string,
  definition: Given<CompanionDefinition>,
  mounts: readonly MountModel[],
  restartPolicy?: 'Always',
) => ContainerModel;

/** The workload's own container shares the service's configuration; another one does if it runs one of the service's images, or is told to. */
function containerResolver(
  workload: GivenWorkload,
  { service, shared, images }: PodContext,
  pod: PodSecurityContextModel,
): ContainerResolver {
  return (name, definition, mounts, restartPolicy) => {
    const image = definition.image ?? workload.image ?? service;
    const isOwn = definition === workload;
    const shares = isOwn || (definition.sharesConfiguration ?? images.has(image));
    const inherited = shares && !isOwn ? { ...definition, env: { ...workload.env, ...definition.env } } : definition;
    return resolveContainer(inherited, {
      name,
      image: images.get(image) ?? image,
      images,
      envFrom: shares ? shared.envFrom : [],
      mounts: shares ? [...shared.mounts, ...mounts] : mounts,
      volumeNames: shared.volumeNames,
      pod,
      restartPolicy,
    });
  };
}

const resolvePodSecurity = (own: Given<SecurityContextDefinition>): PodSecurityContextModel => ({
  runAsUser: own.runAsUser,
  runAsGroup: own.runAsGroup,
  runAsNonRoot: own.runAsNonRoot ?? security.runAsNonRoot.default,
  fsGroup: own.fsGroup,
  seccompProfile: own.seccompProfile ?? security.seccompProfile.default,
});

const resolveVolume = (name: string, volume: Given<VolumeDefinition>): VolumeModel =>
  'emptyDir' in volume
    ? { name, kind: 'empty-dir', sizeLimit: volume.emptyDir.sizeLimit, medium: volume.emptyDir.medium }
    : { name, kind: 'claim', claim: volume.persistentVolumeClaim };

const sortedByName = <T extends { readonly name: string }>(items: T[]): T[] => items.sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * While a Deployment is rolled out, pods of both versions run: counted together, the new ones would stand where the old ones leave room, and stay
 * there. A StatefulSet first ends the pod that it replaces, which leaves just the room that the new one fills.
 */
const byVersion = (kind: WorkloadKind): Partial<TopologySpreadDefinition> =>
  kind === 'Deployment' ? { matchLabelKeys: ['pod-template-hash'] } : {};

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
