import { createHash } from 'node:crypto';
import { canonicalDuration } from '../definition/formats/duration';
import { fillIn } from '../definition/formats/placeholders';
import type { SecretDefinition } from '../definition/service/configuration-definition';
import type { ServiceAccountDefinition } from '../definition/service/identity-definition';
import type { ServiceDefaults, ServiceProperties } from '../definition/service-definition';
import type { WorkloadDefinition } from '../definition/service/workload-definition';
import { given, givenByName, unique } from './entries';
import { furtherWorkloads } from './further-workloads';
import type { InstanceModel, SecretModel, ServiceAccountModel } from './instance-model';
import { configMapName, workloadName } from './names';
import type { GatewayModel, IngressControllerModel, PlatformModel } from './platform-model';
import { resolveMount } from './resolve-container';
import type { SharedConfiguration } from './resolve-pod';
import { resolveHttpRoute, resolveIngress } from './resolve-routes';
import { resolveWorkload } from './resolve-workload';
import type { ImageModel } from './service-model';
import { ownContainer, type MountModel, type VolumeModel } from './workload-model';

/** What an instance is part of. */
export interface InstanceContext {
  readonly service: string;
  readonly team: string;
  /** Undefined for the base. */
  readonly environment?: string;
  readonly images: readonly ImageModel[];
  readonly secretStore: string;
  readonly gateway: GatewayModel | undefined;
  readonly ingressController: IngressControllerModel | undefined;
  readonly platform: PlatformModel;
  /** What the platform says beneath every workload. */
  readonly defaults: ServiceDefaults;
}

/** Fills in what the merged properties of a service leave open. */
export function resolveInstance(properties: ServiceProperties, context: InstanceContext): InstanceModel {
  const { service, platform, gateway, ingressController } = context;
  const shared = resolveShared(properties, service);
  const images = new Map(context.images.map(({ name, repository }) => [name, repository]));
  const route = properties.httpRoute;
  const resolve = (name: string, definition: WorkloadDefinition, routedFrom: readonly string[]) =>
    resolveWorkload(definition, {
      service,
      name,
      shared,
      images,
      networkPolicy: properties.networkPolicy,
      routedFrom,
      monitoring: platform.monitoring.namespace,
    });
  const routeNamespace = route?.gateway?.podNamespace ?? route?.gateway?.namespace ?? gateway?.podNamespace;
  const own = resolve(service, properties, [
    ...(properties.ingress && ingressController ? [ingressController.namespace] : []),
    ...(route && routeNamespace ? [routeNamespace] : []),
  ]);
  const others = furtherWorkloads(properties, context.defaults).map(([name, definition]) =>
    resolve(workloadName(service, name), definition, []),
  );
  const { ports } = own.service ?? { ports: ownContainer(own).ports };
  return {
    workloads: [own, ...others],
    configMaps: givenByName(properties.configFiles).map(([name, { files }]) => ({
      name: configMapName(service, name),
      data: Object.fromEntries(givenByName(files)),
    })),
    secrets: givenByName(properties.secrets).flatMap(([name, secret]) => resolveSecret(name, secret, context) ?? []),
    serviceAccount: resolveServiceAccount(properties.serviceAccount ?? {}),
    ingress: properties.ingress ? resolveIngress(properties.ingress, ports, ingressController) : undefined,
    httpRoute: route ? resolveHttpRoute(route, ports, gateway) : undefined,
    alerts: givenByName(properties.alerts).map(([name, { expr, for: lasting, severity, labels, annotations }]) => ({
      name,
      expr,
      for: lasting ?? undefined,
      labels: { severity: severity ?? 'warning', service, ...Object.fromEntries(givenByName(labels)) },
      annotations: Object.fromEntries(givenByName(annotations)),
    })),
    monitorLabels: platform.monitoring.labels,
    podSecurity: properties.podSecurity
      ? { level: properties.podSecurity.level, reason: properties.podSecurity.reason }
      : { level: 'restricted', reason: undefined },
    cilium: platform.networkPolicies === 'cilium',
    calls: unique(properties.calls ?? []),
    jsonPatches: properties.jsonPatches ?? [],
  };
}

/** Configuration files and secrets as containers see them. */
function resolveShared(properties: ServiceProperties, service: string): SharedConfiguration {
  const { serviceAccount } = properties;
  const files = givenByName(properties.configFiles);
  const secrets = givenByName<SecretDefinition>(properties.secrets);
  const volumes: VolumeModel[] = files.map(([name]) => ({ name, kind: 'config-map', configMap: configMapName(service, name) }));
  const mounts: MountModel[] = files.map(([name, { mountPath }]) => resolveMount(name, { mountPath, readOnly: true }));
  for (const [name, { as, mountPath }] of secrets) {
    if (as !== 'files' || !mountPath) continue;
    // A volume's name has no dots.
    const volume = name.replaceAll('.', '-');
    volumes.push({ name: volume, kind: 'secret', secret: name });
    mounts.push(resolveMount(volume, { mountPath, readOnly: true }));
  }
  return {
    envFrom: secrets.flatMap(([name, { as }]) => (as === 'environment' ? name : [])),
    volumes,
    mounts,
    checksum: files.length === 0 ? undefined : checksum(files.map(([name, each]) => [name, givenByName(each.files)])),
    imagePullSecrets: properties.imagePullSecrets ?? [],
    automountToken: serviceAccount?.automountToken ?? (serviceAccount?.rules ?? []).length > 0,
    // Azure's webhook looks for it on the pod.
    podLabels: serviceAccount?.azureClientId ? { 'azure.workload.identity/use': 'true' } : {},
  };
}

const checksum = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** Undefined for a Secret that somebody else makes. */
function resolveSecret(name: string, secret: SecretDefinition, context: InstanceContext): SecretModel | undefined {
  if (secret.existing) return undefined;
  const sealed = given(secret.encryptedData);
  if (sealed.length > 0) {
    return {
      from: 'sealed-secrets',
      name,
      encryptedData: Object.fromEntries(givenByName(secret.encryptedData)),
      scope: secret.scope ?? 'strict',
    };
  }
  const { service, team, environment } = context;
  const fill = (key: string): string | undefined => fillIn(key, { service, team, environment });
  const keys = givenByName(secret.keys);
  const key = secret.key ?? (keys.length === 0 ? '{team}/{environment}/{service}' : undefined);
  return {
    from: 'external-secrets',
    name,
    key: key === undefined ? undefined : fill(key),
    // In the base, which belongs to no environment, those that name one are left to the environments.
    keys: keys.flatMap(([entry, { key: of, property }]) => {
      const filled = fill(of);
      return filled === undefined ? [] : [{ entry, key: filled, property: property ?? undefined }];
    }),
    refreshInterval: canonicalDuration(secret.refreshInterval ?? '1h'),
    store: secret.store ?? context.secretStore,
  };
}

/**
 * @see https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
 * @see https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
 */
const resolveServiceAccount = ({
  annotations,
  rules,
  awsRoleArn,
  gcpServiceAccount,
  azureClientId,
}: ServiceAccountDefinition): ServiceAccountModel => ({
  annotations: {
    ...(awsRoleArn ? { 'eks.amazonaws.com/role-arn': awsRoleArn } : {}),
    ...(gcpServiceAccount ? { 'iam.gke.io/gcp-service-account': gcpServiceAccount } : {}),
    ...(azureClientId ? { 'azure.workload.identity/client-id': azureClientId } : {}),
    ...Object.fromEntries(givenByName(annotations)),
  },
  rules: rules ?? [],
});
