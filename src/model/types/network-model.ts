import type { DnsModel } from './platform-model';

/** The allowed connections. Everything else is denied, except DNS. */
export interface NetworkModel {
  /** The pods that may connect to the workload. */
  readonly ingress: readonly PeerModel[];
  /** The ports for the pods of `ingress`. */
  readonly ports: readonly NetworkPortModel[];
  /** Addresses in or outside of the cluster that may connect to it as well, each with their ports. */
  readonly outside: readonly OutsideModel[];
  /** The other services that it calls. */
  readonly calls: readonly {
    readonly peer: PeerModel;
    readonly ports: readonly NetworkPortModel[];
  }[];
  /** The addresses outside of the platform that it calls. */
  readonly urls: readonly { readonly host: string; readonly port: number }[];
  /** The DNS servers that it uses. */
  readonly dns: readonly DnsModel[];
  /** TCP ports at any address. */
  readonly egressPorts: readonly number[];
  /** Further destinations. */
  readonly destinations: readonly DestinationModel[];
  /** Whether it may reach everything. */
  readonly everywhere: boolean;
}

/** The pods of a namespace, or addresses. Without ports, all of them are open. */
export interface DestinationModel {
  readonly to: PeerModel | { readonly cidr: string };
  readonly ports: readonly NetworkPortModel[];
}

/** Addresses, in CIDR notation, and the ports of the container that they may reach. */
export interface OutsideModel {
  readonly cidrs: readonly string[];
  readonly ports: readonly NetworkPortModel[];
}

/** A port of a container, by its number. */
export interface NetworkPortModel {
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** All pods of a namespace, or those of one workload. */
export interface PeerModel {
  /** Undefined for the service's own namespace. */
  readonly namespace: string | undefined;
  /** Name of the workload; undefined for all pods. */
  readonly workload: string | undefined;
  /** See {@link WorkloadModel.selectorLabels}. */
  readonly selectorLabels?: Readonly<Record<string, string>>;
}
