import type { JsonPatchDefinition } from '../../definition/service/extension-definition';
import type { WorkloadModel } from './workload-model';

/**
 * A service as it runs in one environment, or without any overrides as its base: its workloads, and what they share. In the base,
 * what only an environment can give is undefined.
 */
export interface ServiceSpecModel {
  /** The service's own first, the others by name. */
  readonly workloads: readonly WorkloadModel[];
  /** By name. */
  readonly configMaps: readonly ConfigMapModel[];
  /** Those that are made for the service, by name; existing ones are mentioned by the workloads alone. */
  readonly secrets: readonly SecretModel[];
  readonly serviceAccount: ServiceAccountModel;
  readonly ingress: IngressModel | undefined;
  readonly httpRoute: HttpRouteModel | undefined;
  /** By name. */
  readonly alerts: readonly AlertModel[];
  /** Labels by which the Prometheus operator selects what it reads. */
  readonly monitorLabels: Readonly<Record<string, string>>;
  readonly podSecurity: PodSecurityModel;
  /** Whether policies are also written by host names. */
  readonly cilium: boolean;
  /** The services and URLs that it calls, sorted. */
  readonly calls: readonly string[];
  /** In the order written. */
  readonly jsonPatches: readonly JsonPatchDefinition[];
}

/** Files by name. */
export interface ConfigMapModel {
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
}

export type SecretModel = ExternalSecretModel | SealedSecretModel;

/** A Secret that is filled from a secret store. */
export interface ExternalSecretModel {
  readonly from: 'external-secrets';
  readonly name: string;
  /** All that is under this key of the store; undefined where `keys` name what to take, and in the base where it names the environment. */
  readonly key: string | undefined;
  /** Single entries, by name. */
  readonly keys: readonly SecretKeyModel[];
  readonly refreshInterval: string;
  readonly store: string;
}

export interface SecretKeyModel {
  readonly entry: string;
  readonly key: string;
  readonly property: string | undefined;
}

/** A Secret that the controller in the cluster decrypts. */
export interface SealedSecretModel {
  readonly from: 'sealed-secrets';
  readonly name: string;
  readonly encryptedData: Readonly<Record<string, string>>;
  readonly scope: 'strict' | 'namespace-wide' | 'cluster-wide';
}

export interface ServiceAccountModel {
  /** Including those of the clouds' identities. */
  readonly annotations: Readonly<Record<string, string>>;
  /** A Role of the service's own, where there are any. */
  readonly rules: readonly {
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
    readonly resourceNames?: readonly string[];
  }[];
}

/** What leads from outside to the service's own workload. */
export interface IngressModel {
  readonly className: string | undefined;
  readonly annotations: Readonly<Record<string, string>>;
  /** By name. */
  readonly hosts: readonly { readonly host: string; readonly tlsSecret: string | undefined; readonly paths: readonly RouteModel[] }[];
}

export interface HttpRouteModel {
  readonly hostnames: readonly string[];
  readonly gateway: { readonly name: string; readonly namespace: string; readonly sectionName: string | undefined } | undefined;
  readonly paths: readonly RouteModel[];
}

/** A path prefix, and the port of the service's own Service that it leads to. */
export interface RouteModel {
  readonly path: string;
  /** Undefined where there is none to choose, which a rule reports. */
  readonly port: string | undefined;
  /** Where the Service listens. */
  readonly number: number | undefined;
}

export interface AlertModel {
  readonly name: string;
  readonly expr: string;
  readonly for: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export interface PodSecurityModel {
  readonly level: 'restricted' | 'baseline' | 'privileged';
  /** Undefined for `restricted`, which needs none. */
  readonly reason: string | undefined;
}
