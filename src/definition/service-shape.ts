import { command } from './formats/command';
import { duration } from './formats/duration';
import { imageName, imageTag } from './formats/image';
import { dnsLabel, objectName, portName, repositoryName, variableName } from './formats/names';
import { atLeast, countOrPercentage, portNumber, replicaCount } from './formats/numbers';
import { relativePath, requestPath, storeKey } from './formats/paths';
import { withPlaceholders } from './formats/placeholders';
import { quantity } from './formats/quantity';
import type {
  AutoscalerDefinition,
  ImageDefinition,
  MaxUnavailable,
  MinAvailable,
  NetworkEgressDefinition,
  NetworkIngressDefinition,
  NetworkPolicyDefinition,
  PortPair,
  ProbeDefinition,
  ProbesDefinition,
  PrometheusDefinition,
  ResourceQuantities,
  ResourcesDefinition,
  SecretDefinition,
  SecurityContextDefinition,
  ServiceDefaults,
  ServiceDefinition,
  ServiceIdentity,
  SourceDefinition,
  Workload,
} from './service-definition';
import {
  boolean,
  fixed,
  hidden,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  reference,
  required,
  string,
  union,
  type Format,
} from './shape/shape';

const quantityShape = union(string(quantity), number(quantity));
const count = union(number(atLeast(0)), string(countOrPercentage));
const secretKey: Format<string> = (value, at) => storeKey(value, at) ?? withPlaceholders('team', 'environment', 'service')(value, at);

const probe = object<ProbeDefinition>('a probe', {
  path: required(string(requestPath)),
  port: optional(string()),
  initialDelaySeconds: optional(number(atLeast(0))),
  periodSeconds: optional(number(atLeast(1))),
  timeoutSeconds: optional(number(atLeast(1))),
  failureThreshold: optional(number(atLeast(1))),
});

const quantities = object<ResourceQuantities>('amounts of cpu and memory', {
  cpu: optional(quantityShape),
  memory: optional(quantityShape),
});

const images = optional(
  map(
    dnsLabel,
    object<ImageDefinition>('an image', { repository: fixed(optional(string(imageName))), firstTag: optional(string(imageTag)) }),
  ),
);

const sharedProperties = {
  ports: optional(
    map(
      portName,
      union(
        number(portNumber),
        object<PortPair>('{ containerPort, port }', { containerPort: required(number(portNumber)), port: optional(number(portNumber)) }),
      ),
    ),
  ),
  probes: optional(object<ProbesDefinition>('probes', { readiness: optional(probe), liveness: optional(probe), startup: optional(probe) })),
  resources: optional(object<ResourcesDefinition>('requests and limits', { requests: optional(quantities), limits: optional(quantities) })),
  securityContext: optional(
    object<SecurityContextDefinition>('a security context', {
      runAsUser: optional(number(atLeast(0))),
      runAsGroup: optional(number(atLeast(0))),
      runAsNonRoot: optional(boolean()),
      fsGroup: optional(number(atLeast(0))),
      readOnlyRootFilesystem: optional(boolean()),
    }),
  ),
  env: hidden(optional(map(variableName, string()))),
  secrets: optional(
    map(
      objectName,
      object<SecretDefinition>('a secret', {
        as: required(oneOf('environment')),
        key: optional(string(secretKey)),
        refreshInterval: optional(string(duration)),
      }),
    ),
  ),
  replicas: optional(
    union(
      number(replicaCount),
      object<AutoscalerDefinition>('{ min, max, cpu }', {
        min: required(number(atLeast(1))),
        max: required(number(atLeast(1))),
        cpu: optional(number(atLeast(1))),
        memory: optional(number(atLeast(1))),
      }),
    ),
  ),
  podDisruptionBudget: optional(
    union(
      object<Pick<MinAvailable, 'minAvailable'>>('{ minAvailable }', { minAvailable: required(count) }),
      object<Pick<MaxUnavailable, 'maxUnavailable'>>('{ maxUnavailable }', { maxUnavailable: required(count) }),
    ),
  ),
  prometheus: optional(
    object<PrometheusDefinition>('scraping by Prometheus', { port: optional(string()), path: optional(string(requestPath)) }),
  ),
  networkPolicy: optional(
    object<NetworkPolicyDefinition>('a network policy', {
      ingress: optional(object<NetworkIngressDefinition>('sources of traffic', { namespaces: optional(list(string(dnsLabel))) })),
      egress: optional(object<NetworkEgressDefinition>('destinations of traffic', { ports: optional(list(number(portNumber))) })),
    }),
  ),
};

/** What runs, and what one environment may say of it. */
export const workloadShape = object<Workload>('overrides', { ...sharedProperties, images });

const deletion = optional(oneOf('keep', 'cascade'));

const identityProperties = {
  team: required(reference('team')),
  source: required(
    object<SourceDefinition>('where the code is', {
      repository: required(string(repositoryName)),
      path: optional(string(relativePath)),
      dockerfile: optional(string(relativePath)),
      test: optional(string(command)),
      visibility: optional(oneOf('public', 'private', 'internal')),
    }),
  ),
  deletion,
} satisfies Record<keyof ServiceIdentity, unknown>;

/** The definition of a service without its overrides, which are checked as overrides. */
export const serviceShape = object<Omit<ServiceDefinition, 'environments'>>('a service', {
  ...identityProperties,
  images,
  ...sharedProperties,
});

/** What the platform says beneath every service. */
export const defaultsShape = object<ServiceDefaults>('defaults of services', { deletion, ...sharedProperties });
