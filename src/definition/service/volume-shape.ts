import {
  csiDriver,
  fileField,
  fileName,
  labelKey,
  labelValue,
  objectName,
  podPartName,
  resourceField,
  signerName,
  trustBundleName,
} from '../formats/names';
import { between, fileMode } from '../formats/numbers';
import { absolutePath, volumePath } from '../formats/paths';
import { quantity } from '../formats/quantity';
import { lineOfLength, oneLine } from '../formats/readable';
import {
  boolean,
  filledList,
  filledMap,
  map,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
  union,
  withDefault,
  withImpliedDefault,
} from '../shape/shape';
import type { ClaimDefinition } from './claim-definition';
import { claimProperties } from './claim-shape';
import type {
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
  ProjectedVolume,
  ProjectedVolumeSource,
  ResourceFieldFile,
  SecretProjection,
  SecretVolume,
  SecretVolumeSource,
  ServiceAccountTokenFile,
  ServiceAccountTokenProjection,
  SignerTrustBundles,
} from './volume-definition';

const mounted = { mountPath: optional(string(absolutePath)), readOnly: withDefault(boolean(), false) };
const path = required(string(volumePath));
const mode = optional(number(fileMode));
const defaultMode = withImpliedDefault(number(fileMode), 0o644);

const keysAsFiles = {
  items: optional(filledMap(fileName, union(string(volumePath), object<KeyAsFile>('{ path, mode }', { path, mode })))),
  optional: withImpliedDefault(boolean(), false),
};
const namedKeys = object<NamedKeysAsFiles>('an object and its keys', { name: required(string(objectName)), ...keysAsFiles });

const downwardApiFiles = {
  items: required(
    filledMap(
      volumePath,
      union(
        object<FieldFile>('{ fieldRef }', { fieldRef: required(string(fileField)), mode }),
        object<ResourceFieldFile>('{ resourceFieldRef }', {
          resourceFieldRef: required(string(resourceField)),
          containerName: optional(string(podPartName)),
          divisor: withImpliedDefault(string(quantity), '1'),
          mode,
        }),
      ),
    ),
  ),
};

const trustBundleFile = { path, optional: withImpliedDefault(boolean(), false) };

const projectedSource = union(
  object<ConfigMapProjection>('{ configMap }', { configMap: required(namedKeys) }),
  object<SecretProjection>('{ secret }', { secret: required(namedKeys) }),
  object<DownwardApiProjection>('{ downwardAPI }', {
    downwardAPI: required(object<DownwardApiFiles>('fields of the pod', downwardApiFiles)),
  }),
  object<ServiceAccountTokenProjection>('{ serviceAccountToken }', {
    serviceAccountToken: required(
      object<ServiceAccountTokenFile>('a token', {
        path,
        audience: optional(string(lineOfLength(1, 253))),
        expirationSeconds: withImpliedDefault(number(between(600, 2 ** 32)), 3600),
      }),
    ),
  }),
  object<ClusterTrustBundleProjection>('{ clusterTrustBundle }', {
    clusterTrustBundle: required(
      union(
        object<NamedTrustBundle>('{ name, path }', { name: required(string(trustBundleName)), ...trustBundleFile }),
        object<SignerTrustBundles>('{ signerName, path }', {
          signerName: required(string(signerName)),
          labelSelector: optional(map(labelKey, string(labelValue))),
          ...trustBundleFile,
        }),
      ),
    ),
  }),
);

/** A volume; see `VolumeDefinition`. */
export const volumeShape = union(
  object<EmptyDirVolume>('{ emptyDir }', {
    emptyDir: required(
      object<EmptyDirDefinition>('an empty folder', { sizeLimit: optional(string(quantity)), medium: optional(oneOf('Memory')) }),
    ),
    ...mounted,
  }),
  object<ClaimedVolume>('{ persistentVolumeClaim }', { persistentVolumeClaim: required(string(objectName)), ...mounted }),
  object<EphemeralVolume>('{ ephemeral }', {
    ephemeral: required(object<ClaimDefinition>('what a claim requests', claimProperties)),
    ...mounted,
  }),
  object<ConfigMapVolume>('{ configMap }', {
    configMap: required(object<ConfigMapVolumeSource>('a ConfigMap', { name: required(string(objectName)), ...keysAsFiles, defaultMode })),
    ...mounted,
  }),
  object<SecretVolume>('{ secret }', {
    secret: required(object<SecretVolumeSource>('a Secret', { secretName: required(string(objectName)), ...keysAsFiles, defaultMode })),
    ...mounted,
  }),
  object<DownwardApiVolume>('{ downwardAPI }', {
    downwardAPI: required(object<DownwardApiVolumeSource>('fields of the pod', { ...downwardApiFiles, defaultMode })),
    ...mounted,
  }),
  object<ProjectedVolume>('{ projected }', {
    projected: required(object<ProjectedVolumeSource>('sources of files', { sources: required(filledList(projectedSource)), defaultMode })),
    ...mounted,
  }),
  object<CsiVolume>('{ csi }', {
    csi: required(
      object<CsiDefinition>('a CSI driver', {
        driver: required(string(csiDriver)),
        readOnly: withImpliedDefault(boolean(), false),
        fsType: optional(string(oneLine)),
        volumeAttributes: optional(map(oneLine, string())),
        nodePublishSecretRef: optional(string(objectName)),
      }),
    ),
    ...mounted,
  }),
);
