import type { Plan } from '../definition/platform-definition';
import type { Visibility } from '../definition/service-definition';

/** A platform, resolved: every default filled in, everything sorted, nothing left to decide. */
export interface PlatformModel {
  /** Also the name of the config repository. */
  readonly name: string;
  readonly organization: string;
  readonly plan: Plan;
  /** The team that owns the platform. */
  readonly owners: string;
  readonly repository: RepositoryModel;
  readonly registry: string;
  /** The store that environments use where they name no other. */
  readonly secretStore: string;
  /** Where environments name no other. */
  readonly gateway: GatewayModel | undefined;
  /** Where environments name no other. */
  readonly ingressController: IngressControllerModel | undefined;
  readonly monitoring: { readonly namespace: string | undefined; readonly labels: Readonly<Record<string, string>> };
  readonly networkPolicies: 'kubernetes' | 'cilium';
  /** By name. */
  readonly clusters: readonly ClusterModel[];
  /** By name. */
  readonly teams: readonly TeamModel[];
  /** By name. */
  readonly syncWindows: readonly SyncWindowModel[];
  /** In the order of promotion. */
  readonly environments: readonly EnvironmentModel[];
  /** Namespace of Argo CD and of its Applications. */
  readonly argoCdNamespace: string;
  /** Undefined where no governance is asked for. */
  readonly backend: BackendModel | undefined;
}

/** A repository at GitHub. */
export interface RepositoryModel {
  readonly name: string;
  readonly visibility: Visibility;
  /** Whether GitHub keeps the provenance of what is built there. */
  readonly attestations: boolean;
}

export interface ClusterModel {
  readonly name: string;
  readonly server: string;
}

export interface TeamModel {
  readonly name: string;
  /** Undefined where the team is managed elsewhere. */
  readonly members: readonly string[] | undefined;
  readonly permission: 'read' | 'write';
  readonly slack: { readonly deploys: string | undefined; readonly alerts: string | undefined };
}

export interface SyncWindowModel {
  readonly name: string;
  readonly kind: 'allow' | 'deny';
  readonly schedule: string;
  readonly duration: string;
  readonly timeZone: string;
}

export interface EnvironmentModel {
  readonly name: string;
  readonly clusters: readonly ClusterModel[];
  readonly sync: 'automated' | 'manual';
  /** Names of the sync windows that apply. */
  readonly syncWindows: readonly string[];
  /** The environment whose tag is promoted here; undefined where CI promotes on merge. */
  readonly after: string | undefined;
  /** Approvals by team, where `team` is the service's own; undefined where one code owner is enough. */
  readonly approvals: Readonly<Record<string, number>> | undefined;
  /** With placeholders. */
  readonly namespace: string;
  readonly secretStore: string;
  readonly gateway: GatewayModel | undefined;
  readonly ingressController: IngressControllerModel | undefined;
}

/** A Gateway, and where the pods are that traffic comes from. */
export interface GatewayModel {
  readonly name: string;
  readonly namespace: string;
  readonly sectionName: string | undefined;
  readonly podNamespace: string;
}

export interface IngressControllerModel {
  readonly className: string | undefined;
  readonly namespace: string;
}

/** Where Terraform keeps its state. */
export interface BackendModel {
  readonly type: string;
  readonly settings: Readonly<Record<string, unknown>>;
}
