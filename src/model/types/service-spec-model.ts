import type { JsonPatchDefinition } from '../../definition/service/extension-definition';
import type { IngressModel, RouteModel } from './route-model';
import type { MetadataModel } from './metadata-model';
import type { ClaimModel } from './volume-model';
import type { WorkloadModel } from './workload-model';

/**
 * A service in one environment, or its base: its workloads, and what they share. In the base, values that only an environment can give are
 * undefined.
 */
export interface ServiceSpecModel {
  /** The main workload first, the others by name. */
  readonly workloads: readonly WorkloadModel[];
  /** Of all objects. */
  readonly metadata: MetadataModel;
  /** By name. */
  readonly configMaps: readonly ConfigMapModel[];
  /** The Secrets that are created for the service, by name. Existing ones only appear in the workloads. */
  readonly secrets: readonly SecretModel[];
  /** The claims that outlive the workloads, by name. */
  readonly claims: readonly NamedClaimModel[];
  readonly serviceAccount: ServiceAccountModel;
  readonly ingress: IngressModel | undefined;
  readonly httpRoute: RouteModel | undefined;
  readonly grpcRoute: RouteModel | undefined;
  /** By name. */
  readonly alerts: readonly AlertModel[];
  /** Labels by which the Prometheus operator selects its objects. */
  readonly monitorLabels: Readonly<Record<string, string>>;
  readonly podSecurity: PodSecurityModel;
  /** Whether there are CiliumNetworkPolicies for host names. */
  readonly cilium: boolean;
  /** The services and URLs that it calls, sorted. */
  readonly calls: readonly string[];
  /** In the order in which they are applied. */
  readonly jsonPatches: readonly JsonPatchModel[];
}

/** A JSON patch, with its name in the definition. */
export interface JsonPatchModel extends JsonPatchDefinition {
  readonly name: string;
}

/** A claim as an object of its own. */
export interface NamedClaimModel extends ClaimModel {
  readonly name: string;
  readonly volumeName: string | undefined;
}

/** Where the definition has configuration. */
interface OwnedConfiguration {
  /** The further workload that has it for itself, by its name in the definition; undefined if all workloads share it. */
  readonly workload?: string;
}

/** Files by name. */
export interface ConfigMapModel extends OwnedConfiguration {
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
}

export type SecretModel = ExternalSecretModel | SealedSecretModel;

/** A Secret that is filled from a secret store. */
export interface ExternalSecretModel extends OwnedConfiguration {
  readonly from: 'external-secrets';
  readonly name: string;
  /**
   * All entries under this key of the store. Undefined if `keys` lists the entries, and in the base if the key contains the environment.
   */
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
export interface SealedSecretModel extends OwnedConfiguration {
  readonly from: 'sealed-secrets';
  readonly name: string;
  readonly encryptedData: Readonly<Record<string, string>>;
  readonly scope: 'strict' | 'namespace-wide' | 'cluster-wide';
}

export interface ServiceAccountModel {
  readonly name: string;
  /** Whether the service generates it. */
  readonly isGenerated: boolean;
  /** Its namespace; undefined in the base. */
  readonly namespace: string | undefined;
  readonly imagePullSecrets: readonly string[];
  /** Including those for cloud identities. */
  readonly annotations: Readonly<Record<string, string>>;
  /** The rules of a Role for the service, if there are any. */
  readonly rules: readonly {
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
    readonly resourceNames?: readonly string[];
  }[];
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
  /** Undefined for `restricted`, which needs no reason. */
  readonly reason: string | undefined;
}

/** The path of a Secret or a ConfigMap in the definition of its service. */
export const pathOfConfiguration = ({ workload }: OwnedConfiguration, ...path: readonly string[]): string[] =>
  workload === undefined ? [...path] : ['workloads', workload, ...path];
