export { GitOpsApp } from './constructs/gitops-app';
export { Platform, type AnyPlatform } from './constructs/platform';
export { Service, type ServiceDefinitionOf } from './constructs/service';
export { defineClusters, defineEnvironments, defineSyncWindows, defineTeams } from './definition/platform-definition';
export type {
  ClusterByName,
  ClusterByServer,
  ClusterDefinition,
  IngressControllerDefinition,
  KubernetesVersion,
  MonitoringDefinition,
} from './definition/platform/cluster-definition';
export type {
  EnvironmentDefinition,
  PromotionAfter,
  PromotionDefinition,
  PromotionFromBranch,
  PromotionOnRelease,
  SyncMode,
} from './definition/platform/environment-definition';
export type { GitHubDefinition, GitHubPlan, PlatformDefinition, TerraformDefinition } from './definition/platform-definition';
export type {
  ApplicationLayout,
  ArgoCdDefinition,
  GitHubAppDefinition,
  ImageUpdaterDefinition,
  NotificationTopic,
  NotificationsDefinition,
} from './definition/platform/argo-cd-definition';
export type { DnsAddresses, DnsDefinition, DnsDestination, DnsPods, DnsPreset } from './definition/platform/dns-definition';
export type { NamespaceMetadataDefinition } from './definition/platform/namespace-definition';
export type {
  ArgoCdSecretReference,
  DexDefinition,
  GitHubConnectorConfig,
  GitHubConnectorDefinition,
  GitHubConnectorOrg,
  IdTokenClaimDefinition,
  OidcDefinition,
} from './definition/platform/single-sign-on-definition';
export type { AllowWindow, DatedFreeze, DenyWindow, SyncWindowDefinition } from './definition/platform/sync-window-definition';
export type {
  ApplicationAction,
  PermitDefinition,
  PermittedClusterKind,
  PermittedDestination,
  PermittedKind,
  ProjectRoleDefinition,
  SlackDefinition,
  TeamDefinition,
} from './definition/platform/team-definition';
export type {
  ClusterOverride,
  Deletion,
  EnvironmentOverride,
  FurtherWorkloadDefinition,
  ImageOverride,
  ServiceDefaults,
  ServiceDefinition,
  ServiceIdentity,
  ServiceOverride,
  ServiceProperties,
  SourceDefinition,
  Visibility,
} from './definition/service-definition';
export type { ChecksDefinition, Language, PackageManager, TestServiceDefinition } from './definition/service/checks-definition';
export type { ScanDefinition, VulnerabilityWaiverDefinition } from './definition/service/scan-definition';
export type {
  ConfigFilesDefinition,
  ConfigurationDefinition,
  SecretDefinition,
  SecretKeyDefinition,
} from './definition/service/configuration-definition';
export type {
  ConfigMapKeyReference,
  ContainerDefinition,
  EnvValue,
  FieldReference,
  ImageReference,
  KeySelector,
  PortDefinition,
  PortPair,
  ResourceFieldReference,
  ResourceQuantities,
  ResourcesDefinition,
  SecretKeyReference,
  SecurityContextDefinition,
  VolumeMountDefinition,
} from './definition/service/container-definition';
export type {
  ExecHandler,
  GrpcHandler,
  HttpHandler,
  LifecycleDefinition,
  LifecycleHandler,
  ProbeDefinition,
  ProbesDefinition,
  SleepHandler,
} from './definition/service/probe-definition';
export type { DeliveryDefinition, WindowExemption } from './definition/service/delivery-definition';
export type {
  CreatedKind,
  ExtensionContext,
  ExtensionDefinition,
  ImageFieldDefinition,
  JsonPatchDefinition,
  JsonPatchOperation,
  JsonPatchTarget,
  PatchesDefinition,
} from './definition/service/extension-definition';
export type {
  IdentityDefinition,
  PodSecurityDefinition,
  PolicyRuleDefinition,
  ServiceAccountDefinition,
} from './definition/service/identity-definition';
export type { ImageDefinition, ImagePlatform } from './definition/service/image-definition';
export type {
  EgressDestination,
  IngressDefinition,
  IngressHostDefinition,
  IngressPathDefinition,
  NetworkDefinition,
  NetworkEgressDefinition,
  NetworkIngressDefinition,
  NetworkPolicyDefinition,
} from './definition/service/network-definition';
export type {
  GatewayDefinition,
  GrpcMethodDefinition,
  GrpcRouteDefinition,
  GrpcRouteFiltersDefinition,
  GrpcRouteMatchDefinition,
  GrpcRouteRuleDefinition,
  HeaderModifierDefinition,
  HttpRouteDefinition,
  HttpRouteFiltersDefinition,
  HttpRouteMatchDefinition,
  HttpRouteRuleDefinition,
  PathMatchDefinition,
  PathModifierDefinition,
  RequestMirrorDefinition,
  RequestRedirectDefinition,
  RouteTimeoutsDefinition,
  UrlRewriteDefinition,
  ValueMatchDefinition,
} from './definition/service/route-definition';
export type { AlertDefinition, ObservabilityDefinition, PrometheusDefinition } from './definition/service/observability-definition';
export type {
  AutoscalerBehavior,
  AutoscalerDefinition,
  AverageValueDefinition,
  DescribedObjectDefinition,
  ExternalMetricDefinition,
  MaxUnavailable,
  MinAvailable,
  ObjectMetricDefinition,
  PodDisruptionBudgetDefinition,
  PodsMetricDefinition,
  Replicas,
  ScalingDefinition,
  ScalingPolicy,
  ScalingRules,
} from './definition/service/scaling-definition';
export type {
  CompanionDefinition,
  CompanionSecurityDefinition,
  DnsConfigDefinition,
  PodDefinition,
  SidecarDefinition,
  TolerationDefinition,
  TopologySpreadDefinition,
} from './definition/service/pod-definition';
export type {
  ClientIpConfigDefinition,
  KubernetesServiceDefinition,
  ServicePort,
  ServicePortDefinition,
  SessionAffinityConfigDefinition,
} from './definition/service/kubernetes-service-definition';
export type {
  ClaimedVolume,
  ClusterTrustBundleProjection,
  ConfigMapProjection,
  ConfigMapVolume,
  ConfigMapVolumeSource,
  CsiDefinition,
  CsiVolume,
  DownwardApiFiles,
  DownwardApiProjection,
  DownwardApiVolume,
  DownwardApiVolumeSource,
  EmptyDirDefinition,
  EmptyDirVolume,
  EphemeralVolume,
  FieldFile,
  KeyAsFile,
  NamedKeysAsFiles,
  NamedTrustBundle,
  ProjectedSource,
  ProjectedVolume,
  ProjectedVolumeSource,
  ResourceFieldFile,
  SecretProjection,
  SecretVolume,
  SecretVolumeSource,
  ServiceAccountTokenFile,
  ServiceAccountTokenProjection,
  SignerTrustBundles,
  VolumeDefinition,
} from './definition/service/volume-definition';
export type { PersistentVolumeClaimDefinition, StorageDefinition } from './definition/service/storage-definition';
export type { ClaimDefinition, DataSourceDefinition } from './definition/service/claim-definition';
export type {
  KindDefinition,
  UpdateStrategyDefinition,
  VolumeClaimDefinition,
  WorkloadDefinition,
  WorkloadKind,
} from './definition/service/workload-definition';
export type { WaiverDefinition, WaiversDefinition } from './definition/waiver-definition';
export { formatProblem, formatProblems } from './problems/format';
export type { Problem } from './problems/problem';
export type { ProblemCode } from './problems/catalogue';
export type { WaivableCode } from './problems/waiver';
export { UserError } from './problems/user-error';
export { synth, type SynthOptions } from './run/synth';
