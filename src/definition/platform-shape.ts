import { branchName } from './formats/branch-name';
import { actionName } from './formats/github-actions';
import { kubernetesVersions, oldestKubernetes } from './formats/kubernetes-version';
import { registry } from './formats/image';
import { clusterName, dnsLabel, labelKey, labelValue, login, namespaceName, objectName, repositoryName } from './formats/names';
import { atLeast, identifier } from './formats/numbers';
import { filePattern, serverUrl, visiblePath } from './formats/paths';
import { withPlaceholders } from './formats/placeholders';
import { platformAnnotationKey, platformLabelKey } from './formats/reserved-metadata';
import { actionShape } from './platform/action-shape';
import { definitionsRepositoryShape } from './platform/definitions-repository-shape';
import { registryShape } from './platform/registry-shape';
import { dnsShape } from './platform/dns-shape';
import { argoCdShape } from './platform/argo-cd-shape';
import { namespaceMetadataShape } from './platform/namespace-shape';
import { runnersShape } from './platform/runner-shape';
import { syncWindowShape } from './platform/sync-window-shape';
import { teamShape } from './platform/team-shape';
import { workflowPatches } from './platform/workflow-patch-shape';
import type { ClusterByName, ClusterByServer, IngressControllerDefinition, MonitoringDefinition } from './platform/cluster-definition';
import type { EnvironmentDefinition, PromotionAfter, PromotionFromBranch, PromotionOnRelease } from './platform/environment-definition';
import type { GitHubDefinition, PlatformDefinition, TerraformDefinition } from './platform-definition';
import { gatewayShape } from './service/route-shape';
import { waiversProperties } from './waiver-shape';
import {
  any,
  boolean,
  declarations,
  filledDeclarations,
  filledList,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  reference,
  required,
  string,
  union,
  withDefault,
  type Format,
  type ObjectShape,
  type Properties,
} from './shape/shape';

/** Names that Terraform checks. */
const anyName: Format<string> = () => undefined;
const namespace = string(withPlaceholders('team', 'environment', 'service'));

/** See {@link IngressControllerDefinition}. */
export const ingressControllerShape = object<IngressControllerDefinition>('an Ingress controller', {
  className: optional(string(objectName)),
  namespace: required(string(namespaceName)),
});

/** The same object with all properties optional. */
const partial = <T>({ what, properties }: ObjectShape<T>): ObjectShape<Partial<T>> => ({
  kind: 'object',
  what,
  properties: Object.fromEntries(Object.entries(properties).map(([name, { shape }]) => [name, optional(shape)])),
});

const approvals = optional(map(reference('team', 'team'), number(atLeast(1))));

/** See {@link EnvironmentDefinition}. */
export const environmentProperties = {
  clusters: required(filledList(reference('cluster'))),
  promotion: required(
    union(
      oneOf('on-merge', 'image-updater'),
      object<PromotionAfter<string, string>>("{ after: 'environment' }", {
        after: required(reference('environment')),
        approvals,
      }),
      object<PromotionFromBranch<string>>("{ branch: 'develop' }", { branch: required(string(branchName)), approvals }),
      object<PromotionOnRelease<string>>("{ on: 'release' }", { on: required(oneOf('release')), approvals }),
    ),
  ),
  sync: withDefault(oneOf('automated', 'manual', 'gated'), 'automated'),
  syncWindows: optional(list(reference('sync-window'))),
  notifications: withDefault(list(oneOf('deploys', 'alerts', 'pages', 'github')), ['deploys', 'alerts']),
  namespace: optional(namespace),
  namespaceMetadata: optional(namespaceMetadataShape),
  secretStore: optional(string(objectName)),
  gateway: optional(partial(gatewayShape)),
  ingressController: optional(partial(ingressControllerShape)),
} satisfies Properties<EnvironmentDefinition<string, string, string, string>>;

const environment = object<EnvironmentDefinition<string, string, string, string>>('an environment', environmentProperties);

/** See `ClusterByServer.kubernetes`. */
export const kubernetesProperty = withDefault(oneOf(...kubernetesVersions), oldestKubernetes);
const cluster = union(
  object<ClusterByServer>('{ server }', { server: required(string(serverUrl)), kubernetes: kubernetesProperty, dns: optional(dnsShape) }),
  object<ClusterByName>('{ name }', { name: required(string(clusterName)), kubernetes: kubernetesProperty, dns: optional(dnsShape) }),
);

/** See {@link GitHubDefinition}. */
export const gitHubProperties = {
  organization: required(string(login)),
  organizationId: optional(number(identifier)),
  plan: required(oneOf('free', 'team', 'enterprise')),
  codeSecurity: withDefault(boolean(), false),
  owners: required(reference('team')),
  visibility: withDefault(oneOf('public', 'private', 'internal'), 'private'),
  definitions: optional(definitionsRepositoryShape),
  actions: optional(map(actionName, actionShape)),
  jsonPatches: workflowPatches,
  runners: optional(runnersShape),
} satisfies Properties<GitHubDefinition<string>>;

/** See {@link TerraformDefinition}. */
export const terraformProperties = {
  backend: optional(declarations(anyName, map(anyName, any()))),
  repository: optional(string(repositoryName)),
  path: withDefault(string(visiblePath), 'terraform'),
} satisfies Properties<TerraformDefinition>;

/** See {@link PlatformDefinition}. */
export const platformProperties = {
  github: required(object<GitHubDefinition<string>>('the organization at GitHub', gitHubProperties)),
  registry: required(string(registry)),
  registries: optional(map(registry, registryShape)),
  namespace: withDefault(namespace, '{team}-{environment}'),
  labels: optional(map(platformLabelKey, string(labelValue))),
  annotations: optional(map(platformAnnotationKey, string())),
  namespaceMetadata: optional(namespaceMetadataShape),
  secretStore: withDefault(string(objectName), 'default'),
  gateway: optional(gatewayShape),
  ingressController: optional(ingressControllerShape),
  monitoring: optional(
    object<MonitoringDefinition>('a Prometheus', {
      namespace: required(string(namespaceName)),
      labels: optional(map(labelKey, string(labelValue))),
    }),
  ),
  networkPolicies: withDefault(oneOf('kubernetes', 'cilium'), 'kubernetes'),
  dns: withDefault(dnsShape, 'kube-dns'),
  supplyChain: withDefault(oneOf('standard', 'strict'), 'standard'),
  clusters: required(filledDeclarations(dnsLabel, cluster)),
  teams: required(filledDeclarations(dnsLabel, teamShape)),
  syncWindows: optional(declarations(dnsLabel, syncWindowShape)),
  environments: required(filledDeclarations(dnsLabel, environment)),
  customResources: optional(list(string(filePattern))),
  engine: withDefault(oneOf('argo-cd'), 'argo-cd'),
  argoCd: optional(argoCdShape),
  terraform: optional(object<TerraformDefinition>('a Terraform stack', terraformProperties)),
  ...waiversProperties,
} satisfies Properties<Omit<PlatformDefinition<string, string, string, string>, 'defaults'>>;

/** The definition of a platform, without the defaults of its services, which are checked as an override. */
export const platformShape = object<Omit<PlatformDefinition<string, string, string, string>, 'defaults'>>('a platform', platformProperties);
