import { noDirectionChange, oneLine } from '../formats/readable';
import { imageReference } from '../formats/image';
import {
  capability,
  environmentField,
  fileName,
  kernelParameter,
  labelKey,
  objectName,
  portName,
  resourceField,
  resourceName,
  variableName,
} from '../formats/names';
import { atLeast, portNumber } from '../formats/numbers';
import { absolutePath, pathWithVariables, relativePath } from '../formats/paths';
import { quantity } from '../formats/quantity';
import {
  boolean,
  hidden,
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
  type MapShape,
  type Properties,
} from '../shape/shape';
import type {
  ConfigMapKeyReference,
  ContainerDefinition,
  FieldReference,
  ImageReference,
  KeySelector,
  PortPair,
  ResourceFieldReference,
  ResourceQuantities,
  ResourcesDefinition,
  SecretKeyReference,
  SecurityContextDefinition,
  VolumeMountDefinition,
} from './container-definition';
import { lifecycleShape, probesShape } from './probe-shape';

/** A map although the interface names the usual resources. */
const quantities: MapShape<ResourceQuantities> = map(resourceName, union(string(quantity), number(quantity))) as MapShape;

const keySelector = required(
  object<KeySelector>('the key of an object', {
    name: required(string(objectName)),
    key: required(string(fileName)),
    optional: withImpliedDefault(boolean(), false),
  }),
);

const envValue = union(
  string(),
  object<ImageReference>('{ image }', { image: required(string()) }),
  object<FieldReference>('{ fieldRef }', { fieldRef: required(string(environmentField)) }),
  object<ResourceFieldReference>('{ resourceFieldRef }', {
    resourceFieldRef: required(string(resourceField)),
    divisor: withImpliedDefault(string(quantity), '1'),
  }),
  object<SecretKeyReference>('{ secretKeyRef }', { secretKeyRef: keySelector }),
  object<ConfigMapKeyReference>('{ configMapKeyRef }', { configMapKeyRef: keySelector }),
);

/** See {@link PortPair}. */
export const portProperties = {
  containerPort: required(number(portNumber)),
  port: nullable(optional(number(portNumber))),
  hostPort: optional(number(portNumber)),
  protocol: withDefault(oneOf('TCP', 'UDP'), 'TCP'),
  appProtocol: optional(string(labelKey)),
} satisfies Properties<PortPair>;

const port = union(number(portNumber), object<PortPair>('{ containerPort, port }', portProperties));

/** See {@link VolumeMountDefinition}. */
export const volumeMountProperties = {
  mountPath: required(string(absolutePath)),
  subPath: optional(string(relativePath)),
  subPathExpr: optional(string(pathWithVariables)),
  readOnly: withDefault(boolean(), false),
  recursiveReadOnly: withImpliedDefault(oneOf('Disabled', 'IfPossible', 'Enabled'), 'Disabled'),
} satisfies Properties<VolumeMountDefinition>;

const volumeMount = object<VolumeMountDefinition>('a mount of a volume', volumeMountProperties);

/** See {@link SecurityContextDefinition}. */
export const securityProperties = {
  runAsUser: optional(number(atLeast(0))),
  runAsGroup: optional(number(atLeast(0))),
  runAsNonRoot: withDefault(boolean(), true),
  fsGroup: optional(number(atLeast(0))),
  fsGroupChangePolicy: withImpliedDefault(oneOf('Always', 'OnRootMismatch'), 'Always'),
  supplementalGroups: optional(list(number(atLeast(0)))),
  sysctls: optional(map(kernelParameter, string(oneLine))),
  readOnlyRootFilesystem: withDefault(boolean(), true),
  capabilities: optional(list(string(capability))),
  allowPrivilegeEscalation: withDefault(boolean(), false),
  privileged: withDefault(boolean(), false),
  seccompProfile: withDefault(oneOf('RuntimeDefault', 'Unconfined'), 'RuntimeDefault'),
} satisfies Properties<SecurityContextDefinition>;

/** See {@link ContainerDefinition}. */
export const containerProperties = {
  image: optional(string(imageReference)),
  command: optional(list(string(noDirectionChange))),
  args: optional(list(string(noDirectionChange))),
  imagePullPolicy: optional(oneOf('Always', 'IfNotPresent', 'Never')),
  terminationMessagePolicy: withImpliedDefault(oneOf('File', 'FallbackToLogsOnError'), 'File'),
  workingDir: optional(string(absolutePath)),
  // In a sidecar or an init container, `null` switches off a variable of the main container.
  env: nullable(hidden(optional(map(variableName, envValue)))),
  ports: optional(map(portName, port)),
  probes: optional(probesShape),
  lifecycle: optional(lifecycleShape),
  resources: optional(
    object<ResourcesDefinition>('what a container may use', { requests: optional(quantities), limits: optional(quantities) }),
  ),
  securityContext: optional(object<SecurityContextDefinition>('a security context', securityProperties)),
  volumeMounts: optional(map(() => undefined, volumeMount)),
} satisfies Properties<ContainerDefinition>;
