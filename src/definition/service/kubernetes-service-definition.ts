/** A Kubernetes Service of a workload. @see https://kubernetes.io/docs/concepts/services-networking/service/ */
export interface KubernetesServiceDefinition {
  /**
   * Name of the Service, for one that runs already and is called differently from its workload. Routes, the Ingress and the StatefulSet that it
   * governs refer to it by this name.
   *
   * @default - the name of the workload; for one of `services`, followed by a dash and its key
   */
  readonly name?: string | null;
  /** Whether the Service can be reached inside the cluster, on a port of each node, or through a load balancer. @default 'ClusterIP' */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | null;
  /**
   * Whether the DNS name of the Service resolves to the pods instead of one virtual address. For a StatefulSet, `service` is then the only
   * Service, and gives each pod a DNS name whether or not the pod is ready.
   *
   * @default false
   */
  readonly headless?: boolean | null;
  /** Labels of the Service, by which others select it. @default - those of all objects of the service */
  readonly labels?: { readonly [label: string]: string | null };
  /** Annotations of the Service, such as those for a load balancer. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
  /**
   * Ports of the Service, by the names of the main container's `ports`. If it is set, the Service has only these ports, also those with
   * `port: null` and the one that `prometheus` scrapes.
   *
   * @default - all ports of the main container, except those with `port: null`, and without the one that `prometheus` scrapes if the Service
   * is a LoadBalancer or a NodePort
   */
  readonly ports?: { readonly [port: string]: ServicePortDefinition | null };
  /** Whether a client always reaches the same pod. @default 'None' */
  readonly sessionAffinity?: 'None' | 'ClientIP' | null;
  /** How `sessionAffinity` works. For `sessionAffinity: 'ClientIP'`. @default - as Kubernetes sets it */
  readonly sessionAffinityConfig?: SessionAffinityConfigDefinition | null;
  /**
   * Whether a connection from outside the cluster reaches any pod (`Cluster`), or only pods on the node that it arrives at (`Local`). With
   * `Local`, pods see the addresses of clients, and NetworkPolicies open the ports only to `loadBalancerSourceRanges`; with `Cluster`, pods
   * see addresses of nodes. For a LoadBalancer and a NodePort.
   *
   * @default 'Cluster'
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local' | null;
  /**
   * Whether a connection from inside the cluster reaches any pod (`Cluster`), or only pods on the client's own node (`Local`).
   *
   * @default 'Cluster'
   */
  readonly internalTrafficPolicy?: 'Cluster' | 'Local' | null;
  /**
   * Which pods connections should reach first, if some are near the client: those in the same zone (`PreferSameZone`, and `PreferClose`, its
   * older name), or those on the same node (`PreferSameNode`). `PreferClose` needs Kubernetes 1.31, the others 1.34.
   *
   * @default - no preference
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution
   */
  readonly trafficDistribution?: 'PreferClose' | 'PreferSameZone' | 'PreferSameNode' | null;
  /**
   * Kind of load balancer that a controller in the cluster implements, such as `service.k8s.aws/nlb`. Kubernetes does not allow changing it.
   * For a LoadBalancer.
   *
   * @default - the cloud provider's load balancer
   */
  readonly loadBalancerClass?: string | null;
  /**
   * Addresses that may reach the load balancer, in CIDR notation, if the cloud provider supports it. An override replaces the whole list.
   * For a LoadBalancer.
   *
   * @default - every address
   */
  readonly loadBalancerSourceRanges?: readonly string[] | null;
  /** Whether the load balancer also gets a port of each node. For a LoadBalancer. @default true */
  readonly allocateLoadBalancerNodePorts?: boolean | null;
  /**
   * Families of the Service's addresses; the first one is that of its main address. Kubernetes does not allow changing the first one. An
   * override replaces the whole list.
   *
   * @default - the cluster's first family
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[] | null;
  /** Whether the Service has addresses of one family or of two. @default 'SingleStack' */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack' | null;
  /** Whether the DNS name and the endpoints also include pods that are not ready. @default false */
  readonly publishNotReadyAddresses?: boolean | null;
}

/** The port on which the Service listens, 1 to 65535; or all that can be said of it. An override replaces the whole value. */
export type ServicePortDefinition = number | ServicePort;

/** A port of a Kubernetes Service. */
export interface ServicePort {
  /** Port on which the Service listens, 1 to 65535. @default - the `port` of the container's port, or the default of that */
  readonly port?: number | null;
  /**
   * Port of each node on which the Service listens, by default from 30000 to 32767. Only one Service of a cluster can have it. For a
   * LoadBalancer and a NodePort.
   *
   * @default - Kubernetes chooses one
   */
  readonly nodePort?: number | null;
}

/** How a client always reaches the same pod. */
export interface SessionAffinityConfigDefinition {
  /** Affinity by the address of the client. @default - as Kubernetes sets it */
  readonly clientIP?: ClientIpConfigDefinition | null;
}

/** Affinity by the address of the client. */
export interface ClientIpConfigDefinition {
  /** Number of seconds since the last connection after which a client may reach another pod, 1 to 86400. @default - three hours, 10800 */
  readonly timeoutSeconds?: number | null;
}
