import { securityProperties as security } from '../../definition/service/container-shape';
import { podProperties, sidecarProperties, topologySpreadProperties } from '../../definition/service/pod-shape';
import { kindProperties } from '../../definition/service/workload-shape';
import { defaultsOf } from '../../definition/shape/defaults-of';
import type { SecurityContextDefinition } from '../../definition/service/container-definition';
import type { CompanionDefinition, SidecarDefinition } from '../../definition/service/pod-definition';
import type { VolumeDefinition } from '../../definition/service/volume-definition';
import type { Given, GivenWorkload } from '../../definition/given';
import { given, givenByName, unique } from '../../data/entries';
import { partOfLabel } from '../../names/kubernetes';
import { passOn } from './pass-on';
import { resolveContainer, resolveMount, resolveResources } from './resolve-container';
import { resolveVolume } from './resolve-volume';
import { keySourcesOf } from '../facts/volume-sources';
import { selectorOf } from '../facts/selector-of';
import {
  resolvedPodProperties,
  type ContainerModel,
  type MountModel,
  type PodModel,
  type PodSecurityContextModel,
  type VolumeModel,
} from '../types/workload-model';
import type { MetadataModel } from '../types/metadata-model';

/** What the containers of a workload share. */
export interface SharedConfiguration {
  /** Of all objects. */
  readonly metadata: MetadataModel;
  /** Names of the Secrets whose keys become environment variables. */
  readonly envFrom: readonly string[];
  readonly volumes: readonly VolumeModel[];
  /** Names of volumes by the Secrets in them, if the names differ. */
  readonly volumeNames: ReadonlyMap<string, string>;
  readonly mounts: readonly MountModel[];
  /**
   * The checksum of the configuration files, so that pods restart if they change; undefined if the pods read none.
   *
   * @param isRead whether the pods read a ConfigMap.
   */
  readonly checksumOf: (isRead: (configMap: string) => boolean) => string | undefined;
  readonly imagePullSecrets: readonly string[];
  readonly serviceAccountName: string;
  /** Whether the service needs the token of its ServiceAccount. */
  readonly automountToken: boolean;
  /** Labels that a cloud identity needs. */
  readonly podLabels: Readonly<Record<string, string>>;
}

export interface PodContext {
  readonly service: string;
  /** Name of the workload. */
  readonly name: string;
  readonly shared: SharedConfiguration;
  /** The repositories of the service's images, by name. */
  readonly images: ReadonlyMap<string, string>;
}

/** The pod of a workload: its containers, and the properties of the pod. @param several whether there are always at least two pods. */
export function resolvePod(definition: GivenWorkload, context: PodContext, several: boolean): PodModel {
  const { service, name, shared } = context;
  const securityContext = resolvePodSecurity(definition.securityContext ?? {});
  const main = definition.containerName ?? name;
  const volumes = givenByName<Given<VolumeDefinition>>(definition.volumes).map(([volume, each]) => resolveVolume(volume, each, main));
  const companion = containerResolver(definition, context, securityContext);
  const own = companion(main, definition, ownMounts(definition));
  const sidecars = givenByName(definition.sidecars);
  const isNative = ({ native }: Given<SidecarDefinition>): boolean => native ?? sidecarProperties.native.default;
  const initContainers = [
    ...sidecars.filter(([, each]) => isNative(each)).map(([sidecar, each]) => companion(sidecar, each, [], 'Always')),
    ...given(definition.initContainers).map(([each, container]) => companion(each, container, [])),
  ];
  const containers = [own, ...sidecars.filter(([, each]) => !isNative(each)).map(([sidecar, each]) => companion(sidecar, each, []))];
  const all = sortedByName([...mounted(shared, [...initContainers, ...containers]), ...volumes]);
  return withPassedOn(definition, {
    labels: {
      // A Job with other pods would run again.
      ...(definition.kind === 'Job' ? {} : shared.metadata.labels),
      ...(name === service ? {} : partOfLabel(service)),
      ...shared.podLabels,
      ...Object.fromEntries(givenByName(definition.podLabels)),
    },
    annotations: annotationsOf(definition, shared.checksumOf(readIn(all, [...initContainers, ...containers]))),
    serviceAccountName: shared.serviceAccountName,
    automountToken: shared.automountToken,
    imagePullSecrets: shared.imagePullSecrets,
    initContainers,
    containers,
    volumes: all,
    securityContext,
    nodeSelector: Object.fromEntries(givenByName(definition.nodeSelector)),
    tolerations: definition.tolerations ?? [],
    affinity: resolveAffinity(definition, name, several),
    topologySpreadConstraints: resolveSpread(definition, several),
    hostNetwork: definition.hostNetwork ?? podProperties.hostNetwork.default,
    hostAliases: givenByName(definition.hostAliases).map(([ip, hostnames]) => ({ ip, hostnames: [...new Set(hostnames)] })),
    dnsConfig: resolveDnsConfig(definition.dnsConfig),
  });
}

/** The pod with other resources of its main container. */
export function resizedPod(pod: PodModel, { resources }: GivenWorkload): PodModel {
  const [own, ...others] = pod.containers;
  return { ...pod, containers: [{ ...own!, resources: resolveResources(resources) }, ...others] };
}

/** The pod as it is spread if there are always several, or if there are not. */
export const spreadPod = (
  pod: PodModel,
  definition: GivenWorkload,
  { name, several }: { readonly name: string; readonly several: boolean },
): PodModel => ({
  ...pod,
  affinity: resolveAffinity(definition, name, several),
  topologySpreadConstraints: resolveSpread(definition, several),
});

const annotationsOf = ({ podAnnotations }: GivenWorkload, checksum: string | undefined): PodModel['annotations'] => ({
  ...(checksum === undefined ? {} : { 'checksum/config': checksum }),
  ...Object.fromEntries(givenByName(podAnnotations)),
});

/** The shared volumes without those that no container mounts, because they have no path of their own. */
function mounted({ volumes, mounts }: SharedConfiguration, containers: readonly ContainerModel[]): readonly VolumeModel[] {
  if (mounts.length === volumes.length) return volumes;
  const names = new Set([...mounts, ...containers.flatMap((each) => each.mounts)].map(({ name }) => name));
  return volumes.filter(({ name }) => names.has(name));
}

/** Whether a pod reads a ConfigMap: as a volume, or in a variable. */
const readIn =
  (volumes: readonly VolumeModel[], containers: readonly ContainerModel[]): ((configMap: string) => boolean) =>
  (configMap) =>
    volumes.some((volume) => keySourcesOf(volume).some(({ kind, name }) => kind === 'ConfigMap' && name === configMap)) ||
    containers.some(({ env }) => env.some((each) => 'configMapKeyRef' in each && each.configMapKeyRef.name === configMap));

/** The mounts of the main container; only a StatefulSet has claims. */
function ownMounts({ kind, volumes, volumeClaims }: GivenWorkload): MountModel[] {
  const claims = kind === 'StatefulSet' ? givenByName(volumeClaims) : [];
  return [...givenByName<Given<VolumeDefinition>>(volumes), ...claims].flatMap(([volume, { mountPath, ...rest }]) =>
    mountPath ? [resolveMount(volume, { mountPath, readOnly: 'readOnly' in rest ? rest.readOnly : false })] : [],
  );
}

function resolveDnsConfig(config: GivenWorkload['dnsConfig']): PodModel['dnsConfig'] {
  const options = givenByName<string>(config?.options).map(([name, value]) => ({ name, value: value === '' ? undefined : value }));
  const { nameservers = [], searches = [] } = config ?? {};
  return nameservers.length + searches.length + options.length === 0 ? undefined : { nameservers, searches, options };
}

/** The labels that select the pods, if they are not those of the workload's name. */
export function resolveSelectorLabels({ selectorLabels }: GivenWorkload): Readonly<Record<string, string>> | undefined {
  const given = givenByName<string>(selectorLabels);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** The nodes for the pods. By default, several pods prefer different nodes. */
const resolveAffinity = (definition: GivenWorkload, name: string, several: boolean): PodModel['affinity'] => {
  const { affinity } = definition;
  if (affinity !== undefined || !several) return affinity ?? undefined;
  return preferOtherNodes(selectorOf({ name, selectorLabels: resolveSelectorLabels(definition) }));
};

/** How the pods are spread. By default, several pods are spread across zones as far as possible. */
function resolveSpread(
  { kind = kindProperties.kind.default, topologySpreadConstraints: own }: GivenWorkload,
  several: boolean,
): PodModel['topologySpreadConstraints'] {
  if (own === undefined && several) return kind === 'Deployment' ? acrossZonesByVersion : acrossZones;
  return (own ?? []).map((constraint) => ({ ...spreadDefaults, ...constraint }));
}

const spreadDefaults = defaultsOf(topologySpreadProperties);
const acrossZones: PodModel['topologySpreadConstraints'] = [{ ...spreadDefaults, topologyKey: 'topology.kubernetes.io/zone' }];

/**
 * During the rollout of a Deployment, pods of both versions run. If they were counted together, the new pods would go where old ones leave
 * room, and stay there. A StatefulSet first removes the pod that it replaces, so the new one takes its room.
 */
const acrossZonesByVersion = acrossZones.map((constraint) => ({ ...constraint, matchLabelKeys: ['pod-template-hash'] }));

const withPassedOn = passOn(podProperties, resolvedPodProperties);

type ContainerResolver = (
  name: string,
  definition: Given<CompanionDefinition>,
  mounts: readonly MountModel[],
  restartPolicy?: 'Always',
) => ContainerModel;

/**
 * The main container shares the service's configuration. Another container does if it runs one of the service's images, or if it says so.
 */
function containerResolver(
  workload: GivenWorkload,
  { service, shared, images }: PodContext,
  pod: PodSecurityContextModel,
): ContainerResolver {
  const usual = images.size === 1 ? images.keys().next().value! : service;
  return (name, definition, mounts, restartPolicy) => {
    const image = definition.image ?? workload.image ?? usual;
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
  fsGroupChangePolicy: own.fsGroupChangePolicy,
  supplementalGroups: unique(own.supplementalGroups ?? []),
  sysctls: givenByName(own.sysctls).map(([name, value]) => ({ name, value })),
  seccompProfile: own.seccompProfile ?? security.seccompProfile.default,
});

const sortedByName = <T extends { readonly name: string }>(items: T[]): T[] =>
  items.length > 1 ? items.sort((a, b) => (a.name < b.name ? -1 : 1)) : items;

/** In Kubernetes' own form. */
const preferOtherNodes = (selector: Readonly<Record<string, string>>): Record<string, unknown> => ({
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      {
        podAffinityTerm: { labelSelector: { matchLabels: selector }, topologyKey: 'kubernetes.io/hostname' },
        weight: 100,
      },
    ],
  },
});
