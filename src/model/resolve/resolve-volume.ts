import { givenByName } from '../../data/entries';
import type { Given } from '../../definition/given';
import type {
  ClusterTrustBundleProjection,
  DownwardApiFiles,
  NamedKeysAsFiles,
  ProjectedSource,
  VolumeDefinition,
} from '../../definition/service/volume-definition';
import type { FieldFileModel, KeyFilesModel, ProjectedSourceModel, TrustBundleModel, VolumeModel } from '../types/volume-model';
import { resolveClaim } from './resolve-claim';

/** A volume of `volumes`. @param main the name of the main container, whose resources are meant if no container is named. */
export function resolveVolume(name: string, volume: Given<VolumeDefinition>, main: string): VolumeModel {
  if ('emptyDir' in volume) return { name, kind: 'empty-dir', sizeLimit: volume.emptyDir.sizeLimit, medium: volume.emptyDir.medium };
  if ('persistentVolumeClaim' in volume) return { name, kind: 'claim', claim: volume.persistentVolumeClaim };
  if ('ephemeral' in volume) return { name, kind: 'ephemeral', claim: resolveClaim(volume.ephemeral) };
  if ('csi' in volume) return { name, kind: 'csi', csi: volume.csi };
  if ('configMap' in volume) {
    const { name: configMap, defaultMode, ...keys } = volume.configMap;
    return { name, kind: 'config-map', property: 'volumes', configMap, defaultMode, ...keyFiles(keys) };
  }
  if ('secret' in volume) {
    const { secretName: secret, defaultMode, ...keys } = volume.secret;
    return { name, kind: 'secret', property: 'volumes', secret, defaultMode, ...keyFiles(keys) };
  }
  if ('downwardAPI' in volume) {
    const { defaultMode, ...files } = volume.downwardAPI;
    return { name, kind: 'downward-api', defaultMode, items: fieldFiles(files, main) };
  }
  const { sources, defaultMode } = volume.projected;
  return { name, kind: 'projected', defaultMode, sources: sources.map((source) => resolveSource(source, main)) };
}

function resolveSource(source: Given<ProjectedSource>, main: string): ProjectedSourceModel {
  if ('configMap' in source) return { kind: 'config-map', configMap: source.configMap.name, ...keyFiles(source.configMap) };
  if ('secret' in source) return { kind: 'secret', secret: source.secret.name, ...keyFiles(source.secret) };
  if ('downwardAPI' in source) return { kind: 'downward-api', items: fieldFiles(source.downwardAPI, main) };
  if ('clusterTrustBundle' in source) return trustBundle(source.clusterTrustBundle);
  const { path, audience, expirationSeconds } = source.serviceAccountToken;
  return { kind: 'token', path, audience, expirationSeconds };
}

const keyFiles = ({ items, optional }: Given<Omit<NamedKeysAsFiles, 'name'>>): KeyFilesModel => ({
  items: items && givenByName(items).map(([key, file]) => ({ key, ...(typeof file === 'string' ? { path: file } : file) })),
  optional,
});

const fieldFiles = ({ items }: Given<DownwardApiFiles>, main: string): FieldFileModel[] =>
  givenByName(items).map(([path, file]) =>
    'fieldRef' in file
      ? { path, mode: file.mode, fieldRef: file.fieldRef }
      : {
          path,
          mode: file.mode,
          resourceFieldRef: file.resourceFieldRef,
          containerName: file.containerName ?? main,
          divisor: file.divisor,
        },
  );

function trustBundle(said: Given<ClusterTrustBundleProjection['clusterTrustBundle']>): TrustBundleModel {
  const { path, optional } = said;
  const bundle = 'name' in said ? { name: said.name } : { signerName: said.signerName, labels: { ...said.labelSelector } };
  return { kind: 'trust-bundle', path, bundle, optional };
}
