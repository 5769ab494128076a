import { cidr } from '../formats/cidr';
import { annotationKey, dnsLabel, labelKey, labelValue, portName } from '../formats/names';
import { serviceLabelKey } from '../formats/reserved-metadata';
import { between, portNumber } from '../formats/numbers';
import {
  boolean,
  filledList,
  map,
  number,
  object,
  oneOf,
  optional,
  string,
  union,
  withDefault,
  withImpliedDefault,
  type Properties,
} from '../shape/shape';
import type {
  ClientIpConfigDefinition,
  KubernetesServiceDefinition,
  ServicePort,
  SessionAffinityConfigDefinition,
} from './kubernetes-service-definition';

/** The longest affinity that the API server accepts is a day. */
const aDay = 86_400;

const sessionAffinityConfig = object<SessionAffinityConfigDefinition>('a session affinity', {
  clientIP: optional(object<ClientIpConfigDefinition>('an affinity by address', { timeoutSeconds: optional(number(between(1, aDay))) })),
});

const servicePort = union(
  number(portNumber),
  object<ServicePort>('a port of a Service', { port: optional(number(portNumber)), nodePort: optional(number(portNumber)) }),
);

/** See {@link KubernetesServiceDefinition}. */
export const kubernetesServiceProperties = {
  name: optional(string(dnsLabel)),
  type: withImpliedDefault(oneOf('ClusterIP', 'NodePort', 'LoadBalancer'), 'ClusterIP'),
  headless: withDefault(boolean(), false),
  labels: optional(map(serviceLabelKey, string(labelValue))),
  annotations: optional(map(annotationKey, string())),
  ports: optional(map(portName, servicePort)),
  sessionAffinity: withImpliedDefault(oneOf('None', 'ClientIP'), 'None'),
  sessionAffinityConfig: optional(sessionAffinityConfig),
  externalTrafficPolicy: withImpliedDefault(oneOf('Cluster', 'Local'), 'Cluster'),
  internalTrafficPolicy: withImpliedDefault(oneOf('Cluster', 'Local'), 'Cluster'),
  trafficDistribution: optional(oneOf('PreferClose', 'PreferSameZone', 'PreferSameNode')),
  loadBalancerClass: optional(string(labelKey)),
  loadBalancerSourceRanges: optional(filledList(string(cidr))),
  allocateLoadBalancerNodePorts: withImpliedDefault(boolean(), true),
  ipFamilies: optional(filledList(oneOf('IPv4', 'IPv6'))),
  ipFamilyPolicy: withImpliedDefault(oneOf('SingleStack', 'PreferDualStack', 'RequireDualStack'), 'SingleStack'),
  publishNotReadyAddresses: withImpliedDefault(boolean(), false),
} satisfies Properties<KubernetesServiceDefinition>;

/** See {@link KubernetesServiceDefinition}. */
export const kubernetesServiceShape = object<KubernetesServiceDefinition>('a Service', kubernetesServiceProperties);
