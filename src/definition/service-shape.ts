import { command } from './formats/command';
import { dnsLabel, repositoryName } from './formats/names';
import { identifier } from './formats/numbers';
import { pathOfService, relativePath } from './formats/paths';
import { buildRunnersShape } from './platform/runner-shape';
import { workflowPatches } from './platform/workflow-patch-shape';
import type {
  ClusterOverride,
  EnvironmentOverride,
  FurtherWorkloadDefinition,
  ServiceDefaults,
  ServiceDefinition,
  ServiceIdentity,
  ServiceProperties,
  SourceDefinition,
} from './service-definition';
import { checksProperties } from './service/checks-shape';
import { configurationProperties, ownConfigurationProperties } from './service/configuration-shape';
import { deliveryProperties } from './service/delivery-shape';
import { extensionProperties, patchesProperties } from './service/extension-shape';
import { imagePlatforms, imagesProperty } from './service/image-shape';
import { identityProperties } from './service/identity-shape';
import { metadataProperties } from './service/metadata-shape';
import { networkProperties } from './service/network-shape';
import { observabilityProperties } from './service/observability-shape';
import { scanProperties } from './service/scan-shape';
import { storageProperties } from './service/storage-shape';
import { workloadProperties } from './service/workload-shape';
import { waiversProperties } from './waiver-shape';
import { list, map, number, object, oneOf, optional, reference, required, string, withDefault, type Properties } from './shape/shape';

/** See {@link FurtherWorkloadDefinition}. */
export const furtherWorkloadProperties = {
  ...workloadProperties,
  ...ownConfigurationProperties,
} satisfies Properties<FurtherWorkloadDefinition>;

/** A further workload. */
export const workloadShape = object<FurtherWorkloadDefinition>('a workload', furtherWorkloadProperties);

const ownProperties = {
  ...workloadProperties,
  ...metadataProperties,
  ...configurationProperties,
  ...storageProperties,
  ...networkProperties,
  ...identityProperties,
  ...observabilityProperties,
  ...deliveryProperties,
  ...patchesProperties,
};
const sharedProperties = { ...ownProperties, workloads: optional(map(dnsLabel, workloadShape)) };

/** The properties that can be overridden. */
export const servicePropertiesShape = object<ServiceProperties>('overrides', { ...sharedProperties, images: imagesProperty });

/** An override is checked against the shape of what it overrides, in which everything counts as optional: see `Mode`. */
type Overridden<O> = { readonly [K in keyof O]: K extends keyof ServiceProperties ? ServiceProperties[K] : O[K] };

interface OverriddenInEnvironment extends Overridden<Omit<EnvironmentOverride<string, string>, 'clusters'>> {
  readonly clusters?: { readonly [cluster: string]: Overridden<ClusterOverride<string>> };
}

/** The properties of the service itself. Further workloads are checked after they have taken over what they share. */
export const ownPropertiesShape = object<Omit<ServiceProperties, 'workloads'>>('overrides', { ...ownProperties, images: imagesProperty });

/** The overrides of one environment, and of each of its clusters. */
export const environmentOverrideShape = object<OverriddenInEnvironment>('overrides', {
  ...sharedProperties,
  images: imagesProperty,
  clusters: optional(map(reference('cluster'), object<Overridden<ClusterOverride<string>>>('overrides', sharedProperties))),
});

const deletion = withDefault(oneOf('keep', 'cascade'), 'keep');

/** See {@link SourceDefinition}. */
export const sourceProperties = {
  repository: optional(string(repositoryName)),
  path: withDefault(string(pathOfService), '.'),
  shared: optional(list(string(relativePath))),
  dockerfile: withDefault(string(pathOfService), 'Dockerfile'),
  platforms: withDefault(imagePlatforms, ['linux/amd64']),
  test: optional(string(command)),
  runners: optional(buildRunnersShape),
  jsonPatches: workflowPatches,
  visibility: withDefault(oneOf('public', 'private', 'internal'), 'private'),
  ...checksProperties,
  ...scanProperties,
  repositoryId: optional(number(identifier)),
} satisfies Properties<SourceDefinition>;

/** See {@link SourceDefinition}. */
export const sourceDefinitionShape = object<SourceDefinition>('where the code is', sourceProperties);

/** See {@link ServiceIdentity}. */
export const constantProperties = {
  team: required(reference('team')),
  source: optional(sourceDefinitionShape),
  deletion,
  ...extensionProperties,
  ...waiversProperties,
} satisfies Properties<ServiceIdentity<string>>;

/** What is the same in all environments. */
export const identityShape = object<ServiceIdentity<string>>('a service', constantProperties);

/** The definition of a service without its overrides, which are checked as overrides. */
export const serviceShape = object<Omit<ServiceDefinition<string, string, string, string>, 'environments'>>('a service', {
  ...constantProperties,
  images: imagesProperty,
  ...sharedProperties,
});

/** The defaults of a platform, or of a team, for all its services. */
export const defaultsShape = object<Overridden<ServiceDefaults<string>>>('defaults of services', {
  deletion,
  source: optional(sourceDefinitionShape),
  ...sharedProperties,
});
