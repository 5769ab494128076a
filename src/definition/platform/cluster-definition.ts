import type { DnsDefinition } from './dns-definition';

/** An Ingress controller, and the namespace of its pods. */
export interface IngressControllerDefinition {
  /** Name of its IngressClass. @default - the cluster's default */
  readonly className?: string;
  /** Namespace of its pods. NetworkPolicies allow traffic from it to the ports of an Ingress. */
  readonly namespace: string;
}

/** A Prometheus, and the namespace of its pods. */
export interface MonitoringDefinition {
  /** Namespace of its pods. NetworkPolicies allow traffic from it to the ports that are scraped. */
  readonly namespace: string;
  /** Labels by which the Prometheus operator selects ServiceMonitors and PrometheusRules. @default - none */
  readonly labels?: { readonly [label: string]: string };
}

/** A cluster, identified as in Argo CD: by its server or by its name. */
export type ClusterDefinition = ClusterByServer | ClusterByName;

interface AnyCluster {
  /** See {@link PlatformDefinition.dns}. @default - the platform's */
  readonly dns?: DnsDefinition;
}

/** A cluster, identified by its server. */
export interface ClusterByServer extends AnyCluster {
  /** URL of its API server. `https://kubernetes.default.svc` is the cluster that Argo CD runs on. */
  readonly server: string;
  /**
   * Kubernetes version of the cluster. A property of a service that needs a newer version is a problem. Objects of `extend` and
   * `jsonPatches` are checked against the version, too: a kind, field or value that it does not have is a problem, and a field that it
   * ignores because a feature gate is off by default is a warning.
   *
   * @default '1.29', the oldest supported version
   */
  readonly kubernetes?: KubernetesVersion;
  readonly name?: NotBesideServer;
}

/** A cluster, identified by its name. */
export interface ClusterByName extends AnyCluster {
  /** Name of the cluster in Argo CD, as in its cluster Secret. `in-cluster` is the cluster that Argo CD runs on. */
  readonly name: string;
  /** See {@link ClusterByServer.kubernetes}. @default '1.29', the oldest supported version */
  readonly kubernetes?: KubernetesVersion;
  readonly server?: NotBesideName;
}

/** A minor version of Kubernetes. */
export type KubernetesVersion = '1.29' | '1.30' | '1.31' | '1.32' | '1.33' | '1.34' | '1.35' | '1.36' | '1.37';

/** Shown in a compile error if a cluster has a server and a name: one of them is enough. */
export interface NotBesideServer {
  readonly oneOfThemIsEnough: never;
}

/** Shown in a compile error if a cluster has a name and a server: one of them is enough. */
export interface NotBesideName {
  readonly oneOfThemIsEnough: never;
}
