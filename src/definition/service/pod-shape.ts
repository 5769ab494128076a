import { ipAddress } from '../formats/cidr';
import {
  annotationKey,
  labelKey,
  labelValue,
  lowerHostName,
  objectName,
  podPartName,
  resolverOption,
  searchDomain,
} from '../formats/names';
import { atLeast } from '../formats/numbers';
import { oneLine } from '../formats/readable';
import {
  boolean,
  filledList,
  list,
  map,
  nullable,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
  union,
  withDefault,
  withImpliedDefault,
  type Properties,
} from '../shape/shape';
import { affinityShape } from './affinity-shape';
import { containerProperties, securityProperties } from './container-shape';
import type {
  CompanionDefinition,
  CompanionSecurityDefinition,
  DnsConfigDefinition,
  PodDefinition,
  SidecarDefinition,
  TolerationDefinition,
  TopologySpreadDefinition,
} from './pod-definition';
import { volumeShape } from './volume-shape';

const { fsGroup: _, fsGroupChangePolicy: __, supplementalGroups: ___, sysctls: ____, ...containerSecurity } = securityProperties;
const companionProperties = {
  ...containerProperties,
  securityContext: optional(object<CompanionSecurityDefinition>('a security context', containerSecurity)),
  sharesConfiguration: optional(boolean()),
};

/** See {@link SidecarDefinition}. */
export const sidecarProperties = { ...companionProperties, native: withDefault(boolean(), true) } satisfies Properties<SidecarDefinition>;

/** See {@link TopologySpreadDefinition}. */
export const topologySpreadProperties = {
  topologyKey: required(string(labelKey)),
  maxSkew: withDefault(number(atLeast(1)), 1),
  whenUnsatisfiable: withDefault(oneOf('ScheduleAnyway', 'DoNotSchedule'), 'ScheduleAnyway'),
  matchLabelKeys: optional(list(string(labelKey))),
  minDomains: withImpliedDefault(number(atLeast(1)), 1),
  nodeAffinityPolicy: withImpliedDefault(oneOf('Honor', 'Ignore'), 'Honor'),
  nodeTaintsPolicy: withImpliedDefault(oneOf('Honor', 'Ignore'), 'Ignore'),
} satisfies Properties<TopologySpreadDefinition>;

/** See {@link PodDefinition}. */
export const podProperties = {
  initContainers: optional(map(podPartName, object<CompanionDefinition>('a container', companionProperties))),
  sidecars: optional(map(podPartName, object<SidecarDefinition>('a container', sidecarProperties))),
  volumes: optional(map(podPartName, volumeShape)),
  podLabels: optional(map(labelKey, string(labelValue))),
  podAnnotations: optional(map(annotationKey, string())),
  terminationGracePeriodSeconds: withImpliedDefault(number(atLeast(0)), 30),
  nodeSelector: optional(map(labelKey, string(labelValue))),
  tolerations: optional(
    list(
      object<TolerationDefinition>('a toleration', {
        key: optional(string(labelKey)),
        operator: withImpliedDefault(oneOf('Equal', 'Exists'), 'Equal'),
        value: optional(string(labelValue)),
        effect: optional(oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute')),
        tolerationSeconds: optional(number(atLeast(0))),
      }),
    ),
  ),
  // A union with one member, so that an override replaces it as a whole.
  affinity: nullable(optional(union(affinityShape))),
  topologySpreadConstraints: nullable(optional(list(object<TopologySpreadDefinition>('a spread', topologySpreadProperties)))),
  priorityClassName: optional(string(objectName)),
  runtimeClassName: optional(string(objectName)),
  schedulerName: withImpliedDefault(string(objectName), 'default-scheduler'),
  shareProcessNamespace: withImpliedDefault(boolean(), false),
  enableServiceLinks: withImpliedDefault(boolean(), true),
  hostAliases: optional(map(ipAddress, filledList(string(lowerHostName)))),
  dnsPolicy: optional(oneOf('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None')),
  dnsConfig: optional(
    object<DnsConfigDefinition>('DNS settings', {
      nameservers: optional(list(string(ipAddress))),
      searches: optional(list(string(searchDomain))),
      options: optional(map(resolverOption, string(oneLine))),
    }),
  ),
  hostNetwork: withDefault(boolean(), false),
  setHostnameAsFQDN: withImpliedDefault(boolean(), false),
} satisfies Properties<PodDefinition>;
