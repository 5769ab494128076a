import type { Deletion } from '../definition/service-definition';
import type { ClusterModel, EnvironmentModel, RepositoryModel, TeamModel } from './platform-model';

/** A service, resolved: what is alike in every environment, what it is without overrides, and what it is in each environment. */
export interface ServiceModel {
  readonly name: string;
  readonly team: TeamModel;
  readonly deletion: Deletion;
  readonly source: SourceModel;
  /** The images that are built from the source, by name. Their tags are CI's. */
  readonly images: readonly ImageModel[];
  /** The definition without overrides: what the base is rendered from. It belongs to no environment. */
  readonly base: WorkloadModel;
  /** Where the service is deployed, in the order of promotion. */
  readonly deployments: readonly DeploymentModel[];
}

export interface SourceModel {
  readonly repository: RepositoryModel;
  /** Folder in the repository, `.` for its root. */
  readonly path: string;
  readonly dockerfile: string;
  readonly test: string;
}

export interface ImageModel {
  readonly name: string;
  /** Name in the registry, without tag. */
  readonly repository: string;
}

/** A service in one environment. */
export interface DeploymentModel {
  readonly environment: EnvironmentModel;
  readonly namespace: string;
  readonly workload: WorkloadModel;
  /** The environment whose tag is promoted here, those passed over where the service is not deployed; undefined where CI starts it. */
  readonly promotedFrom: string | undefined;
  /** Whether GitHub merges the promotion as soon as it may. */
  readonly mergesItself: boolean;
  /** Who must approve a change, the service's own team by its name, sorted; undefined where one code owner is enough. */
  readonly approvals: readonly ApprovalModel[] | undefined;
  /** One per cluster of the environment. */
  readonly applications: readonly ApplicationModel[];
  /** By the image's name in the registry. */
  readonly firstTags: Readonly<Record<string, string>>;
}

export interface ApprovalModel {
  readonly team: string;
  readonly count: number;
}

/** What Argo CD syncs: an environment of a service on one cluster. */
export interface ApplicationModel {
  readonly name: string;
  readonly cluster: ClusterModel;
}

/** What runs, resolved. In the base, what only an environment can give is undefined. */
export interface WorkloadModel {
  readonly image: string;
  /** By name, `http` first. */
  readonly ports: readonly PortModel[];
  readonly probes: Readonly<Partial<Record<'readiness' | 'liveness' | 'startup', ProbeModel>>>;
  readonly resources: { readonly requests: Readonly<Record<string, string>>; readonly limits: Readonly<Record<string, string>> };
  readonly securityContext: SecurityContextModel;
  /** In the order written. */
  readonly env: readonly { readonly name: string; readonly value: string }[];
  /** Names of the Secrets whose keys become environment variables, sorted. */
  readonly envFrom: readonly string[];
  /** Where these Secrets come from, by name. */
  readonly secrets: readonly SecretModel[];
  readonly replicas: ReplicasModel;
  /** Undefined for none. */
  readonly podDisruptionBudget: BudgetModel | undefined;
  /** Whether pods are spread over zones and nodes: from two replicas on. */
  readonly spread: boolean;
  readonly prometheus: PrometheusModel | undefined;
  readonly networkPolicy: { readonly ingressNamespaces: readonly string[]; readonly egressPorts: readonly number[] } | undefined;
}

export interface PortModel {
  readonly name: string;
  readonly containerPort: number;
  /** Where the Service listens. */
  readonly port: number;
}

export interface ProbeModel {
  readonly path: string;
  /** Name of the port; undefined where there is none to choose, which a rule reports. */
  readonly port: string | undefined;
  readonly initialDelaySeconds: number | undefined;
  readonly periodSeconds: number | undefined;
  readonly timeoutSeconds: number | undefined;
  readonly failureThreshold: number | undefined;
}

export interface PrometheusModel {
  /** As a probe's. */
  readonly port: string | undefined;
  readonly path: string | undefined;
}

export interface SecurityContextModel {
  readonly runAsUser: number | undefined;
  readonly runAsGroup: number | undefined;
  readonly runAsNonRoot: boolean;
  readonly fsGroup: number | undefined;
  readonly readOnlyRootFilesystem: boolean;
}

export interface SecretModel {
  readonly name: string;
  /** Undefined in the base where it names the environment. */
  readonly key: string | undefined;
  readonly refreshInterval: string;
  readonly store: string;
}

export type ReplicasModel =
  | { readonly kind: 'count'; readonly count: number }
  | {
      readonly kind: 'autoscaler';
      readonly min: number;
      readonly max: number;
      readonly cpu: number | undefined;
      readonly memory: number | undefined;
    };

export type BudgetModel = { readonly minAvailable: number | string } | { readonly maxUnavailable: number | string };

/** The least number of pods that a workload keeps. */
export const leastReplicas = (replicas: ReplicasModel): number => (replicas.kind === 'count' ? replicas.count : replicas.min);
