import type { GrpcRouteDefinition, HttpRouteDefinition } from './route-definition';

/** Incoming and outgoing traffic of a service. */
export interface NetworkDefinition {
  /**
   * Services and URLs to which the service connects: `['ledger', 'https://api.stripe.com']`. For a service, the NetworkPolicies of both
   * sides are generated. For a URL, its port is open to all addresses except private ones. An override replaces the whole list.
   *
   * @default - none
   */
  readonly calls?: readonly string[] | null;
  /**
   * Traffic that the NetworkPolicies allow in addition to `calls`, DNS, traffic between the workloads of the service, and traffic to the
   * API server for pods that have a token. `null` allows all traffic.
   *
   * @default - ingress to its own ports from its own namespace, egress only to DNS
   */
  readonly networkPolicy?: NetworkPolicyDefinition | null;
  /** An Ingress that routes traffic from outside the cluster to the main workload. @default - none */
  readonly ingress?: IngressDefinition | null;
  /** A Gateway API HTTPRoute that routes traffic from outside the cluster to the main workload. @default - none */
  readonly httpRoute?: HttpRouteDefinition | null;
  /** A Gateway API GRPCRoute that routes gRPC from outside the cluster to the main workload. @default - none */
  readonly grpcRoute?: GrpcRouteDefinition | null;
}

/** Traffic to allow in addition to what is always allowed. */
export interface NetworkPolicyDefinition {
  /** Further sources of traffic to the service's ports. @default - only its own namespace */
  readonly ingress?: NetworkIngressDefinition | null;
  /** Further destinations of the service's traffic. @default - only DNS */
  readonly egress?: NetworkEgressDefinition | null;
}

/** Sources of incoming traffic. */
export interface NetworkIngressDefinition {
  /** Names of namespaces whose pods may connect. @default - none */
  readonly namespaces?: readonly string[];
  /**
   * Addresses outside the cluster that may reach the ports of the Kubernetes Service, in CIDR notation. Without a Kubernetes Service, they
   * may reach all ports.
   *
   * @default - every address if the Service is a LoadBalancer or a NodePort, otherwise none
   */
  readonly cidrs?: readonly string[] | null;
  /** Whether every pod of the service's namespace may connect, or only pods of services that call it. @default true */
  readonly ownNamespace?: boolean | null;
}

/** Destinations of outgoing traffic, in addition to DNS. */
export interface NetworkEgressDefinition {
  /** TCP ports, open to any address. @default - none */
  readonly ports?: readonly number[];
  /** Namespaces whose pods may be reached, by name, such as those of Services that Charthouse does not manage. @default - none */
  readonly namespaces?: { readonly [namespace: string]: EgressDestination | null };
  /** Addresses that may be reached, in CIDR notation, also private ones. @default - none */
  readonly cidrs?: { readonly [cidr: string]: EgressDestination | null };
  /** Whether every pod of the service's namespace may be reached, on all ports. @default false */
  readonly ownNamespace?: boolean | null;
  /** Whether everything may be reached, inside and outside of the cluster. @default false */
  readonly everything?: boolean | null;
}

/** What may be reached of a destination. */
export interface EgressDestination {
  /**
   * TCP ports. In a namespace, these are ports of the pods, which may differ from the ports of their Service. An override replaces the whole
   * list.
   *
   * @default - all ports of every protocol
   */
  readonly ports?: readonly number[] | null;
}

/** An Ingress to the main workload. @see https://kubernetes.io/docs/concepts/services-networking/ingress/ */
export interface IngressDefinition {
  /** Hosts of the Ingress, by name. @default - none; required if there are no `paths` */
  readonly hosts?: { readonly [host: string]: IngressHostDefinition | null };
  /** Ports by path, for requests to hosts that are not in `hosts`. @default - none: other hosts are not served */
  readonly paths?: { readonly [path: string]: string | IngressPathDefinition | null };
  /** Name of the Secret with the certificate of the hosts that name none, and of `paths`. @default - no TLS */
  readonly tlsSecret?: string | null;
  /** Name of the IngressClass. @default - the platform's `ingressController.className` */
  readonly className?: string | null;
  /** Annotations of the Ingress, such as settings of its controller. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
}

/** One host of an Ingress. */
export interface IngressHostDefinition {
  /** Name of the Secret with the certificate of the host; `null` for no TLS. @default - the `tlsSecret` of the Ingress */
  readonly tlsSecret?: string | null;
  /**
   * Ports by path: requests to paths with this prefix go to this port, or requests to the path, as `pathType` says.
   *
   * @default - `/` to the port named `http`, or the only one
   */
  readonly paths?: { readonly [path: string]: string | IngressPathDefinition | null };
}

/** A path of an Ingress. */
export interface IngressPathDefinition {
  /**
   * Whether the path is a prefix of the paths of requests, the whole path, or what the controller makes of it.
   *
   * @default 'Prefix'
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
   */
  readonly pathType?: 'Prefix' | 'Exact' | 'ImplementationSpecific';
  /** Name of the port that the requests go to, one of `ports`. @default - the port named `http`, or the only one */
  readonly port?: string;
}
