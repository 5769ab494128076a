import type { ConfigFilesDefinition, SecretDefinition } from '../../definition/service/configuration-definition';
import type { Given, GivenFurtherWorkload, GivenService } from '../../definition/given';
import { given, givenByName } from '../../data/entries';
import { sha256 } from '../../data/sha256';
import { configMapName, secretVolumeName } from '../../names/kubernetes';
import { resolveMetadata } from './resolve-metadata';
import { resolveMount } from './resolve-container';
import { sharesConfiguration } from './further-workloads';
import type { SharedConfiguration } from './resolve-pod';
import type { MountModel, VolumeModel } from '../types/workload-model';

/** A further workload, and the name of its objects. */
export interface NamedWorkload {
  readonly name: string;
  readonly definition: GivenFurtherWorkload;
}

/** Configuration files and secrets, as the containers of a workload use them: the main one, or a further one. */
export function resolveSharedConfiguration(properties: GivenService, service: string, further?: NamedWorkload): SharedConfiguration {
  const { serviceAccount } = properties;
  const files = filesOf(properties, service, further);
  const secrets = secretsOf(properties, further);
  const volumes: VolumeModel[] = files.map(({ name, configMap, definition: { defaultMode } }) => ({
    name,
    kind: 'config-map',
    property: 'configFiles',
    configMap,
    defaultMode,
  }));
  const volumeNames = new Map<string, string>();
  const mounts: MountModel[] = files.flatMap(({ name, definition: { mountPath } }) =>
    mountPath ? [resolveMount(name, { mountPath, readOnly: true })] : [],
  );
  for (const [name, { as, mountPath, defaultMode }] of secrets) {
    if (as !== 'files') continue;
    const volume = secretVolumeName(name);
    volumes.push({ name: volume, kind: 'secret', property: 'secrets', secret: name, defaultMode });
    if (volume !== name) volumeNames.set(name, volume);
    if (mountPath) mounts.push(resolveMount(volume, { mountPath, readOnly: true }));
  }
  return {
    metadata: resolveMetadata(properties),
    envFrom: secrets.filter(([, { as }]) => as === 'environment').map(([name]) => name),
    volumes,
    volumeNames,
    mounts,
    checksumOf: checksums(files),
    imagePullSecrets: [...new Set(properties.imagePullSecrets ?? [])],
    serviceAccountName: serviceAccount?.name ?? service,
    automountToken: serviceAccount?.automountToken ?? (serviceAccount?.rules ?? []).length > 0,
    // Azure's webhook looks for this label on the pod.
    podLabels: serviceAccount?.azureClientId ? { 'azure.workload.identity/use': 'true' } : {},
  };
}

/** The checksum of all files, which almost all pods read, is computed once. */
function checksums(files: readonly Files[]): SharedConfiguration['checksumOf'] {
  const contents = files.map(({ name, configMap, definition }) => ({ configMap, content: [name, givenByName(definition.files)] }));
  let whole: string | undefined;
  return (isRead) => {
    const read = contents.filter(({ configMap }) => isRead(configMap));
    if (read.length === 0) return undefined;
    if (read.length < contents.length) return checksum(read);
    return (whole ??= checksum(read));
  };
}

const checksum = (files: readonly { readonly content: unknown }[]): string => sha256(JSON.stringify(files.map(({ content }) => content)));

interface Files {
  readonly name: string;
  readonly configMap: string;
  readonly definition: Given<ConfigFilesDefinition>;
}

/** Configuration files, by name: those of the service that the workload does not replace or leave out, and its own. */
function filesOf({ configFiles }: GivenService, service: string, further: NamedWorkload | undefined): Files[] {
  const named = (owner: string, files: GivenService['configFiles'] | null): Files[] =>
    given(files).map(([name, definition]) => ({ name, configMap: configMapName(owner, name), definition }));
  const own = further ? named(further.name, further.definition.configFiles) : [];
  const all = [...sharedEntries(named(service, configFiles), ({ name }) => name, further, 'configFiles'), ...own];
  return all.length > 1 ? all.sort((a, b) => (a.name < b.name ? -1 : 1)) : all;
}

/** Secrets, by name, in the same way. */
function secretsOf({ secrets }: GivenService, further: NamedWorkload | undefined): [string, Given<SecretDefinition>][] {
  const own = given<Given<SecretDefinition>>(further?.definition.secrets);
  const all = [...sharedEntries(given<Given<SecretDefinition>>(secrets), ([name]) => name, further, 'secrets'), ...own];
  return all.length > 1 ? all.sort(([a], [b]) => (a < b ? -1 : 1)) : all;
}

function sharedEntries<Entry>(
  entries: Entry[],
  nameOf: (entry: Entry) => string,
  further: NamedWorkload | undefined,
  property: 'configFiles' | 'secrets',
): Entry[] {
  if (!further) return entries;
  const own = further.definition[property];
  if (own === null || !sharesConfiguration(further.definition)) return [];
  return entries.filter((entry) => !Object.hasOwn(own ?? {}, nameOf(entry)));
}
