import { inReadingOrder } from '../formats/readable';
import { imageReference } from '../formats/image';
import { capability, environmentField, portName, resourceField, resourceName, variableName } from '../formats/names';
import { atLeast, portNumber } from '../formats/numbers';
import { absolutePath, relativePath, requestPath } from '../formats/paths';
import { quantity } from '../formats/quantity';
import {
  boolean,
  filledList,
  hidden,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
  union,
  type MapShape,
  type Properties,
} from '../shape/shape';
import type {
  ContainerDefinition,
  ExecHandler,
  FieldReference,
  HttpHandler,
  ImageReference,
  LifecycleDefinition,
  PortPair,
  ProbeDefinition,
  ProbesDefinition,
  ResourceFieldReference,
  ResourceQuantities,
  ResourcesDefinition,
  SecurityContextDefinition,
  VolumeMountDefinition,
} from './container-definition';

const probe = optional(
  object<ProbeDefinition>('a probe', {
    path: optional(string(requestPath)),
    port: optional(string()),
    scheme: optional(oneOf('HTTP', 'HTTPS')),
    tcpSocket: optional(string()),
    exec: optional(filledList(string(inReadingOrder))),
    grpc: optional(string()),
    initialDelaySeconds: optional(number(atLeast(0))),
    periodSeconds: optional(number(atLeast(1))),
    timeoutSeconds: optional(number(atLeast(1))),
    failureThreshold: optional(number(atLeast(1))),
    successThreshold: optional(number(atLeast(1))),
  }),
);

const handler = optional(
  union(
    object<ExecHandler>('{ exec }', { exec: required(filledList(string(inReadingOrder))) }),
    object<HttpHandler>('{ path }', { path: required(string(requestPath)), port: optional(string()) }),
  ),
);

/** A map although the interface names the usual resources. */
const quantities: MapShape<ResourceQuantities> = map(resourceName, union(string(quantity), number(quantity))) as MapShape;

const envValue = union(
  string(),
  object<ImageReference>('{ image }', { image: required(string()) }),
  object<FieldReference>('{ fieldRef }', { fieldRef: required(string(environmentField)) }),
  object<ResourceFieldReference>('{ resourceFieldRef }', {
    resourceFieldRef: required(string(resourceField)),
    divisor: optional(string(quantity)),
  }),
);

const port = union(
  number(portNumber),
  object<PortPair>('{ containerPort, port }', {
    containerPort: required(number(portNumber)),
    port: optional(number(portNumber)),
    protocol: optional(oneOf('TCP', 'UDP')),
  }),
);

const volumeMount = object<VolumeMountDefinition>('a mount of a volume', {
  mountPath: required(string(absolutePath)),
  subPath: optional(string(relativePath)),
  readOnly: optional(boolean()),
});

/** See {@link SecurityContextDefinition}. */
export const securityProperties = {
  runAsUser: optional(number(atLeast(0))),
  runAsGroup: optional(number(atLeast(0))),
  runAsNonRoot: optional(boolean()),
  fsGroup: optional(number(atLeast(0))),
  readOnlyRootFilesystem: optional(boolean()),
  capabilities: optional(list(string(capability))),
  allowPrivilegeEscalation: optional(boolean()),
  privileged: optional(boolean()),
  seccompProfile: optional(oneOf('RuntimeDefault', 'Unconfined')),
} satisfies Properties<SecurityContextDefinition>;

/** See {@link ContainerDefinition}. */
export const containerProperties = {
  image: optional(string(imageReference)),
  command: optional(list(string(inReadingOrder))),
  args: optional(list(string(inReadingOrder))),
  workingDir: optional(string(absolutePath)),
  env: hidden(optional(map(variableName, envValue))),
  ports: optional(map(portName, port)),
  probes: optional(object<ProbesDefinition>('probes', { readiness: probe, liveness: probe, startup: probe })),
  lifecycle: optional(object<LifecycleDefinition>('lifecycle hooks', { postStart: handler, preStop: handler })),
  resources: optional(
    object<ResourcesDefinition>('what a container may use', { requests: optional(quantities), limits: optional(quantities) }),
  ),
  securityContext: optional(object<SecurityContextDefinition>('a security context', securityProperties)),
  volumeMounts: optional(map(() => undefined, volumeMount)),
} satisfies Properties<ContainerDefinition>;
