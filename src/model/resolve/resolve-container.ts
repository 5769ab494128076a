import {
  containerProperties,
  portProperties,
  securityProperties as security,
  volumeMountProperties,
} from '../../definition/service/container-shape';
import { probeProperties } from '../../definition/service/probe-shape';
import type {
  ContainerDefinition,
  EnvValue,
  ResourceQuantities,
  SecurityContextDefinition,
  VolumeMountDefinition,
} from '../../definition/service/container-definition';
import type { HttpHandler, LifecycleHandler, ProbeDefinition } from '../../definition/service/probe-definition';
import type { Given, GivenPort } from '../../definition/given';
import { given, givenByName, unique } from '../../data/entries';
import { passOn } from './pass-on';
import {
  resolvedContainerProperties,
  resolvedProbeProperties,
  type ContainerModel,
  type ContainerSecurityModel,
  type EnvModel,
  type HandlerModel,
  type HttpHandlerModel,
  type MountModel,
  type PodSecurityContextModel,
  type PortModel,
  type ProbeHandlerModel,
  type ProbeModel,
} from '../types/workload-model';

/** What surrounds a container. */
export interface ContainerContext {
  readonly name: string;
  /** The image, resolved: the name of one of the service's images stands for its repository. */
  readonly image: string;
  /** The repositories of the service's images, by name. */
  readonly images: ReadonlyMap<string, string>;
  /** The service's configuration, if the container shares it. */
  readonly envFrom: readonly string[];
  readonly mounts: readonly MountModel[];
  /** Names of volumes by the Secrets in them, if the names differ. */
  readonly volumeNames: ReadonlyMap<string, string>;
  /** The pod's settings, which the container need not repeat. */
  readonly pod: PodSecurityContextModel;
  readonly restartPolicy?: 'Always';
}

/** Fills in what the definition of a container leaves open. */
export function resolveContainer(definition: Given<ContainerDefinition>, context: ContainerContext): ContainerModel {
  const ports = resolvePorts(definition.ports);
  return withPassedOn(definition, {
    name: context.name,
    image: context.image,
    env: given<EnvValue>(definition.env).map(([name, value]) => resolveEnv(name, value, context.images)),
    envFrom: context.envFrom,
    ports,
    probes: Object.fromEntries(given<Given<ProbeDefinition>>(definition.probes).map(([kind, probe]) => [kind, resolveProbe(probe, ports)])),
    lifecycle: Object.fromEntries(
      given<Given<LifecycleHandler>>(definition.lifecycle).map(([moment, handler]) => [moment, resolveHandler(handler, ports)]),
    ),
    resources: resolveResources(definition.resources),
    securityContext: resolveSecurity(definition.securityContext ?? {}, context.pod),
    mounts: byPath([
      ...context.mounts,
      ...givenByName(definition.volumeMounts).map(([name, mount]) => resolveMount(context.volumeNames.get(name) ?? name, mount)),
    ]),
    restartPolicy: context.restartPolicy,
  });
}

const withPassedOn = passOn(containerProperties, resolvedContainerProperties);

/** Where a container mounts a volume. */
export const resolveMount = (name: string, { readOnly, ...mount }: Given<VolumeMountDefinition>): MountModel => ({
  name,
  mountPath: mount.mountPath,
  subPath: mount.subPath,
  subPathExpr: mount.subPathExpr,
  readOnly: readOnly ?? volumeMountProperties.readOnly.default,
  recursiveReadOnly: mount.recursiveReadOnly,
});

const byPath = (mounts: readonly MountModel[]): readonly MountModel[] =>
  mounts.length > 1 ? [...mounts].sort((a, b) => (a.mountPath < b.mountPath ? -1 : 1)) : mounts;

function resolveEnv(name: string, value: EnvValue, images: ReadonlyMap<string, string>): EnvModel {
  if (typeof value === 'string') return { name, value };
  if ('image' in value) return { name, image: images.get(value.image) ?? value.image };
  if ('secretKeyRef' in value) return { name, secretKeyRef: value.secretKeyRef };
  if ('configMapKeyRef' in value) return { name, configMapKeyRef: value.configMapKeyRef };
  return 'fieldRef' in value
    ? { name, fieldRef: value.fieldRef }
    : { name, resourceFieldRef: value.resourceFieldRef, divisor: value.divisor };
}

/** The port of a Kubernetes Service for a container's port, if the definition sets none. */
export const usualServicePort = (name: string, containerPort: number): number => (name === 'http' ? 80 : containerPort);

function resolvePorts(ports: Given<ContainerDefinition>['ports']): readonly PortModel[] {
  const resolved = givenByName(ports).map(([name, definition]): PortModel => {
    const { containerPort, port, protocol, appProtocol, hostPort }: Partial<GivenPort> & Pick<GivenPort, 'containerPort'> =
      typeof definition === 'number' ? { containerPort: definition } : definition;
    const listening = port === undefined ? usualServicePort(name, containerPort) : (port ?? undefined);
    return { name, containerPort, port: listening, protocol: protocol ?? portProperties.protocol.default, appProtocol, hostPort };
  });
  return [...resolved.filter(({ name }) => name === 'http'), ...resolved.filter(({ name }) => name !== 'http')];
}

/** The named port, or `http`, or the only one, among the TCP ports. */
export function choosePort(ports: readonly PortModel[], name: string | undefined): string | undefined {
  const possible = ports.filter(({ protocol }) => protocol === 'TCP');
  return name ?? (possible[0]?.name === 'http' || possible.length === 1 ? possible[0]!.name : undefined);
}

const withTiming = passOn(probeProperties, resolvedProbeProperties);

const resolveProbe = (probe: Given<ProbeDefinition>, ports: readonly PortModel[]): ProbeModel =>
  withTiming(probe, { handler: resolveProbeHandler(probe, ports) });

/** The only handler; undefined if there are none or several. */
function resolveProbeHandler(probe: Given<ProbeDefinition>, ports: readonly PortModel[]): ProbeHandlerModel | undefined {
  const { path, tcpSocket, exec, grpc } = probe;
  const handlers: ProbeHandlerModel[] = [
    ...(path ? [resolveHttp({ ...probe, path }, ports)] : []),
    ...(tcpSocket ? [{ kind: 'tcp', port: tcpSocket } as const] : []),
    ...(exec ? [{ kind: 'exec', command: exec } as const] : []),
    ...(grpc
      ? [{ kind: 'grpc', ...(typeof grpc === 'string' ? { port: grpc, service: undefined } : { ...grpc, service: grpc.service }) } as const]
      : []),
  ];
  return handlers.length === 1 ? handlers[0] : undefined;
}

function resolveHandler(handler: Given<LifecycleHandler>, ports: readonly PortModel[]): HandlerModel {
  if ('exec' in handler) return { kind: 'exec', command: handler.exec };
  return 'sleep' in handler ? { kind: 'sleep', seconds: handler.sleep } : resolveHttp(handler, ports);
}

const resolveHttp = ({ path, port, scheme, httpHeaders }: Given<HttpHandler>, ports: readonly PortModel[]): HttpHandlerModel => ({
  kind: 'http',
  path,
  port: choosePort(ports, port),
  scheme,
  headers: givenByName(httpHeaders).map(([name, value]) => ({ name, value })),
});

/** The resources of a container. */
export const resolveResources = (resources: Given<ContainerDefinition>['resources']): ContainerModel['resources'] => ({
  requests: quantities(resources?.requests),
  limits: quantities(resources?.limits),
});

const quantities = (amounts: Given<ResourceQuantities> | undefined): Record<string, string> =>
  Object.fromEntries(givenByName<string | number>(amounts).map(([resource, amount]) => [resource, String(amount)]));

/** The container only repeats the pod's settings if they differ. */
function resolveSecurity(own: Given<SecurityContextDefinition>, pod: PodSecurityContextModel): ContainerSecurityModel {
  const unlessThePods = <V>(value: V | undefined, pods: V | undefined): V | undefined => (value === pods ? undefined : value);
  return {
    runAsUser: unlessThePods(own.runAsUser, pod.runAsUser),
    runAsGroup: unlessThePods(own.runAsGroup, pod.runAsGroup),
    runAsNonRoot: unlessThePods(own.runAsNonRoot, pod.runAsNonRoot),
    seccompProfile: unlessThePods(own.seccompProfile, pod.seccompProfile),
    readOnlyRootFilesystem: own.readOnlyRootFilesystem ?? security.readOnlyRootFilesystem.default,
    allowPrivilegeEscalation: own.allowPrivilegeEscalation ?? security.allowPrivilegeEscalation.default,
    privileged: own.privileged ?? security.privileged.default,
    capabilities: unique(own.capabilities ?? []),
  };
}
