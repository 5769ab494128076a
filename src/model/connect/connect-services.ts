import { destinationOf, isServiceName } from '../../definition/formats/call';
import { problem, type Problem } from '../../problems/problem';
import { uniqueBy } from '../../data/entries';
import { groupBy } from '../../data/group-by';
import type { ServiceSpecModel } from '../types/service-spec-model';
import type { Place } from '../place';
import { specsOf, type StageModel, type ServiceModel } from '../types/service-model';
import { peerOf } from '../facts/selector-of';
import { networkPortsOf, type NetworkModel, type NetworkPortModel, type PeerModel } from '../types/workload-model';

/** The services with network policies for the calls between them, and the problems of calls without a target. */
export interface ConnectedServices {
  readonly services: readonly ServiceModel[];
  readonly problems: readonly Problem[];
}

/** What is known besides the resolved services. */
export interface ConnectContext {
  /** Names of services with problems of their own. They exist, so calls to them are no mistake. */
  readonly unresolved: ReadonlySet<string>;
  /** Returns the places of a service's properties. */
  readonly placesOf: (service: string, environment: string, cluster: string | undefined) => Place;
}

/** A service in one environment, or its base, for looking up calls. */
interface Side {
  readonly service: ServiceModel;
  /** Undefined for the base. */
  readonly stage: StageModel | undefined;
  readonly cluster: string | undefined;
  readonly spec: ServiceSpecModel;
}

/**
 * Derives the network policies of both sides from the calls between services. The base has those whose two sides share a namespace in every
 * environment of the caller. Others need the name of a namespace, which only an environment gives.
 */
export function connectServices(services: readonly ServiceModel[], context: ConnectContext): ConnectedServices {
  const byName = new Map(services.map((service) => [service.name, service]));
  const calling = services.filter((service) => specsOf(service).some(({ calls }) => calls.length > 0));
  if (calling.length === 0) return { services, problems: [] };
  const callersOf = groupBy(
    calling.flatMap((service) => [...calledBy(service)].map((callee) => ({ callee, service }))),
    ({ callee }) => callee,
  );
  const connected = services.map((service) => {
    const callers = (callersOf.get(service.name) ?? []).map((each) => each.service);
    return callers.length === 0 && !calling.includes(service) ? service : connect(service, callers, byName);
  });
  return { services: connected, problems: calling.flatMap((service) => checkCalls(service, byName, context)) };
}

/** All services that a service calls. */
const calledBy = (service: ServiceModel): Set<string> => new Set(specsOf(service).flatMap(({ calls }) => calls.filter(isServiceName)));

function checkCalls(service: ServiceModel, byName: ReadonlyMap<string, ServiceModel>, context: ConnectContext): Problem[] {
  const { unresolved, placesOf } = context;
  return service.stages.flatMap((stage) =>
    stage.overlays.flatMap(({ cluster, spec, retired }) =>
      (retired ? [] : spec.calls).filter(isServiceName).flatMap((callee) => {
        const { name: environment } = stage.environment;
        const at = placesOf(service.name, environment, cluster)('calls');
        if (callee === service.name || !(byName.has(callee) || unresolved.has(callee))) {
          const allowed = [...byName.keys(), ...unresolved].filter((each) => each !== service.name).sort();
          return [problem('unknown-service', at, { given: callee, allowed })];
        }
        const other = byName.get(callee);
        if (!other) return [];
        const sides = otherSides({ service, stage, cluster, spec }, other);
        if (sides.length === 0) return [problem('call-not-deployed', at, { callee, environment })];
        return sides.every((side) => portsOf(side).length > 0) ? [] : [problem('call-without-port', at, { callee })];
      }),
    ),
  );
}

function connect(service: ServiceModel, callers: readonly ServiceModel[], byName: ReadonlyMap<string, ServiceModel>): ServiceModel {
  const connectSpec = (side: Omit<Side, 'service'>): ServiceSpecModel => withNetwork({ ...side, service }, callers, byName);
  return {
    ...service,
    base: connectSpec({ stage: undefined, cluster: undefined, spec: service.base }),
    stages: service.stages.map((stage) => ({
      ...stage,
      overlays: stage.overlays.map((overlay) => ({ ...overlay, spec: connectSpec({ stage, ...overlay }) })),
    })),
  };
}

function withNetwork(side: Side, callers: readonly ServiceModel[], byName: ReadonlyMap<string, ServiceModel>): ServiceSpecModel {
  const { spec } = side;
  const outward = {
    calls: spec.calls.filter(isServiceName).flatMap((callee) => callTo(side, byName.get(callee))),
    urls: uniqueBy(spec.calls.filter((call) => !isServiceName(call)).map(destinationOf), ({ host, port }) => `${host} ${port}`),
  };
  const inward = uniqueBy(
    callers.flatMap((caller) => peersOf(side, caller)),
    ({ namespace, workload }) => `${namespace ?? ''} ${workload}`,
  );
  return {
    ...spec,
    workloads: spec.workloads.map((workload, index) => {
      if (!workload.network) return workload;
      const network: NetworkModel = {
        ...workload.network,
        calls: [...workload.network.calls, ...outward.calls],
        urls: outward.urls,
        ingress: index === 0 ? withoutCovered([...workload.network.ingress, ...inward]) : workload.network.ingress,
      };
      return { ...workload, network };
    }),
  };
}

/** The egress of a call whose target is known: to all ports of the target, on any cluster that both may run on. */
function callTo(side: Side, callee: ServiceModel | undefined): NetworkModel['calls'][number][] {
  const sides = callee ? otherSides(side, callee) : [];
  const ports = uniqueBy(sides.flatMap(portsOf), ({ port, protocol }) => `${String(port).padStart(5, '0')} ${protocol}`);
  if (ports.length === 0) return [];
  return [{ peer: peerOf(sides[0]!.spec.workloads[0]!, namespaceSeen(side, sides[0]!)), ports }];
}

const portsOf = ({ spec }: Side): NetworkPortModel[] => networkPortsOf(spec.workloads[0]!);

/** The pods of a caller, from the side of the called service. */
const peersOf = (side: Side, caller: ServiceModel): PeerModel[] =>
  otherSides(side, caller)
    .filter(({ spec }) => spec.calls.includes(side.service.name))
    .flatMap((other) => other.spec.workloads.map((workload) => peerOf(workload, namespaceSeen(side, other))));

/**
 * The other service in the same environment, once for each cluster that differs; in the base, only if no part of it depends on the
 * environment.
 */
function otherSides({ service, stage, cluster }: Side, other: ServiceModel): Side[] {
  if (!stage) {
    return sharesNamespace(service, other) ? [{ service: other, stage: undefined, cluster: undefined, spec: other.base }] : [];
  }
  const there = other.stages.find((each) => each.environment.name === stage.environment.name);
  const overlays = there?.overlays.filter(
    (overlay) => !overlay.retired && (overlay.cluster === undefined || cluster === undefined || overlay.cluster === cluster),
  );
  return (overlays ?? []).map((overlay) => ({ service: other, stage: there, ...overlay }));
}

/** Whether two services share a namespace in every environment. */
const sharesNamespace = (one: ServiceModel, other: ServiceModel): boolean =>
  one.stages.every(({ environment, namespace }) => {
    const there = other.stages.find((each) => each.environment.name === environment.name);
    return !there || there.namespace === namespace;
  });

const namespaceSeen = (from: Side, to: Side): string | undefined =>
  from.stage?.namespace === to.stage?.namespace ? undefined : to.stage?.namespace;

/** Omits peers in a namespace that is allowed as a whole. */
function withoutCovered(peers: readonly PeerModel[]): PeerModel[] {
  const whole = new Set(peers.filter(({ workload }) => workload === undefined).map(({ namespace }) => namespace));
  return peers.filter(({ namespace, workload }) => workload === undefined || !whole.has(namespace));
}
