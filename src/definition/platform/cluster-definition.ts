import type { DnsDefinition } from './dns-definition';

/** An Ingress controller, and where its pods are. */
export interface IngressControllerDefinition {
  /** Name of its IngressClass. @default - the cluster's default */
  readonly className?: string;
  /** Namespace of its pods, which are let in to what an Ingress leads to. */
  readonly namespace: string;
}

/** A Prometheus, and where its pods are. */
export interface MonitoringDefinition {
  /** Namespace of its pods, which are let in to what is scraped. */
  readonly namespace: string;
  /** Labels by which the Prometheus operator selects ServiceMonitors and PrometheusRules. @default - none */
  readonly labels?: { readonly [label: string]: string };
}

/** A cluster as Argo CD knows it: by its server, or by its name. */
export type ClusterDefinition = ClusterByServer | ClusterByName;

interface AnyCluster {
  /** See {@link PlatformDefinition.dns}. @default - the platform's */
  readonly dns?: DnsDefinition;
}

/** A cluster by its server. */
export interface ClusterByServer extends AnyCluster {
  /** URL of its API server; `https://kubernetes.default.svc` is the cluster where Argo CD runs. */
  readonly server: string;
  /**
   * The version of Kubernetes that it runs. What `extend` and `jsonPatches` make is checked against it: a kind, a field or a value that this
   * version does not have yet, or no longer has, is a problem. A field that it leaves aside because a feature gate is off by default is a warning.
   *
   * @default - '1.29', the oldest that is supported
   */
  readonly kubernetes?: KubernetesVersion;
  readonly name?: NotBesideServer;
}

/** A cluster by its name. */
export interface ClusterByName extends AnyCluster {
  /** Its name in Argo CD, as its cluster Secret says; `in-cluster` is the cluster where Argo CD runs. */
  readonly name: string;
  /** See {@link ClusterByServer.kubernetes}. @default - '1.29', the oldest that is supported */
  readonly kubernetes?: KubernetesVersion;
  readonly server?: NotBesideName;
}

/** A minor version of Kubernetes. */
export type KubernetesVersion = '1.29' | '1.30' | '1.31' | '1.32' | '1.33' | '1.34' | '1.35' | '1.36' | '1.37';

/** Stands in a compile error where a cluster has a server and a name: one of them is enough. */
export interface NotBesideServer {
  readonly oneOfThemIsEnough: never;
}

/** Stands in a compile error where a cluster has a name and a server: one of them is enough. */
export interface NotBesideName {
  readonly oneOfThemIsEnough: never;
}
