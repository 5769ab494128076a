import { networkEgressProperties, networkIngressProperties } from '../../definition/service/network-shape';
import type { NetworkEgressDefinition } from '../../definition/service/network-definition';
import type { Given, GivenService } from '../../definition/given';
import { givenByName, unique } from '../../data/entries';
import { groupBy } from '../../data/group-by';
import type { DnsModel } from '../types/platform-model';
import { servicesOf, type KubernetesServiceModel } from '../types/kubernetes-service-model';
import {
  networkPorts,
  type NetworkModel,
  type OutsideModel,
  type PeerModel,
  type PortModel,
  type WorkloadModel,
  type DestinationModel,
} from '../types/workload-model';
import { isPublic } from './service-ports';

/** What surrounds the connections of a workload. */
export interface NetworkContext {
  /** The service's network policy; `null` for none. */
  readonly networkPolicy: GivenService['networkPolicy'];
  /** Namespaces from which traffic is routed to this workload. */
  readonly routedFrom: readonly string[];
  /** The namespace of Prometheus, if it is known. */
  readonly monitoring: string | undefined;
  readonly dns: readonly DnsModel[];
}

/** The part of a workload that determines its connections. */
export interface Talk extends Pick<WorkloadModel, 'service' | 'services' | 'prometheus'> {
  readonly ports: readonly PortModel[];
  /** Whether it has a token for the API server. */
  readonly hasToken: boolean;
}

/** All addresses. */
const anywhere = ['0.0.0.0/0', '::/0'];

/**
 * Ports of API servers. Their addresses differ between clusters, and policies see these addresses, not that of the Kubernetes Service in
 * front of them.
 */
const apiServerPorts = [443, 6443];

/** The connections that do not depend on calls: those are only known when all services are resolved. */
export function resolveNetwork(talk: Talk, { networkPolicy, routedFrom, monitoring, dns }: NetworkContext): NetworkModel | undefined {
  if (networkPolicy === null) return undefined;
  const namespaces = unique([
    ...(networkPolicy?.ingress?.namespaces ?? []),
    ...routedFrom,
    ...(talk.prometheus && monitoring !== undefined ? [monitoring] : []),
  ]);
  const ownNamespace: PeerModel[] =
    (networkPolicy?.ingress?.ownNamespace ?? networkIngressProperties.ownNamespace.default)
      ? [{ namespace: undefined, workload: undefined }]
      : [];
  const ports = networkPorts(talk.ports);
  return {
    ingress: ports.length === 0 ? [] : [...ownNamespace, ...namespaces.map((namespace) => ({ namespace, workload: undefined }))],
    ports,
    outside: outsideOf(talk, networkPolicy?.ingress?.cidrs),
    calls: [],
    urls: [],
    dns,
    destinations: destinationsOf(networkPolicy?.egress ?? {}),
    everywhere: networkPolicy?.egress?.everything ?? networkEgressProperties.everything.default,
    egressPorts: unique([...(networkPolicy?.egress?.ports ?? []), ...(talk.hasToken ? apiServerPorts : [])]),
  };
}

/** Its own namespace first, then others by name, then addresses. */
function destinationsOf({ ownNamespace, namespaces, cidrs }: Given<NetworkEgressDefinition>): DestinationModel[] {
  const tcp = (ports: readonly number[] | undefined): DestinationModel['ports'] =>
    unique(ports ?? []).map((port) => ({ port, protocol: 'TCP' as const }));
  const isOpen = ownNamespace ?? networkEgressProperties.ownNamespace.default;
  return [
    ...(isOpen ? [{ to: { namespace: undefined, workload: undefined }, ports: [] }] : []),
    ...givenByName(namespaces).map(([namespace, { ports }]) => ({ to: { namespace, workload: undefined }, ports: tcp(ports) })),
    ...givenByName(cidrs).map(([cidr, { ports }]) => ({ to: { cidr }, ports: tcp(ports) })),
  ];
}

/**
 * The addresses that the definition names reach the ports of all public Services, or else of all Services, or else of the pods. If it names
 * none, each public Service opens its ports to its own addresses.
 */
function outsideOf({ ports, ...workload }: Talk, cidrs: readonly string[] | undefined): OutsideModel[] {
  const services = servicesOf(workload);
  const open = services.filter(isPublic);
  const behind = (some: readonly KubernetesServiceModel[]): OutsideModel['ports'] =>
    networkPorts(ports.filter(({ name }) => some.some((service) => service.ports.some((port) => port.name === name))));
  if (cidrs) {
    const own = services.length === 0 ? networkPorts(ports) : behind(open.length > 0 ? open : services);
    return own.length === 0 || cidrs.length === 0 ? [] : [{ cidrs: unique(cidrs), ports: own }];
  }
  if (open.length === 0) return [];
  return [...groupBy(open, (service) => addressesOf(service).join()).values()].map((alike) => ({
    cidrs: addressesOf(alike[0]!),
    ports: behind(alike),
  }));
}

/**
 * The addresses that pods see. Without the traffic policy `Local`, the load balancer or kube-proxy checks the source ranges, and pods then
 * see addresses of nodes.
 *
 * @see https://kubernetes.io/docs/tutorials/services/source-ip/
 */
const addressesOf = ({ type, externalTrafficPolicy, loadBalancerSourceRanges }: KubernetesServiceModel): readonly string[] =>
  type === 'LoadBalancer' && externalTrafficPolicy === 'Local' && loadBalancerSourceRanges ? unique(loadBalancerSourceRanges) : anywhere;
