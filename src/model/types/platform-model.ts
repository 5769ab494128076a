import type { NotificationTopic, ApplicationLayout } from '../../definition/platform/argo-cd-definition';
import type { DexDefinition, OidcDefinition } from '../../definition/platform/single-sign-on-definition';
import type { ApplicationAction } from '../../definition/platform/team-definition';
import type { KubernetesVersion } from '../../definition/platform/cluster-definition';
import type { Plan, PlatformDefinition } from '../../definition/platform-definition';
import type { SyncMode } from '../../definition/platform/environment-definition';
import type { Visibility } from '../../definition/service-definition';

export type { KubernetesVersion, SyncMode };

/** The word by which a platform chooses its delivery engine. */
export type EngineName = NonNullable<PlatformDefinition['engine']>;

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
  readonly namespaceMetadata: NamespaceMetadataModel;
  readonly monitoring: { readonly namespace: string | undefined; readonly labels: Readonly<Record<string, string>> };
  readonly networkPolicies: 'kubernetes' | 'cilium';
  /** Of a base, which is on no cluster: a cluster may have its own. */
  readonly dns: readonly DnsModel[];
  /** By name. */
  readonly clusters: readonly ClusterModel[];
  /** By name. */
  readonly teams: readonly TeamModel[];
  /** By name. */
  readonly syncWindows: readonly SyncWindowModel[];
  /** In the order of promotion. */
  readonly environments: readonly EnvironmentModel[];
  /** What delivers it. */
  readonly engine: EngineName;
  readonly argoCd: ArgoCdModel;
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
  /** How the Argo CD that delivers to it knows it: where each cluster has its own, that is always the cluster it runs on. */
  readonly destination: ClusterAddress;
  /** Where its pods ask for names. */
  readonly dns: readonly DnsModel[];
  readonly kubernetes: KubernetesVersion;
}

/** DNS servers: pods of a namespace, or addresses. */
export type DnsModel =
  | {
      readonly kind: 'pods';
      readonly namespace: string;
      readonly labels: Readonly<Record<string, string>>;
      /** Whether a NetworkPolicy lets through to the whole namespace: the labels are what is usual, and not promised. */
      readonly wholeNamespace: boolean;
      readonly port: number;
    }
  | { readonly kind: 'addresses'; readonly cidr: string; readonly port: number };

/** A cluster by its server, or by its name in Argo CD. */
export type ClusterAddress =
  { readonly server: string; readonly name?: undefined } | { readonly name: string; readonly server?: undefined };

/** How a message or a key says which cluster it is. */
export const addressOf = (address: ClusterAddress): string => address.server ?? address.name;

/** The Argo CDs of the platform, and what is alike in all of them. */
export interface ArgoCdModel {
  /** Of Argo CD, and of its Applications. */
  readonly namespace: string;
  readonly layout: ApplicationLayout;
  /** One, or one for each cluster. */
  readonly instances: readonly ArgoCdInstance[];
  /** As its tag is called. */
  readonly version: string;
  /** URL of what installs it. */
  readonly manifest: string;
  /** The checksum of that file. */
  readonly sha256: string;
  /** Of its UI. */
  readonly url: string | undefined;
  /** Undefined where `admin` logs in. */
  readonly singleSignOn: SingleSignOnModel | undefined;
  readonly revisionHistoryLimit: number;
  readonly warnsOfOrphans: boolean;
  readonly gitHubApp: { readonly appId: number; readonly installationId: number } | undefined;
  /** Lua by `<group>/<Kind>`: the user's own. */
  readonly healthChecks: Readonly<Record<string, string>>;
  readonly imageUpdater: { readonly credentials: string; readonly allowTags: string };
}

/** How people log in to Argo CD. */
export interface SingleSignOnModel {
  /** The key of Argo CD's ConfigMap that says so. */
  readonly key: 'oidc.config' | 'dex.config';
  /** What stands there, in YAML. */
  readonly config: OidcDefinition | DexDefinition;
  /** Where the provider sends people back to. */
  readonly callback: string;
  /** Keys of the Secret `argocd-secret` that the config refers to, sorted. */
  readonly secretKeys: readonly string[];
  /** Those who may do everything. */
  readonly adminGroups: readonly string[];
}

/** An Argo CD that runs somewhere. */
export interface ArgoCdInstance {
  /** The cluster that it runs on and delivers to; undefined for the one that delivers to all. */
  readonly cluster: string | undefined;
}

export interface TeamModel {
  readonly name: string;
  /** Undefined where the team is managed elsewhere. */
  readonly members: readonly string[] | undefined;
  readonly permission: 'read' | 'write';
  readonly slack: { readonly deploys: string | undefined; readonly alerts: string | undefined };
  /** Name of its PagerDuty service. */
  readonly pagerDuty: string | undefined;
  /** Names of the sync windows that apply to its services, sorted. */
  readonly syncWindows: readonly string[];
  /** Of the namespaces that its services have, over those of each environment. */
  readonly namespaceMetadata: NamespaceMetadataModel;
  /** By name. */
  readonly roles: readonly ProjectRoleModel[];
  /** By name. */
  readonly permits: readonly PermitModel[];
}

export interface ProjectRoleModel {
  readonly name: string;
  /** Sorted. */
  readonly groups: readonly string[];
  /** Sorted. */
  readonly actions: readonly ApplicationAction[];
  /** Undefined for all. */
  readonly environments: readonly string[] | undefined;
}

/** What a project permits without a service that needs it. */
export interface PermitModel {
  readonly name: string;
  readonly reason: string;
  readonly repositories: readonly string[];
  readonly destinations: readonly { readonly cluster: ClusterModel; readonly namespace: string }[];
  readonly clusterKinds: readonly { readonly group: string; readonly kind: string; readonly name: string | undefined }[];
  readonly kinds: readonly { readonly group: string; readonly kind: string }[];
}

export interface SyncWindowModel {
  readonly name: string;
  readonly kind: 'allow' | 'deny';
  readonly schedule: string;
  readonly duration: string;
  readonly timeZone: string;
  readonly manualSync: boolean;
  readonly reason: string | undefined;
  /** Its end, for a freeze that was declared by dates; as it was written. */
  readonly until: string | undefined;
}

export interface EnvironmentModel {
  readonly name: string;
  readonly clusters: readonly ClusterModel[];
  readonly sync: SyncMode;
  /** Names of the sync windows that apply. */
  readonly syncWindows: readonly string[];
  /** What is told of its Applications. */
  readonly notifications: readonly NotificationTopic[];
  /** The environment whose tag is promoted here; undefined where a chain begins. */
  readonly after: string | undefined;
  /** Who writes a new tag where the chain begins that it is in. */
  readonly tagsBy: 'ci' | 'image-updater';
  /** Approvals by team, where `team` is the service's own; undefined where one code owner is enough. */
  readonly approvals: Readonly<Record<string, number>> | undefined;
  /** With placeholders. */
  readonly namespace: string;
  /** Of the namespaces that services have there, over the platform's. */
  readonly namespaceMetadata: NamespaceMetadataModel;
  readonly secretStore: string;
  readonly gateway: GatewayModel | undefined;
  readonly ingressController: IngressControllerModel | undefined;
}

/** What is said of namespaces; `null` switches off what is said with less weight. */
export interface NamespaceMetadataModel {
  readonly labels: Readonly<Record<string, string | null>>;
  readonly annotations: Readonly<Record<string, string | null>>;
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

/** Whether an Argo CD delivers to a cluster. */
export const delivers = ({ cluster }: ArgoCdInstance, to: ClusterModel): boolean => cluster === undefined || cluster === to.name;

/** Where Terraform keeps its state. */
export interface BackendModel {
  readonly type: string;
  readonly settings: Readonly<Record<string, unknown>>;
}
