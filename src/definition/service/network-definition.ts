/** Who reaches the service, and whom it reaches. */
export interface NetworkDefinition {
  /**
   * The services and URLs that the service calls: `['ledger', 'https://api.stripe.com']`. Of a service, both sides' NetworkPolicies
   * are derived; a URL opens its port to all but private addresses. Replaced whole.
   *
   * @default - none
   */
  readonly calls?: readonly string[] | null;
  /**
   * What the NetworkPolicies allow beyond `calls` and DNS, between the workloads of the service, and to the API server where pods have a token for
   * it. `null` lets everything through.
   *
   * @default - ingress on its own ports from its own namespace, egress to DNS alone
   */
  readonly networkPolicy?: NetworkPolicyDefinition | null;
  /** An Ingress that brings traffic from outside to the service's own workload. @default - none */
  readonly ingress?: IngressDefinition | null;
  /** A Gateway API HTTPRoute that brings traffic from outside to the service's own workload. @default - none */
  readonly httpRoute?: HttpRouteDefinition | null;
}

/** Beyond what is always allowed. */
export interface NetworkPolicyDefinition {
  /** Who else may reach the service's ports. @default - its own namespace alone */
  readonly ingress?: NetworkIngressDefinition | null;
  /** What else the service may reach. @default - DNS alone */
  readonly egress?: NetworkEgressDefinition | null;
}

/** Sources of traffic. */
export interface NetworkIngressDefinition {
  /** Names of namespaces. @default - none */
  readonly namespaces?: readonly string[];
  /**
   * Addresses from which the ports of the Service may be reached, in CIDR form, for what comes from no namespace: clients outside the cluster. All
   * ports where there is no Service.
   *
   * @default - every address where the Service is a LoadBalancer or a NodePort, else none
   */
  readonly cidrs?: readonly string[] | null;
  /** Whether every pod of the own namespace may, or only those that call the service. @default true */
  readonly ownNamespace?: boolean | null;
}

/** Destinations of traffic beside DNS. */
export interface NetworkEgressDefinition {
  /** TCP ports, at any address. @default - none */
  readonly ports?: readonly number[];
}

/** An Ingress to the service's own workload. @see https://kubernetes.io/docs/concepts/services-networking/ingress/ */
export interface IngressDefinition {
  /** The hosts that it answers to, by name. */
  readonly hosts: { readonly [host: string]: IngressHostDefinition | null };
  /** Name of an IngressClass. @default - the platform's `ingressController.className` */
  readonly className?: string | null;
  /** Annotations of the Ingress, by which its controller is told more. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
}

/** One host of an Ingress. */
export interface IngressHostDefinition {
  /** Name of the Secret that holds its certificate. @default - no TLS */
  readonly tlsSecret?: string | null;
  /** Ports by the path prefix that leads to them. @default - `/` to the port named `http`, or the only one */
  readonly paths?: { readonly [path: string]: string | null };
}

/** An HTTPRoute to the service's own workload. @see https://gateway-api.sigs.k8s.io/api-types/httproute/ */
export interface HttpRouteDefinition {
  /** The hosts that it answers to. TLS is the listener's. Replaced whole. */
  readonly hostnames: readonly string[];
  /** The Gateway that it belongs to. @default - the platform's `gateway` */
  readonly gateway?: GatewayDefinition | null;
  /** Ports by the path prefix that leads to them. @default - `/` to the port named `http`, or the only one */
  readonly paths?: { readonly [path: string]: string | null };
}

/** A Gateway, and where its pods are. */
export interface GatewayDefinition {
  /** Name of the Gateway. */
  readonly name: string;
  /** Its namespace. */
  readonly namespace: string;
  /** Name of the listener, such as the one for TLS. @default - every listener that lets the route in */
  readonly sectionName?: string | null;
  /** Namespace of the pods that the traffic comes from. @default - the Gateway's */
  readonly podNamespace?: string | null;
}
