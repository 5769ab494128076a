import type { SecretDefinition } from '../../definition/service/configuration-definition';
import type { Given, GivenService } from '../../definition/given';
import { givenByName } from '../../data/entries';
import { sha256 } from '../../data/sha256';
import { configMapName, secretVolumeName } from '../../names/kubernetes';
import { resolveMount } from './resolve-container';
import type { SharedConfiguration } from './resolve-pod';
import type { MountModel, VolumeModel } from '../types/workload-model';

/** Configuration files and secrets, as containers use them. */
export function resolveSharedConfiguration(properties: GivenService, service: string): SharedConfiguration {
  const { serviceAccount } = properties;
  const files = givenByName(properties.configFiles);
  const secrets = givenByName<Given<SecretDefinition>>(properties.secrets);
  const volumes: VolumeModel[] = files.map(([name]) => ({ name, kind: 'config-map', configMap: configMapName(service, name) }));
  const volumeNames = new Map<string, string>();
  const mounts: MountModel[] = files.map(([name, { mountPath }]) => resolveMount(name, { mountPath, readOnly: true }));
  for (const [name, { as, mountPath }] of secrets) {
    if (as !== 'files' || !mountPath) continue;
    const volume = secretVolumeName(name);
    volumes.push({ name: volume, kind: 'secret', secret: name });
    if (volume !== name) volumeNames.set(name, volume);
    mounts.push(resolveMount(volume, { mountPath, readOnly: true }));
  }
  return {
    envFrom: secrets.flatMap(([name, { as }]) => (as === 'environment' ? name : [])),
    volumes,
    volumeNames,
    mounts,
    checksum: files.length === 0 ? undefined : checksum(files.map(([name, each]) => [name, givenByName(each.files)])),
    imagePullSecrets: [...new Set(properties.imagePullSecrets ?? [])],
    automountToken: serviceAccount?.automountToken ?? (serviceAccount?.rules ?? []).length > 0,
    // Azure's webhook looks for this label on the pod.
    podLabels: serviceAccount?.azureClientId ? { 'azure.workload.identity/use': 'true' } : {},
  };
}

const checksum = (content: unknown): string => sha256(JSON.stringify(content));
