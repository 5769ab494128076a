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
}

/** An Ingress to the main workload. @see https://kubernetes.io/docs/concepts/services-networking/ingress/ */
export interface IngressDefinition {
  /** Hosts of the Ingress, by name. */
  readonly hosts: { readonly [host: string]: IngressHostDefinition | null };
  /** Name of the IngressClass. @default - the platform's `ingressController.className` */
  readonly className?: string | null;
  /** Annotations of the Ingress, such as settings of its controller. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
}

/** One host of an Ingress. */
export interface IngressHostDefinition {
  /** Name of the Secret with the certificate of the host. @default - no TLS */
  readonly tlsSecret?: string | null;
  /** Ports by path prefix: requests to paths with this prefix go to this port. @default - `/` to the port named `http`, or the only one */
  readonly paths?: { readonly [path: string]: string | null };
}

/** An HTTPRoute to the main workload. @see https://gateway-api.sigs.k8s.io/api-types/httproute/ */
export interface HttpRouteDefinition {
  /** Host names of the route. TLS is configured in the Gateway's listener. An override replaces the whole list. */
  readonly hostnames: readonly string[];
  /** The Gateway to which the route is attached. @default - the platform's `gateway` */
  readonly gateway?: GatewayDefinition | null;
  /** Ports by path prefix: requests to paths with this prefix go to this port. @default - `/` to the port named `http`, or the only one */
  readonly paths?: { readonly [path: string]: string | null };
}

/** A Gateway, and the namespace of its pods. */
export interface GatewayDefinition {
  /** Name of the Gateway. */
  readonly name: string;
  /** Namespace of the Gateway. */
  readonly namespace: string;
  /** Name of a listener of the Gateway, such as the one for TLS. @default - every listener that accepts the route */
  readonly sectionName?: string | null;
  /** Namespace of the pods that send the traffic. @default - the namespace of the Gateway */
  readonly podNamespace?: string | null;
}
