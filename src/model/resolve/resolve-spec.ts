import { alertProperties } from '../../definition/service/observability-shape';
import { withoutNulls, type Given, type GivenFurtherWorkload, type GivenService } from '../../definition/given';
import type { ServiceAccountDefinition } from '../../definition/service/identity-definition';
import type { JsonPatchDefinition } from '../../definition/service/extension-definition';
import type { SecretDefinition } from '../../definition/service/configuration-definition';
import type { PersistentVolumeClaimDefinition } from '../../definition/service/storage-definition';
import type { WorkloadDefinition } from '../../definition/service/workload-definition';
import type { AlertDefinition } from '../../definition/service/observability-definition';
import type { ServiceDefaults, ServiceProperties } from '../../definition/service-definition';
import { given, givenByName, unique } from '../../data/entries';
import { ownPropertiesShape, workloadShape } from '../../definition/service-shape';
import { connectWorkloads } from '../connect/connect-workloads';
import { agreeButForScaling } from './agree-but-for-scaling';
import { furtherWorkloads } from './further-workloads';
import type { AlertModel, SecretModel, ServiceSpecModel, ServiceAccountModel } from '../types/service-spec-model';
import { configMapName, workloadName } from '../../names/kubernetes';
import type { DnsModel, GatewayModel, IngressControllerModel, PlatformModel } from '../types/platform-model';
import { entranceNamespaces, mirrorNamespaces } from './resolve-entrances';
import { resolveClaim } from './resolve-claim';
import { resolveIngress } from './resolve-ingress';
import { resolveMetadata } from './resolve-metadata';
import { resolveGrpcRoute, resolveHttpRoute, type RouteContext } from './resolve-routes';
import { resolveSecret } from './resolve-secret';
import { resolveSharedConfiguration } from './resolve-shared-configuration';
import type { SharedConfiguration } from './resolve-pod';
import { rescaled, resolveWorkload, type WorkloadContext } from './resolve-workload';
import { ownContainer, type WorkloadModel } from '../types/workload-model';

/** What surrounds a spec. */
export interface SpecContext {
  readonly service: string;
  readonly team: string;
  /** Undefined for the base. */
  readonly environment?: string;
  /** Undefined for the base. */
  readonly namespace?: string;
  /** The repositories of the service's images, by name. */
  readonly repositories: ReadonlyMap<string, string>;
  readonly secretStore: string;
  readonly gateway: GatewayModel | undefined;
  readonly ingressController: IngressControllerModel | undefined;
  readonly platform: PlatformModel;
  /** The DNS of its clusters. */
  readonly dns: readonly DnsModel[];
  /** The defaults for all workloads. */
  readonly defaults: ServiceDefaults;
  /** Workloads of the service that are resolved already. */
  readonly resolved: ResolvedWorkloads;
}

/** The merged properties of a service, without what is switched off. */
interface GivenSpec {
  readonly properties: GivenService;
  /** The further workloads, by name. */
  readonly further: readonly (readonly [string, GivenFurtherWorkload])[];
  /** Returns the name of a workload by its name in definitions. */
  readonly nameOf: (word: string) => string;
}

/** By the properties from which they were resolved: environments without overrides share the workloads of the base. */
export type ResolvedWorkloads = Map<ServiceProperties, KnownWorkloads>;

interface KnownWorkloads {
  readonly given: GivenSpec;
  /** The namespaces from which traffic is routed to its workloads. */
  readonly routedFrom: string;
  readonly dns: readonly DnsModel[];
  readonly workloads: readonly WorkloadModel[];
}

/** Resolves the merged properties of a service. */
export function resolveSpec(merged: ServiceProperties, context: SpecContext): ServiceSpecModel {
  const { service, platform, gateway, ingressController, resolved } = context;
  const spec = resolved.get(merged)?.given ?? givenSpec(merged, context);
  const { properties, nameOf } = spec;
  const workloads = resolveWorkloads(merged, spec, context);
  const main = workloads[0]!;
  const ports = main.service?.ports ?? ownContainer(main).ports;
  const routed: RouteContext = { gateway, main, furtherOf: (word) => workloads.find(({ name }) => name === nameOf(word)) };
  const { configMaps, secrets } = resolveConfiguration(spec, context);
  return {
    workloads,
    metadata: resolveMetadata(properties),
    configMaps,
    secrets,
    claims: givenByName<Given<PersistentVolumeClaimDefinition>>(properties.persistentVolumeClaims).map(([name, claim]) => ({
      name,
      ...resolveClaim(claim),
      volumeName: claim.volumeName,
    })),
    serviceAccount: resolveServiceAccount(properties.serviceAccount ?? {}, context),
    ingress: properties.ingress ? resolveIngress(properties.ingress, ports, ingressController) : undefined,
    httpRoute: properties.httpRoute && resolveHttpRoute(properties.httpRoute, routed),
    grpcRoute: properties.grpcRoute && resolveGrpcRoute(properties.grpcRoute, routed),
    alerts: givenByName<Given<AlertDefinition>>(properties.alerts).map(([name, alert]) => resolveAlert(name, alert, service)),
    monitorLabels: platform.monitoring.labels,
    podSecurity: properties.podSecurity
      ? { level: properties.podSecurity.level, reason: properties.podSecurity.reason }
      : { level: 'restricted', reason: undefined },
    cilium: platform.networkPolicies === 'cilium',
    calls: unique(properties.calls ?? []),
    jsonPatches: given<Given<JsonPatchDefinition>>(properties.jsonPatches).map(([name, patch]) => ({ name, ...patch })),
  };
}

function givenSpec(merged: ServiceProperties, { service, defaults, resolved }: SpecContext): GivenSpec {
  const [base] = resolved;
  const further = furtherWorkloads(merged, defaults).map(
    ([word, definition]) => [word, withoutNulls<GivenFurtherWorkload>(workloadShape, definition)] as const,
  );
  const properties = withoutNulls<GivenService>(ownPropertiesShape, merged, base && { value: base[0], kept: base[1].given.properties });
  return { properties, further, nameOf: workloadNames(service, merged, further) };
}

/** The ConfigMaps and Secrets that all workloads share, and those of single ones. */
function resolveConfiguration(
  { properties, further, nameOf }: GivenSpec,
  context: SpecContext,
): Pick<ServiceSpecModel, 'configMaps' | 'secrets'> {
  const owners = [
    { name: context.service, workload: {}, configuration: properties },
    ...further.map(([word, configuration]) => ({ name: nameOf(word), workload: { workload: word }, configuration })),
  ];
  const configMaps = owners.flatMap(({ name: owner, workload, configuration }) =>
    givenByName(configuration.configFiles).map(([name, { files }]) => ({
      name: configMapName(owner, name),
      data: Object.fromEntries(givenByName(files)),
      ...workload,
    })),
  );
  const secrets = owners.flatMap(({ workload, configuration }) =>
    givenByName<Given<SecretDefinition>>(configuration.secrets).flatMap(([name, each]): SecretModel[] => {
      const secret = resolveSecret(name, each, context);
      return secret ? [{ ...secret, ...workload }] : [];
    }),
  );
  return { configMaps: sortedByName(configMaps), secrets: sortedByName(secrets) };
}

const sortedByName = <T extends { readonly name: string }>(items: T[]): T[] =>
  items.length > 1 ? items.sort((a, b) => (a.name < b.name ? -1 : 1)) : items;

/** The main workload, then the further ones by name. */
function resolveWorkloads(merged: ServiceProperties, given: GivenSpec, context: SpecContext): readonly WorkloadModel[] {
  const { dns, resolved } = context;
  const entrances = entranceNamespaces(given.properties, context);
  const mirrors = mirrorNamespaces(given.properties, context);
  const routedFrom = entrances.length + mirrors.size === 0 ? '' : JSON.stringify([entrances, [...mirrors]]);
  const hasSameSurroundings = (other: KnownWorkloads): boolean => other.dns === dns && other.routedFrom === routedFrom;
  const known = resolved.get(merged);
  if (known && hasSameSurroundings(known)) return known.workloads;
  const workloads =
    tryRescaled(given, [...resolved.values()].filter(hasSameSurroundings)) ?? newWorkloads(given, { entrances, mirrors }, context);
  resolved.set(merged, { given, routedFrom, dns, workloads });
  return workloads;
}

/** Namespaces from which traffic is routed: to the main workload, and to further ones, by their names in definitions. */
interface Routed {
  readonly entrances: readonly string[];
  readonly mirrors: ReadonlyMap<string, readonly string[]>;
}

/** Traffic from outside goes to the main workload. */
function newWorkloads(
  { properties, further, nameOf }: GivenSpec,
  { entrances, mirrors }: Routed,
  { service, platform, dns, repositories }: SpecContext,
): readonly WorkloadModel[] {
  const around = (name: string, shared: SharedConfiguration, routedFrom: readonly string[]): WorkloadContext => ({
    service,
    name,
    shared,
    nameOf,
    images: repositories,
    networkPolicy: properties.networkPolicy,
    routedFrom,
    monitoring: platform.monitoring.namespace,
    dns,
  });
  return connectWorkloads([
    resolveWorkload(properties, around(nameOf(service), resolveSharedConfiguration(properties, service), entrances)),
    ...further.map(([word, definition]) => {
      const name = nameOf(word);
      const shared = resolveSharedConfiguration(properties, service, { name, definition });
      return resolveWorkload(definition, around(name, shared, mirrors.get(word) ?? []));
    }),
  ]);
}

/** The workloads of an environment that only scales the main workload in another way: they share the rest with it. */
function tryRescaled({ properties }: GivenSpec, others: readonly KnownWorkloads[]): readonly WorkloadModel[] | undefined {
  const alike = others.find(({ given }) => agreeButForScaling(properties, given.properties));
  if (!alike) return undefined;
  const [main, ...further] = alike.workloads;
  return [rescaled(main!, properties, alike.given.properties), ...further];
}

/** The names of workloads by their names in definitions: the main workload has the name of the service. */
export function workloadNames(
  service: string,
  { name: own }: ServiceProperties,
  further: readonly (readonly [string, Pick<WorkloadDefinition, 'name'>])[],
): (word: string) => string {
  const chosen = new Map<string, string>([[service, own ?? service]]);
  for (const [word, { name }] of further) if (name) chosen.set(word, name);
  return (word) => chosen.get(word) ?? workloadName(service, word);
}

const resolveAlert = (name: string, alert: Given<AlertDefinition>, service: string): AlertModel => ({
  name,
  expr: alert.expr,
  for: alert.for,
  labels: { severity: alert.severity ?? alertProperties.severity.default, service, ...Object.fromEntries(givenByName(alert.labels)) },
  annotations: Object.fromEntries(givenByName(alert.annotations)),
});

/**
 * @see https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
 * @see https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
 */
const resolveServiceAccount = (
  { name, existing, imagePullSecrets, annotations, rules, awsRoleArn, gcpServiceAccount, azureClientId }: Given<ServiceAccountDefinition>,
  { service, namespace }: SpecContext,
): ServiceAccountModel => ({
  name: name ?? service,
  isGenerated: !existing,
  namespace,
  imagePullSecrets: unique(imagePullSecrets ?? []),
  annotations: {
    ...(awsRoleArn ? { 'eks.amazonaws.com/role-arn': awsRoleArn } : {}),
    ...(gcpServiceAccount ? { 'iam.gke.io/gcp-service-account': gcpServiceAccount } : {}),
    ...(azureClientId ? { 'azure.workload.identity/client-id': azureClientId } : {}),
    ...Object.fromEntries(givenByName(annotations)),
  },
  rules: rules ?? [],
});
