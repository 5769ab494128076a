import type { NotificationTopic, ApplicationLayout } from '../../definition/platform/argo-cd-definition';
import type { DexDefinition, OidcDefinition } from '../../definition/platform/single-sign-on-definition';
import type { ApplicationAction } from '../../definition/platform/team-definition';
import type { KubernetesVersion } from '../../definition/platform/cluster-definition';
import type { GitHubPlan, PlatformDefinition } from '../../definition/platform-definition';
import type { JobKind, RunnerModel } from './runner-model';
import type { SyncMode } from '../../definition/platform/environment-definition';
import type { CloudLogin } from './registry-model';
import type { Waiver } from '../../problems/waiver';
import type { Visibility } from '../../definition/service-definition';
import type { MetadataModel } from './metadata-model';
import type { WorkflowPatchModel } from './workflow-patch-model';

export type { KubernetesVersion, SyncMode };

/** The name by which a platform chooses its delivery engine. */
export type EngineName = NonNullable<PlatformDefinition['engine']>;

/** A resolved platform: with all defaults filled in, and sorted. */
export interface PlatformModel {
  /** Also the name of the config repository. */
  readonly name: string;
  readonly organization: string;
  /** The number of the organization; undefined if it is not known. */
  readonly organizationId: number | undefined;
  readonly plan: GitHubPlan;
  /** Whether code scanning is available in repositories that are not public. */
  readonly codeSecurity: boolean;
  /** The team that owns the platform. */
  readonly owners: string;
  readonly repository: RepositoryModel;
  /** The definitions repository; undefined if its workflows are not generated. */
  readonly definitions: DefinitionsRepositoryModel | undefined;
  /** Actions at other commits than those that Charthouse pins, and further ones, by owner and repository. */
  readonly actions: { readonly [action: string]: ActionModel };
  /** Changes to the workflows of the config repository, in order. */
  readonly jsonPatches: readonly WorkflowPatchModel[];
  /** The machine of each kind of job. */
  readonly runners: Readonly<Record<JobKind, RunnerModel>>;
  readonly registry: string;
  /** Logins to registries of clouds, by the beginning of their images' names. */
  readonly registries: readonly CloudLogin[];
  /** The default store of environments. */
  readonly secretStore: string;
  /** The default of environments. */
  readonly gateway: GatewayModel | undefined;
  /** The default of environments. */
  readonly ingressController: IngressControllerModel | undefined;
  /** Of all objects of the platform itself. */
  readonly metadata: MetadataModel;
  readonly namespaceMetadata: NamespaceMetadataModel;
  readonly monitoring: { readonly namespace: string | undefined; readonly labels: Readonly<Record<string, string>> };
  readonly networkPolicies: 'kubernetes' | 'cilium';
  /** For a base, which belongs to no cluster: a cluster may have its own. */
  readonly dns: readonly DnsModel[];
  readonly supplyChain: 'standard' | 'strict';
  /** By name. */
  readonly clusters: readonly ClusterModel[];
  /** By name. */
  readonly teams: readonly TeamModel[];
  /** By name. */
  readonly syncWindows: readonly SyncWindowModel[];
  /** In the order of promotion. */
  readonly environments: readonly EnvironmentModel[];
  /** The delivery engine. */
  readonly engine: EngineName;
  readonly argoCd: ArgoCdModel;
  /** Undefined without governance. */
  readonly backend: BackendModel | undefined;
  /** Where the Terraform stack is kept. Undefined without governance, and if it is kept outside of all repositories. */
  readonly stackPlace: StackPlace | undefined;
  /** By name. */
  readonly waivers: readonly Waiver[];
}

/** A GitHub action at one commit. Without inputs and outputs, it has those that Charthouse knows. */
export interface ActionModel {
  readonly version: string;
  readonly sha: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
}

/** A folder of a repository. */
export interface StackPlace {
  readonly repository: string;
  readonly path: string;
}

/** A GitHub repository. */
export interface RepositoryModel {
  readonly name: string;
  readonly visibility: Visibility;
  /** Whether GitHub stores build provenance for it. */
  readonly attestations: boolean;
}

/** The definitions repository. */
export interface DefinitionsRepositoryModel {
  readonly repository: RepositoryModel;
  /** The command that tests the definitions. */
  readonly test: string;
  /** Changes to its workflows, in order. */
  readonly jsonPatches: readonly WorkflowPatchModel[];
  /** What Terraform reads from the environment; undefined if no workflow plans. */
  readonly terraformPlan: { readonly secrets: readonly string[]; readonly variables: readonly string[] } | undefined;
}

export interface ClusterModel {
  readonly name: string;
  /** Its address for the Argo CD that delivers to it. If each cluster has its own Argo CD, this is always the local cluster. */
  readonly destination: ClusterAddress;
  /** Where its pods resolve names. */
  readonly dns: readonly DnsModel[];
  readonly kubernetes: KubernetesVersion;
}

/** DNS servers: pods of a namespace, or addresses. */
export type DnsModel =
  | {
      readonly kind: 'pods';
      readonly namespace: string;
      readonly labels: Readonly<Record<string, string>>;
      /** Whether NetworkPolicies allow access to the whole namespace, because the labels of the pods are only a guess. */
      readonly wholeNamespace: boolean;
      readonly port: number;
    }
  | { readonly kind: 'addresses'; readonly cidr: string; readonly port: number };

/** A cluster by its server, or by its name in Argo CD. */
export type ClusterAddress =
  { readonly server: string; readonly name?: undefined } | { readonly name: string; readonly server?: undefined };

/** The address of a cluster for messages and keys. */
export const addressOf = (address: ClusterAddress): string => address.server ?? address.name;

/** The Argo CD instances of the platform, and what they have in common. */
export interface ArgoCdModel {
  /** The namespace of Argo CD and of its Applications. */
  readonly namespace: string;
  readonly layout: ApplicationLayout;
  /** One, or one for each cluster. */
  readonly instances: readonly ArgoCdInstance[];
  /** The tag of the release. */
  readonly version: string;
  /** URL of the installation manifest. */
  readonly manifest: string;
  /** The checksum of that manifest. */
  readonly sha256: string;
  /** The URL of its UI. */
  readonly url: string | undefined;
  /** Undefined if people log in as `admin`. */
  readonly singleSignOn: SingleSignOnModel | undefined;
  readonly revisionHistoryLimit: number;
  readonly warnsOfOrphans: boolean;
  readonly gitHubApp: { readonly appId: number; readonly installationId: number } | undefined;
  /** The user's own checks: Lua by `<group>/<Kind>`. */
  readonly healthChecks: Readonly<Record<string, string>>;
  readonly imageUpdater: { readonly credentials: string; readonly allowTags: string };
}

/** How people log in to Argo CD. */
export interface SingleSignOnModel {
  /** The key of this configuration in Argo CD's ConfigMap. */
  readonly key: 'oidc.config' | 'dex.config';
  /** The value of that key, in YAML. */
  readonly config: OidcDefinition | DexDefinition;
  /** The URL to which the provider redirects after login. */
  readonly callback: string;
  /** Keys of the Secret `argocd-secret` to which the configuration refers, sorted. */
  readonly secretKeys: readonly string[];
  /** Groups that may do everything. */
  readonly adminGroups: readonly string[];
}

/** A running Argo CD. */
export interface ArgoCdInstance {
  /** The cluster on which it runs and to which it delivers; undefined for the one that delivers to all. */
  readonly cluster: string | undefined;
}

export interface TeamModel {
  readonly name: string;
  /** Undefined if the team is managed elsewhere. */
  readonly members: readonly string[] | undefined;
  readonly permission: 'read' | 'write';
  readonly slack: { readonly deploys: string | undefined; readonly alerts: string | undefined };
  /** Name of its PagerDuty service. */
  readonly pagerDuty: string | undefined;
  /** Names of the sync windows that apply to its services, sorted. */
  readonly syncWindows: readonly string[];
  /** For the namespaces of its services. Overrides the environments'. */
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

/** What a project permits although no service needs it. */
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
  /** The end of a dated freeze, as written. */
  readonly until: string | undefined;
}

export interface EnvironmentModel {
  readonly name: string;
  readonly clusters: readonly ClusterModel[];
  readonly sync: SyncMode;
  /** Names of the sync windows that apply. */
  readonly syncWindows: readonly string[];
  /** What is reported about its Applications. */
  readonly notifications: readonly NotificationTopic[];
  /** The environment whose tag is promoted to this one; undefined at the beginning of a chain. */
  readonly after: string | undefined;
  /** What brings new tags to the beginning of its chain. */
  readonly tagsFrom: TagSource;
  /** Required approvals by team; `team` stands for the service's own. Undefined if the approval of one code owner is sufficient. */
  readonly approvals: Readonly<Record<string, number>> | undefined;
  /** With placeholders. */
  readonly namespace: string;
  /** For the namespaces of services in this environment. Overrides the platform's. */
  readonly namespaceMetadata: NamespaceMetadataModel;
  readonly secretStore: string;
  readonly gateway: GatewayModel | undefined;
  readonly ingressController: IngressControllerModel | undefined;
}

/** The images that are built from a branch of the application repositories, that are released, or that Argo CD Image Updater finds. */
export type TagSource = { readonly branch: string } | 'release' | 'image-updater';

/** Metadata of namespaces; `null` removes a value that was set with lower priority. */
export interface NamespaceMetadataModel {
  readonly labels: Readonly<Record<string, string | null>>;
  readonly annotations: Readonly<Record<string, string | null>>;
}

/** A Gateway, and where its pods are. */
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
